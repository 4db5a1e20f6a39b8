import { Image, Text, View } from '@tarojs/components';
import type { Output } from '@/shared/contract';
import { formatCode } from '@/shared/domain/people/invitation-code';
import { timeInWords } from '@/shared/wording/format';
import { copyText } from '@/platform/phone';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { hint } from '@/ui/dialog';
import { qrImage } from './qr';
import './people.css';

interface InvitationCardProps {
  invitation: Output<'people.invite'>;
  onClose: () => void;
}

async function copy(code: string) {
  hint((await copyText(formatCode(code))) ? '邀请码已复制' : '没有复制成，请抄下来');
}

/** The code, once: it is stored nowhere. */
export function InvitationCard({ invitation, onClose }: InvitationCardProps) {
  const { code, unit, roleLabel, expiresAt } = invitation;
  return (
    <Card id="invitation" title={`邀请码：${unit.name} ${roleLabel}`} tone="primary">
      <View className="invitation-picture">
        <Image id="invitation-qr" className="invitation-qr" src={qrImage(code)} mode="aspectFit" />
      </View>
      <Text id="invitation-code" className="invitation-code">
        {formatCode(code)}
      </Text>
      <Text className="text">
        请对方打开小程序 → 我的 → 我有邀请码，扫这个码或者输入这 10 个字。只能用一次，
        {timeInWords(expiresAt, new Date())}前有效。
      </Text>
      <Text className="text-strong">关掉以后看不到了，丢了可以作废重发。</Text>
      <Button id="copy-code" kind="quiet" onClick={() => void copy(code)}>
        复制邀请码
      </Button>
      <Button id="invitation-close" kind="text" onClick={onClose}>
        对方记下了，关掉
      </Button>
    </Card>
  );
}
