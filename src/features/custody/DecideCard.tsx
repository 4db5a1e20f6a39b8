import { Text, View } from '@tarojs/components';
import type { IdentityRequestView } from '@/shared/contract/identity';
import { IDENTITY_PURPOSES } from '@/shared/tables/identity-requests';
import { timeInWords } from '@/shared/wording/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { NoticeBar } from '@/ui/NoticeBar';
import { TextField } from '@/ui/TextField';
import { useDecision } from './use-decision';

/** The contract's limit on a note. */
const NOTE_MAX = 300;

/** One request that waits for this custodian's word. */
export function DecideCard({ request, onDone }: { request: IdentityRequestView; onDone: () => Promise<void> }) {
  const { identityRequestId: id } = request;
  const decision = useDecision(id, onDone);
  const now = new Date();
  return (
    <Card id={`request-${id}`} title={IDENTITY_PURPOSES[request.purpose].label}>
      <FactLines
        lines={[
          { label: '谁申请', text: `${request.requester.name}（${request.requester.unit}）` },
          { label: '理由', text: request.reason },
          { label: '申请时间', text: timeInWords(request.requestedAt, now) },
          { label: '最晚决定', text: timeInWords(request.decideBy, now) },
          ...(request.grants > 0 ? [{ label: '已经同意', text: `${request.grants} 位` }] : []),
        ]}
      />
      <TextField
        id={`note-${id}`}
        label="您的意见"
        mark="不同意时必填"
        multiline
        maxLength={NOTE_MAX}
        error={decision.problem}
        onChange={decision.setNote}
      />
      {decision.failure && (
        <NoticeBar id={`failure-${id}`} tone="danger">
          <Text>{decision.failure.message}</Text>
        </NoticeBar>
      )}
      <View className="two-up">
        <Button id={`grant-${id}`} busy={decision.busy} onClick={() => void decision.grant()}>
          同意
        </Button>
        <Button id={`refuse-${id}`} kind="danger" busy={decision.busy} onClick={() => void decision.refuse()}>
          不同意
        </Button>
      </View>
    </Card>
  );
}
