import type { LeadView } from '@/shared/contract/lead-views';
import { timeInWords } from '@/shared/wording/format';
import { Card } from '@/ui/Card';
import { Timeline } from '@/ui/Timeline';
import { AttachmentStrip } from './AttachmentStrip';

/** Steps that call for attention are marked. */
const TONES: Readonly<Record<string, 'warn' | 'danger'>> = {
  return: 'warn',
  reminded: 'warn',
  withdrawn: 'warn',
  refer: 'danger',
  supervise: 'warn',
  sendBackSupervision: 'warn',
  markMajor: 'danger',
  strikeOut: 'warn',
};

/** What happened so far, first things first: who, when, why, with what evidence. */
export function HistoryCard({ lead }: { lead: LeadView }) {
  return (
    <Card id="history" title="办理过程">
      <Timeline
        id="timeline"
        items={lead.timeline.map((event, index) => ({
          id: String(index),
          title: event.label,
          when: timeInWords(event.at, new Date()),
          who: event.actor,
          text: event.text ?? undefined,
          tone: TONES[event.kind],
          extra: <AttachmentStrip id={`event-${index}-files`} leadId={lead.leadId} attachments={event.attachments} />,
        }))}
      />
    </Card>
  );
}
