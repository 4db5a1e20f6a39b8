import * as z from 'zod/mini';
import { keysOf } from '../domain/keys-of';
import { UNKNOWN } from '../domain/unknown';
import { STAFF_CHANNELS } from '../tables/channels';
import { CLOSE_RESULT_LABELS, LEAD_STATUSES, OUTCOME_LABELS } from '../tables/lead-statuses';
import { MODES } from '../tables/modes';
import { SECTORS } from '../tables/sectors';
import { define } from './define';
import { partialFacts } from './facts';
import {
  actionInput,
  attachmentTokens,
  contact,
  divisionCode,
  id,
  pageInput,
  pageOf,
  pastInstant,
  requestId,
  requiredText,
  shanghaiDate,
  shanghaiMonth,
  text,
  TIP_TEXT_MAX,
} from './fields';
import { legalTests } from './lead-handling-view';
import { leadRow, leadView, viewerRow } from './lead-views';

export const lead = {
  'lead.record': define({
    kind: 'command',
    perHour: 300,
    allow: ['gridWorker', 'liaison', 'unitHead', 'office', 'countyHost'],
    summary: 'Staff record a lead found on site or received by phone, visit, mail, 12345, bank and so on (B3, B4).',
    input: () =>
      z.object({
        requestId: requestId(),
        channel: z.enum(STAFF_CHANNELS),
        /** When the unit first heard of it; now when left out. */
        firstReceivedAt: z.optional(pastInstant()),
        text: z._default(text(TIP_TEXT_MAX), ''),
        divisionCode: z.optional(divisionCode()),
        placeText: z.optional(text(100)),
        facts: z._default(partialFacts(), {}),
        urgent: z._default(z.boolean(), false),
        attachments: z._default(attachmentTokens(), []),
        conflictUnitIds: z._default(z.array(id()).check(z.maxLength(5, '最多选 5 个单位')), []),
        /** 代报: a grid worker files it for somebody, who gets the receipt; a name only if they wish (B2). */
        onBehalf: z.optional(z.object({ contact: z.optional(contact()) })),
      }),
    /** A statement that nothing was found is a zero report, not a lead: it gets no lead id (T041, E2). */
    output: () =>
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('lead'),
          leadId: z.string(),
          responsibleUnit: z.string(),
          reason: z.string(),
          urgent: z.boolean(),
          /** For the person it was filed for; null when nobody else stands behind it. */
          receipt: z.nullable(z.string()),
        }),
        z.object({ kind: z.literal('zeroReport'), month: shanghaiMonth() }),
      ]),
  }),
  'lead.list': define({
    kind: 'query',
    allow: 'staff',
    summary:
      'Leads one post of the caller may see: `todo` by deadline, `suspected` open ones that may say nothing (B6), `supervised` (E5), `overdue` of the place, `key` ones for a post over a place (F1), `all`.',
    input: () =>
      z.object({
        ...pageInput(),
        /** Which post to act for: "role@unitId"; the first one when left out. */
        post: z.optional(z.string().check(z.maxLength(80))),
        view: z._default(z.enum(['todo', 'suspected', 'supervised', 'overdue', 'key', 'all']), 'todo'),
        status: z.optional(z.enum(LEAD_STATUSES)),
        /** A node of the division tree: a village, or a shorter prefix. */
        division: z.optional(divisionCode()),
        /** Only those of which nothing nearer than `division` is known. */
        unplaced: z.optional(z.boolean()),
        sector: z.optional(z.enum([...keysOf(SECTORS), UNKNOWN])),
        mode: z.optional(z.enum([...keysOf(MODES), UNKNOWN])),
        /** First and last month of receipt, Shanghai. */
        from: z.optional(shanghaiMonth()),
        to: z.optional(shanghaiMonth()),
      }),
    output: () => pageOf(leadRow()),
  }),
  'lead.get': define({
    kind: 'query',
    allow: 'staff',
    summary: 'The whole story of one lead, in order, with the actions the caller may take now.',
    input: () => z.object({ leadId: id() }),
    output: () => leadView(),
  }),
  'lead.accept': define({
    kind: 'command',
    allow: 'staff',
    summary: 'The responsible unit takes the lead on.',
    input: () => z.object({ ...actionInput(), note: z.optional(text(500)) }),
    output: () => leadView(),
  }),
  'lead.return': define({
    kind: 'command',
    allow: 'staff',
    summary: 'The responsible unit hands the lead back with a reason.',
    input: () => z.object({ ...actionInput(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.assign': define({
    kind: 'command',
    allow: 'staff',
    summary: 'The office gives the lead to another unit.',
    input: () =>
      z.object({
        ...actionInput(),
        unitId: id(),
        coUnitIds: z._default(z.array(id()).check(z.maxLength(10)), []),
        reason: requiredText(500),
        /** A nearer or later hand-over date than the rule's; not in the past. */
        dueOn: z.optional(shanghaiDate()),
      }),
    output: () => leadView(),
  }),
  'lead.verify': define({
    kind: 'command',
    allow: 'staff',
    summary: 'Verification begins; an inquiry names at least two investigators (regulation art. 21).',
    input: () =>
      z.object({
        ...actionInput(),
        investigators: z.array(requiredText(30)).check(
          z.minLength(2, '核查人员至少两名'),
          z.maxLength(6, '最多填 6 名'),
          z.refine((names) => new Set(names).size === names.length, '核查人员写重了，请填不同的人'),
        ),
        note: z.optional(text(500)),
      }),
    output: () => leadView(),
  }),
  'lead.determine': define({
    kind: 'command',
    allow: 'staff',
    summary: "The unit's finding after verification, with its answers to the three tests of regulation art. 2.",
    input: () =>
      z.object({
        ...actionInput(),
        outcome: z.enum(keysOf(OUTCOME_LABELS)),
        tests: legalTests(),
        reason: requiredText(1000),
      }),
    output: () => leadView(),
  }),
  'lead.refer': define({
    kind: 'command',
    allow: 'staff',
    summary: 'Referral to the competent body, usually the police; possible from every open state (art. 23).',
    input: () =>
      z.object({
        ...actionInput(),
        receivingBody: requiredText(50),
        documentNumber: z.optional(text(50)),
        referredOn: shanghaiDate(),
        reason: requiredText(1000),
      }),
    output: () => leadView(),
  }),
  'lead.close': define({
    kind: 'command',
    allow: 'staff',
    summary: 'The lead is finished, with a result a resident understands.',
    input: () =>
      z.object({
        ...actionInput(),
        result: z.enum(keysOf(CLOSE_RESULT_LABELS)),
        reason: requiredText(1000),
        /** Shown to the reporter with the result; may be left out where there is none. */
        replyToReporter: z.optional(text(300)),
      }),
    output: () => leadView(),
  }),
  'lead.reopen': define({
    kind: 'command',
    allow: 'staff',
    summary: 'The office takes a lead up again: closed, handed over in vain, or with a finding that was wrong.',
    input: () => z.object({ ...actionInput(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.addNote': define({
    kind: 'command',
    allow: 'staff',
    summary: 'A progress note or more evidence; the state stays.',
    input: () => z.object({ ...actionInput(), text: requiredText(1000) }),
    output: () => leadView(),
  }),
  'lead.ask': define({
    kind: 'command',
    allow: 'staff',
    summary: 'A question to the reporter, who reads and answers it by the receipt; the state stays (B2).',
    input: () => z.object({ ...actionInput(), question: requiredText(200) }),
    output: () => leadView(),
  }),
  'lead.updateFacts': define({
    kind: 'command',
    allow: 'staff',
    summary: 'Correct or confirm the facts of 附件2, after the end, too; what is left out stays as it is.',
    input: () => z.object({ ...actionInput(), facts: partialFacts(), reason: z.optional(text(500)) }),
    output: () => leadView(),
  }),
  'lead.keepOut': define({
    kind: 'command',
    allow: ['office', 'countyHost'],
    summary:
      'A conflict found late: from now on the lead does not exist for this unit; the next one up takes over (C2).',
    input: () => z.object({ ...actionInput(), unitId: id(), reason: requiredText(500) }),
    /** null: the caller belongs to those kept out. */
    output: () => z.object({ lead: z.nullable(leadView()) }),
  }),
  'lead.letIn': define({
    kind: 'command',
    allow: ['countyHost'],
    summary: 'The county takes back that a unit is kept out; who has the lead stays.',
    input: () => z.object({ ...actionInput(), unitId: id(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.clearSpam': define({
    kind: 'command',
    allow: 'staff',
    summary: 'The tip does say something: the mark goes (B6).',
    input: () => z.object({ ...actionInput(), note: z.optional(text(500)) }),
    output: () => leadView(),
  }),
  'lead.dismissSpam': define({
    kind: 'command',
    allow: ['office', 'countyHost'],
    summary: 'A marked tip says nothing: closed as out of scope, with plain words for the reporter (B6).',
    input: () => z.object({ ...actionInput(), note: z.optional(text(500)), replyToReporter: requiredText(300) }),
    output: () => leadView(),
  }),
  'lead.viewers': define({
    kind: 'query',
    allow: ['office', 'countyHost'],
    summary: 'Who had looked at a lead somebody is kept out of, newest look first, from the audit log (C2, D3).',
    input: () =>
      z.object({
        ...pageInput(),
        leadId: id(),
        /** People of units kept out, or everybody. */
        who: z._default(z.enum(['keptOut', 'everybody']), 'keptOut'),
      }),
    output: () => pageOf(viewerRow()),
  }),
};
