import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { canSavePicture, hasPermissionsPage, openPermissions, savePicture } from '@/platform/picture';
import type { PictureOutcome } from '@/platform/picture-outcome';
import { Button } from '@/ui/Button';
import { NoticeBar } from '@/ui/NoticeBar';
import { drawReceipt, RECEIPT_PICTURE, RECEIPT_PICTURE_NAME } from './draw-receipt';
import './receipt.css';

function Refused() {
  return (
    <NoticeBar id="picture-problem" tone="warn">
      <Text>没有存成：手机没有允许存图片。不要紧，请截图，或者把号抄在纸上。</Text>
      {hasPermissionsPage() && (
        <Button id="picture-permissions" kind="text" onClick={openPermissions}>
          去打开允许
        </Button>
      )}
    </NoticeBar>
  );
}

function Outcome({ outcome }: { outcome: PictureOutcome }) {
  if (outcome.state === 'refused') return <Refused />;
  if (outcome.state === 'failed')
    return (
      <NoticeBar id="picture-problem" tone="warn">
        没有存成。请截图，或者把号抄在纸上。
      </NoticeBar>
    );
  if (outcome.state === 'saved') return <NoticeBar id="picture-saved">✓ 已经存到手机相册里了。</NoticeBar>;
  if (outcome.state === 'shown')
    return (
      <View className="stack">
        <Text className="text">图片已经下载。没看到的，请按住下面的图片，选“保存图片”。</Text>
        <Image id="picture-shown" className="receipt-picture" mode="widthFix" src={outcome.url} showMenuByLongpress />
      </View>
    );
  return null;
}

/** Puts the receipt into the phone's album, for those who would lose a note of paper. */
export function SavePicture({ receipt, submittedAt }: { receipt: string; submittedAt: string | undefined }) {
  const [outcome, setOutcome] = useState<PictureOutcome>();
  const [busy, setBusy] = useState(false);
  if (!canSavePicture()) return null;

  function save() {
    setBusy(true);
    const draw = drawReceipt(receipt, submittedAt ? new Date(submittedAt) : null);
    void savePicture(RECEIPT_PICTURE, draw, RECEIPT_PICTURE_NAME)
      .then(setOutcome)
      .finally(() => setBusy(false));
  }

  return (
    <>
      <Button id="save-picture" kind="quiet" busy={busy} onClick={save}>
        存成图片
      </Button>
      {outcome && <Outcome outcome={outcome} />}
      <Text className="text-small">图片里没有您写的内容。手机常给别人用的，抄在纸上更稳妥。</Text>
    </>
  );
}
