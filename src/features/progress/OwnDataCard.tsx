import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { TipProgress } from '@/shared/contract/tip';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { NoticeBar } from '@/ui/NoticeBar';
import { TextField } from '@/ui/TextField';
import { type ContactDraft, useOwnData } from './use-own-data';

interface OwnDataCardProps {
  tip: TipProgress;
  onChanged: (progress: TipProgress) => void;
}

const NAMELESS_TEXT = {
  account: '您没有留姓名、电话。只加密保存着您的微信号，用来通知您。',
  none: '这里没有您的姓名、电话，也没有您的微信号。',
} as const;

/** What is known of the reporter, and the ways to change or destroy it; for those who may. */
export function OwnDataCard({ tip, onChanged }: OwnDataCardProps) {
  const draft = useRef<ContactDraft>({ name: '', phone: '' });
  const [editing, setEditing] = useState(false);
  const own = useOwnData(tip.receipt, (progress) => {
    setEditing(false);
    onChanged(progress);
  });
  return (
    <Card id="own-data" title="我的身份信息">
      <Text className="text">
        {tip.named ? '您留了姓名、电话，加密保存着，办理单位看不到。' : NAMELESS_TEXT[tip.account ? 'account' : 'none']}
      </Text>
      {!tip.account && <Text className="text-small">谁拿着回执号，谁就能改、能删，请收好。</Text>}
      {editing ? (
        <>
          <TextField
            id="own-name"
            label="姓名"
            required
            maxLength={30}
            onChange={(name) => (draft.current = { ...draft.current, name })}
          />
          <TextField
            id="own-phone"
            label="电话"
            keyboard="number"
            maxLength={20}
            onChange={(phone) => (draft.current = { ...draft.current, phone })}
          />
          <Button id="own-save" busy={own.busy} onClick={() => own.save(draft.current)}>
            保存
          </Button>
          {tip.named && (
            <Button id="own-take-back" kind="quiet" busy={own.busy} onClick={own.takeBack}>
              不留姓名了
            </Button>
          )}
          <Button id="own-cancel" kind="text" onClick={() => setEditing(false)}>
            不改了
          </Button>
        </>
      ) : (
        <Button id="own-edit" kind="quiet" onClick={() => setEditing(true)}>
          {tip.named ? '改姓名、电话' : '补上姓名、电话'}
        </Button>
      )}
      {own.problem && (
        <NoticeBar id="own-problem" tone="danger">
          <Text>{own.problem}</Text>
        </NoticeBar>
      )}
      {(tip.named || tip.account) && (
        <Button id="own-forget" kind="text" busy={own.busy} onClick={own.forget}>
          彻底删除我的身份信息
        </Button>
      )}
    </Card>
  );
}
