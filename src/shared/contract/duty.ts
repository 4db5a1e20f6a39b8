import * as z from 'zod/mini';
import { DUTY_STANDINGS } from '../domain/duty/state';
import { lazily } from '../domain/lazily';
import { keysOf } from '../domain/keys-of';
import { DUTY_KINDS } from '../tables/duties';
import { ROLES } from '../tables/roles';
import { SECTORS } from '../tables/sectors';
import { define } from './define';
import { headcount, id, instant, named, pageInput, pageOf, requestId, shanghaiMonth, text, version } from './fields';

/** What was looked at before something – or nothing – was found. */
const checked = lazily(() =>
  z.object({
    sectors: z.array(z.enum(keysOf(SECTORS))).check(z.maxLength(8)),
    places: text(200),
    sites: headcount(),
  }),
);

/** What a unit handed in, without what only it may know: of leads the number. */
const filingView = lazily(() =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('zeroReport'),
      found: z.boolean(),
      leads: z.int(),
      checked: checked(),
      note: z.string(),
    }),
    z.object({ kind: z.literal('document'), note: z.string(), attachments: z.array(z.object({ fileId: z.string() })) }),
    z.object({ kind: z.literal('confirmed') }),
  ]),
);
export type FilingView = z.infer<ReturnType<typeof filingView>>;

/** A lead the month's return may name; one the unit only sent up has no title here. */
const ownLead = lazily(() =>
  z.object({ leadId: z.string(), title: z.nullable(z.string()), receivedAt: instant(), chosen: z.boolean() }),
);

export const dutyView = lazily(() =>
  z.object({
    dutyId: z.string(),
    version: z.int(),
    kind: z.enum(DUTY_KINDS),
    label: z.string(),
    basis: z.string(),
    unit: named(),
    /** '2026-11' or '2026'; of a meeting's task its last day. */
    period: z.string(),
    /** What a joint meeting gave the unit to do. */
    task: z.nullable(z.object({ meetingId: z.string(), text: z.string(), withdrawn: z.nullable(z.string()) })),
    dueAt: instant(),
    standing: z.enum(keysOf(DUTY_STANDINGS)),
    filing: z.nullable(filingView()),
    firstFiledAt: z.nullable(instant()),
    history: z.array(z.object({ at: instant(), kind: z.string(), by: z.string(), filing: z.nullable(filingView()) })),
    /** What the form of the monthly return begins with; null for other duties and for whoever may only read. */
    zeroReport: z.nullable(
      z.object({
        since: instant(),
        leads: z.array(ownLead()),
        /** "Nothing found" said by the unit's people in the same time. */
        notes: z.array(z.object({ at: instant(), text: z.string() })),
        lastChecked: z.nullable(checked()),
      }),
    ),
  }),
);
export type DutyView = z.infer<ReturnType<typeof dutyView>>;

const DUE_KINDS = ['lead', 'duty', 'petition'] as const;
/** One line of what is due. */
const dueItem = lazily(() =>
  z.object({
    what: z.enum(DUE_KINDS),
    /** Given by a joint meeting: it is done, nothing is handed in. */
    task: z.boolean(),
    id: z.string(),
    /** What has to be done: 受理期限, 每月风险排查情况 … */
    label: z.string(),
    title: z.string(),
    unit: named(),
    urgent: z.boolean(),
    /** null: the work calendar of that year is missing. */
    dueAt: z.nullable(instant()),
    basis: z.string(),
    page: z.string(),
  }),
);
export type DueItem = z.infer<ReturnType<typeof dueItem>>;

export const boardRow = lazily(() =>
  z.object({
    dutyId: z.string(),
    unit: named(),
    standing: z.enum(keysOf(DUTY_STANDINGS)),
    firstFiledAt: z.nullable(instant()),
    /** Changed after the first filing. */
    corrected: z.boolean(),
    filing: z.nullable(filingView()),
    chasedAt: z.nullable(instant()),
    /** Whom to call, the liaison first; empty for leaders. */
    people: z.array(z.object({ name: z.string(), role: z.enum(ROLES), roleLabel: z.string(), phone: z.string() })),
  }),
);
export type BoardRow = z.infer<ReturnType<typeof boardRow>>;

export const boardInput = lazily(() => ({
  /** Only units that stand so; the counts are of all. */
  standings: z.optional(z.array(z.enum(keysOf(DUTY_STANDINGS))).check(z.maxLength(7))),
  ...pageInput(),
}));
export const boardOutput = lazily(() => ({
  dueAt: instant(),
  /** The moment the numbers hold for. */
  at: instant(),
  /** Units by standing, of the whole period and not only of this page. */
  counts: z.record(z.enum(keysOf(DUTY_STANDINGS)), z.int()),
  ...pageOf(boardRow()).shape,
}));
/** Units reminded now, and those that had been today. */
export const chased = lazily(() => z.object({ reminded: z.int(), remindedToday: z.int() }));

export const duty = {
  'duty.due': define({
    kind: 'query',
    allow: ['liaison', 'unitHead', 'supervisingLeader', 'office', 'countyHost'],
    summary: "What the caller's units have to do, urgent first, then by deadline, each with its reason (E1).",
    input: () =>
      z.object({
        /** Only leads, duties or petitions: what stands in a list of its own is not repeated. */
        what: z.optional(z.enum(DUE_KINDS)),
        ...pageInput(),
      }),
    output: () => pageOf(dueItem()),
  }),
  'duty.get': define({
    kind: 'query',
    allow: ['liaison', 'unitHead', 'supervisingLeader', 'office', 'townLeader', 'countyHost'],
    summary: 'One duty with its history; for the unit itself with what its form begins with.',
    input: () => z.object({ dutyId: id() }),
    output: () => dutyView(),
  }),
  'zeroReport.file': define({
    kind: 'command',
    allow: ['liaison', 'unitHead', 'supervisingLeader'],
    summary: "File or correct the unit's monthly return: nothing found, or the month's leads (E2).",
    input: () =>
      z.object({
        requestId: requestId(),
        dutyId: id(),
        version: version(),
        found: z.boolean(),
        leadIds: z._default(z.array(id()).check(z.maxLength(200)), []),
        checked: checked(),
        note: z._default(text(500), ''),
      }),
    output: () => dutyView(),
  }),
  'zeroReport.board': define({
    kind: 'query',
    allow: ['office', 'townLeader', 'countyHost'],
    summary: 'The month’s returns unit by unit: who has filed what, who is missing and whom to call (E2).',
    input: () =>
      z.object({
        month: shanghaiMonth(),
        ...boardInput(),
      }),
    output: () =>
      z.object({
        month: z.string(),
        leads: z.int(),
        ...boardOutput(),
      }),
  }),
  'zeroReport.chase': define({
    kind: 'command',
    perHour: 30,
    allow: ['office', 'countyHost'],
    summary: 'Remind every unit that has not filed the month, each at most once a day (E2).',
    input: () => z.object({ requestId: requestId(), month: shanghaiMonth() }),
    output: chased,
  }),
};
