import { View } from '@tarojs/components';
import type { IdentityRequestView } from '@/shared/contract/identity';
import { IDENTITY_PURPOSES, IDENTITY_STATE_TABLE } from '@/shared/tables/identity-requests';
import { timeInWords } from '@/shared/wording/format';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { Tag } from '@/ui/Tag';

/** What one has decided, and what became of it. */
export function DecidedCard({ request }: { request: IdentityRequestView }) {
  const [own] = request.decisions;
  if (!own) return null;
  return (
    <Card id={`decided-${request.identityRequestId}`}>
      <View className="row">
        {own.granted ? <Tag tone="primary">您同意了</Tag> : <Tag tone="danger">您没有同意</Tag>}
        <Tag>{IDENTITY_STATE_TABLE[request.state].label}</Tag>
      </View>
      <FactLines
        lines={[
          { label: '谁申请', text: `${request.requester.name}（${request.requester.unit}）` },
          { label: '用途', text: IDENTITY_PURPOSES[request.purpose].label },
          { label: '理由', text: request.reason },
          { label: '您的意见', text: own.note || '没有写' },
          { label: '决定时间', text: timeInWords(own.at, new Date()) },
          ...(request.firstOpenedAt
            ? [{ label: '查看时间', text: timeInWords(request.firstOpenedAt, new Date()) }]
            : []),
        ]}
      />
    </Card>
  );
}
