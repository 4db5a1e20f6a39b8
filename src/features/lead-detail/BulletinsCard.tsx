import { Text, View } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import { dateInWords } from '@/shared/time/shanghai';
import { Card } from '@/ui/Card';
import { AttachmentStrip } from './AttachmentStrip';

const SCOPES = { province: '跨省', city: '跨市' } as const;
const DIRECTIONS = { sent: '发给', received: '收到' } as const;

/** 省际、跨市风险通报 sent and received (C7). */
export function BulletinsCard({ lead: { leadId, bulletins } }: { lead: LeadView }) {
  if (bulletins.length === 0) return null;
  const thisYear = String(new Date().getFullYear());
  return (
    <Card id="bulletins" title="风险通报">
      {bulletins.map(({ id, direction, scope, body, on, documentNumber, text, by, attachments }) => (
        <View key={id} id={`bulletin-${id}`} className="lead-entry">
          <Text className="text text-strong">
            {SCOPES[scope]} · {DIRECTIONS[direction]}
            {body}
          </Text>
          <Text className="text pre">{text}</Text>
          <Text className="text-small">
            {dateInWords(on, thisYear)}
            {documentNumber ? `，${documentNumber}` : ''} · {by} 记
          </Text>
          <AttachmentStrip id={`bulletin-${id}-files`} leadId={leadId} attachments={attachments} />
        </View>
      ))}
    </Card>
  );
}
