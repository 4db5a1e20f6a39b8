import * as z from 'zod/mini';
import { keysOf } from '../domain/keys-of';
import { COMPANY_STATES } from '../tables/company-states';
import { MEASURE_PARTS, MEASURES, type MeasureKind } from '../tables/measures';
import { bulletinInput } from './bulletin';
import { define } from './define';
import { actionInput, headcount, id, requiredText, shanghaiDate, text, yuan } from './fields';
import { leadView } from './lead-views';

/** 移送 is a step of its own: it moves the lead on. */
type Recordable = Exclude<MeasureKind, 'referral'>;
const recordable = () => keysOf(MEASURES).filter((kind): kind is Recordable => kind !== 'referral');

/** What is done about a lead besides moving it on (C4, C7, F1): steps like all others. */
export const leadMeasures = {
  'lead.recordMeasure': define({
    kind: 'command',
    allow: 'staff',
    summary:
      'A measure: the own act of a unit that has the power, else a request to the body that has it, or help (C4).',
    input: () =>
      z.object({
        ...actionInput(),
        kind: z.enum(recordable() as [Recordable, ...Recordable[]]),
        part: z.enum(keysOf(MEASURE_PARTS)),
        /** Who is asked or helped; the usual body when left out. An own act is the unit's. */
        body: z.optional(text(50)),
        on: shanghaiDate(),
        text: requiredText(500),
        documentNumber: z.optional(text(50)),
      }),
    output: () => leadView(),
  }),
  'lead.answerMeasure': define({
    kind: 'command',
    allow: 'staff',
    summary: 'What the competent body said to a request, or to a case handed over to it (C4).',
    input: () =>
      z.object({
        ...actionInput(),
        measureId: id(),
        accepted: z.boolean(),
        on: shanghaiDate(),
        text: requiredText(500),
        documentNumber: z.optional(text(50)),
      }),
    output: () => leadView(),
  }),
  'lead.recordRecovery': define({
    kind: 'command',
    allow: 'staff',
    summary: 'One step of 清退: what was given back comes off what is unpaid (C7).',
    input: () =>
      z.object({
        ...actionInput(),
        on: shanghaiDate(),
        returnedYuan: yuan(),
        people: z.optional(z.nullable(headcount())),
        note: requiredText(300),
      }),
    output: () => leadView(),
  }),
  'lead.finishRecovery': define({
    kind: 'command',
    allow: 'staff',
    summary: '清退 is over (C7); another step takes it up again.',
    input: () => z.object({ ...actionInput(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.recordBulletin': define({
    kind: 'command',
    allow: 'staff',
    summary: '省际、跨市风险通报 sent to another place or received from there (C7).',
    input: () => z.object({ ...actionInput(), ...bulletinInput() }),
    output: () => leadView(),
  }),
  'lead.strikeOut': define({
    kind: 'command',
    allow: 'staff',
    summary:
      'A measure, an answer, a step of 清退 or a bulletin entered by mistake no longer counts; the story keeps it.',
    input: () => z.object({ ...actionInput(), entryId: id(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.markKey': define({
    kind: 'command',
    allow: 'staff',
    summary: '重点风险线索: from now on it appears in 附件2 (F1).',
    input: () => z.object({ ...actionInput(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.unmarkKey': define({
    kind: 'command',
    allow: 'staff',
    summary: 'No longer a key lead (F1).',
    input: () => z.object({ ...actionInput(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.setCompanyState': define({
    kind: 'command',
    allow: 'staff',
    summary: '企业现状, as 附件2 names it under 处理结果; null takes it back (F1).',
    input: () =>
      z.object({
        ...actionInput(),
        state: z.nullable(z.enum(keysOf(COMPANY_STATES))),
        note: z.optional(text(500)),
      }),
    output: () => leadView(),
  }),
};
