import type { LeadView } from '@/shared/contract/lead-views';
import { isAnswerable, standing, type LeadMeasure } from '@/shared/domain/lead/handling';
import type { Actor, Lead } from '@/shared/domain/lead/lead';
import { measureName } from '@/shared/domain/lead/measures';
import { recoverySums } from '@/shared/domain/lead/recovery';
import { MEASURES } from '@/shared/tables/measures';

type Handled = Pick<
  LeadView,
  'key' | 'outcome' | 'closeResult' | 'legalTests' | 'companyState' | 'measures' | 'recovery' | 'bulletins'
>;

/** What every entry says of itself; its photos lie with the step in the story. */
const entryOf = ({ timeline }: Lead, { id, by, on }: { id: string; by: Actor; on: string }) => ({
  id,
  by: by.name,
  on,
  attachments: (timeline.find((event) => event.id === id)?.attachments ?? []).map(({ fileId, kind }) => ({
    fileId,
    kind,
  })),
});

const measureView = (lead: Lead, measure: LeadMeasure): Handled['measures'][number] => ({
  ...entryOf(lead, measure),
  kind: measure.kind,
  part: measure.part,
  name: measureName(measure),
  basis: MEASURES[measure.kind].basis,
  body: measure.body,
  text: measure.text,
  documentNumber: measure.documentNumber,
  answerable: isAnswerable(measure),
  answer: measure.answer && {
    ...entryOf(lead, measure.answer),
    accepted: measure.answer.accepted,
    text: measure.answer.text,
    documentNumber: measure.answer.documentNumber,
  },
});

/** `onlyRecorded`: who only recorded the lead reads the story and no marks. */
export const handlingView = (lead: Lead, onlyRecorded: boolean): Handled => ({
  key:
    onlyRecorded || !lead.key ? null : { at: lead.key.at.toISOString(), by: lead.key.by.name, reason: lead.key.reason },
  outcome: lead.outcome,
  closeResult: lead.closeResult,
  legalTests: lead.legalTests,
  companyState: lead.companyState,
  measures: standing(lead.measures).map((measure) => measureView(lead, measure)),
  recovery: {
    state: lead.recovery.state,
    ...recoverySums(lead),
    steps: standing(lead.recovery.steps).map((step) => ({
      ...entryOf(lead, step),
      returnedYuan: step.returnedYuan,
      people: step.people,
      note: step.note,
    })),
  },
  bulletins: standing(lead.bulletins).map((bulletin) => ({
    ...entryOf(lead, bulletin),
    direction: bulletin.direction,
    scope: bulletin.scope,
    body: bulletin.body,
    documentNumber: bulletin.documentNumber,
    text: bulletin.text,
  })),
});
