import { Text, View } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import { timeInWords } from '@/shared/wording/format';
import { DUE_TONE, dueDateOf, dueOf } from '@/client/due';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { Tag } from '@/ui/Tag';
import { AttachmentStrip } from './AttachmentStrip';

type Supervision = NonNullable<LeadView['supervision']>;

function Standing({ receipt, answer, dueAt }: Supervision) {
  if (answer) return <Tag tone="primary">已回复，待办结</Tag>;
  const due = dueOf(dueAt);
  return (
    <>
      <Tag tone={receipt ? 'neutral' : 'warn'}>{receipt ? '已签收' : '还没签收'}</Tag>
      <Tag tone={DUE_TONE[due.level]}>{due.text}</Tag>
    </>
  );
}

/** An instruction from above: what, by whom, by when, and how the unit took it (E5). */
export function SupervisionCard({ lead: { leadId, supervision } }: { lead: LeadView }) {
  if (!supervision) return null;
  const now = new Date();
  const { text, by, unit, givenAt, dueAt, receipt, answer } = supervision;
  return (
    <Card id="supervision" title="督办" tone="warn">
      <View className="row">
        <Standing {...supervision} />
      </View>
      <FactLines
        lines={[
          { label: '要求', text },
          { label: '督办人', text: `${unit} ${by}，${timeInWords(givenAt, now)}` },
          { label: '回复期限', text: dueDateOf(dueAt) },
          ...(receipt ? [{ label: '签收', text: `${receipt.by}，${timeInWords(receipt.at, now)}` }] : []),
          ...(answer ? [{ label: '回复', text: `${answer.text}\n${answer.by}，${timeInWords(answer.at, now)}` }] : []),
        ]}
      />
      {answer && <AttachmentStrip id="answer-files" leadId={leadId} attachments={answer.attachments} />}
      {!answer && !receipt && <Text className="text-small">办理单位要先签收，再在期限前回复。</Text>}
    </Card>
  );
}
