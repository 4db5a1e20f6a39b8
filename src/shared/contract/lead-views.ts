import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { keysOf } from '../domain/keys-of';
import { CHANNEL_LABELS } from '../tables/channels';
import { CLOCK_KINDS } from '../tables/clock-rules';
import { LEAD_STATUSES } from '../tables/lead-statuses';
import { LEAD_ACTIONS } from '../tables/lead-transitions';
import { SECTORS } from '../tables/sectors';
import { leadFacts } from './facts';
import { attachmentView, instant, named } from './fields';
import { clockView, majorView, supervisionView } from './lead-clock-view';
import { handlingView } from './lead-handling-view';

/** A word of the text and what the reading made of it. */
const matchView = lazily(() => z.object({ what: z.string(), text: z.string() }));
/** Why the tip may say nothing (B6); null for all others, and for whoever only recorded it. */
const suspectedSpam = lazily(() => z.nullable(z.object({ reasons: z.array(matchView()) })));

export const leadRow = lazily(() =>
  z.object({
    leadId: z.string(),
    status: z.enum(LEAD_STATUSES),
    urgent: z.boolean(),
    suspectedSpam: suspectedSpam(),
    /** Under an instruction from above (E5). */
    supervised: z.boolean(),
    major: z.boolean(),
    /** 重点风险线索: in 附件2. */
    key: z.boolean(),
    receivedAt: instant(),
    division: named(),
    /** Company if known, else the first words of the tip. */
    title: z.string(),
    sector: z.nullable(z.enum(keysOf(SECTORS))),
    amountYuan: z.nullable(z.int()),
    people: z.nullable(z.int()),
    responsibleUnit: named(),
    nextDue: z.nullable(z.object({ kind: z.enum(CLOCK_KINDS), label: z.string(), at: instant() })),
  }),
);
export type LeadRow = z.infer<ReturnType<typeof leadRow>>;

export const leadView = lazily(() =>
  z.object({
    leadId: z.string(),
    version: z.int(),
    status: z.enum(LEAD_STATUSES),
    urgent: z.boolean(),
    urgency: z.array(matchView()),
    suspectedSpam: suspectedSpam(),
    confidential: z.boolean(),
    supervision: z.nullable(supervisionView()),
    major: z.nullable(majorView()),
    receivedAt: instant(),
    channel: z.enum(keysOf(CHANNEL_LABELS)),
    division: named(),
    placeText: z.nullable(z.string()),
    /** Where the reporter was when reporting, to about 100 m, in GCJ-02; null when they did not offer it. */
    location: z.nullable(z.object({ latitude: z.number(), longitude: z.number() })),
    tips: z.array(
      z.object({
        at: instant(),
        channel: z.enum(keysOf(CHANNEL_LABELS)),
        text: z.string(),
        attachments: z.array(attachmentView()),
        ownStake: z.nullable(z.enum(['none', 'self', 'family'])),
        /** Whether the reporter left a name with the vault; the name itself is never here. */
        named: z.boolean(),
        /** Filed by a grid worker for somebody else, who holds the receipt. */
        onBehalf: z.boolean(),
        tipId: z.string(),
      }),
    ),
    facts: leadFacts(),
    ...handlingView(),
    /** What the reading suggests where people have not decided yet; each with the words it came from. */
    suggestions: z.array(
      z.object({ field: z.string(), value: z.string(), approximate: z.boolean(), text: z.string() }),
    ),
    route: z.object({
      ruleId: z.string(),
      ruleSetVersion: z.string(),
      clause: z.string(),
      reason: z.string(),
      matched: z.array(matchView()),
    }),
    responsibleUnit: named(),
    coUnits: z.array(named()),
    /** Only readers above the units concerned get this list; for others it is empty. */
    excluded: z.array(z.object({ unitId: z.nullable(z.string()), name: z.string(), why: z.string() })),
    clocks: z.array(clockView()),
    timeline: z.array(
      z.object({
        at: instant(),
        /** A LeadAction, 'received', 'supplemented' or 'withdrawn'. */
        kind: z.string(),
        label: z.string(),
        actor: z.string(),
        text: z.nullable(z.string()),
        attachments: z.array(attachmentView()),
      }),
    ),
    actions: z.array(z.enum(LEAD_ACTIONS)),
    /** Whether the reader may ask for the identity of a reporter who left a name (D2). */
    mayAskIdentity: z.boolean(),
    criminalThreshold: z.nullable(z.string()),
    /** What was taken into this lead as the same matter, and what this one was taken into (C5). */
    merged: z.array(z.object({ leadId: z.string(), at: instant(), by: z.string(), reason: z.string(), tips: z.int() })),
    mergedInto: z.nullable(z.string()),
  }),
);
export type LeadView = z.infer<ReturnType<typeof leadView>>;

/** One look of one person, as the audit log has it. */
export const viewerRow = lazily(() =>
  z.object({
    at: instant(),
    name: z.string(),
    /** Units the person belongs to today. */
    units: z.array(z.string()),
    what: z.enum(['lead', 'file']),
    /** Whether one of these units is kept out now. */
    keptOut: z.boolean(),
  }),
);
export type ViewerRow = z.infer<ReturnType<typeof viewerRow>>;
