import { Text, View } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import { dateInWords } from '@/shared/time/shanghai';
import { Card } from '@/ui/Card';
import { Tag } from '@/ui/Tag';
import { AttachmentStrip } from './AttachmentStrip';

type Measure = LeadView['measures'][number];

const ANSWERED = {
  request: { yes: '已同意', no: '没有同意' },
  referral: { yes: '已受理', no: '没有受理' },
} as const;

function Standing({ measure }: { measure: Measure }) {
  if (measure.answerable) return <Tag tone="warn">等答复</Tag>;
  if (!measure.answer) return null;
  const words = ANSWERED[measure.kind === 'referral' ? 'referral' : 'request'];
  return measure.answer.accepted ? <Tag tone="primary">{words.yes}</Tag> : <Tag tone="danger">{words.no}</Tag>;
}

const numbered = (documentNumber: string | null): string => (documentNumber ? `，${documentNumber}` : '');

function MeasureItem({ leadId, measure }: { leadId: string; measure: Measure }) {
  const thisYear = String(new Date().getFullYear());
  const { id, name, body, on, text, documentNumber, by, answer, attachments } = measure;
  return (
    <View id={`measure-${id}`} className="lead-entry">
      <View className="row">
        <Text className="text text-strong">{name}</Text>
        <Standing measure={measure} />
      </View>
      <Text className="text pre">{text}</Text>
      <Text className="text-small">
        {dateInWords(on, thisYear)} · {body}
        {numbered(documentNumber)} · {by} 记
      </Text>
      <AttachmentStrip id={`measure-${id}-files`} leadId={leadId} attachments={attachments} />
      {answer && (
        <View className="lead-answer">
          <Text className="text pre">答复：{answer.text}</Text>
          <Text className="text-small">
            {dateInWords(answer.on, thisYear)}
            {numbered(answer.documentNumber)} · {answer.by} 记
          </Text>
          <AttachmentStrip id={`measure-${id}-answer-files`} leadId={leadId} attachments={answer.attachments} />
        </View>
      )}
    </View>
  );
}

/** 采取的工作措施: what was done, asked for or helped with, and what the competent body said (C4). */
export function MeasuresCard({ lead }: { lead: LeadView }) {
  if (lead.measures.length === 0) return null;
  return (
    <Card id="measures" title="采取的措施">
      {lead.measures.map((measure) => (
        <MeasureItem key={measure.id} leadId={lead.leadId} measure={measure} />
      ))}
    </Card>
  );
}
