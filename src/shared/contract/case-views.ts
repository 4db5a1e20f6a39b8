import * as z from 'zod/mini';
import { keysOf } from '../domain/keys-of';
import { lazily } from '../domain/lazily';
import { CASE_STEPS, PRINCIPLES, RESOLUTIONS } from '../tables/cases';
import { LEAD_STATUSES } from '../tables/lead-statuses';
import { attachmentView, instant, named, pageOf } from './fields';

const amount = lazily(() => z.nullable(z.int()));
const state = lazily(() => z.enum(['open', 'resolved']));

const caseRow = lazily(() =>
  z.object({
    caseId: z.string(),
    name: z.string(),
    division: named(),
    startedYear: z.int(),
    amountYuan: amount(),
    people: amount(),
    leadUnit: named(),
    state: state(),
    resolvedOn: z.nullable(z.string()),
    /** 清退比例 of 100; null: unknown. */
    recoveryPercent: z.nullable(z.number()),
  }),
);
export type CaseRow = z.infer<ReturnType<typeof caseRow>>;
export const casePage = lazily(() => pageOf(caseRow()));
export const casesOfLead = lazily(() =>
  z.object({ cases: z.array(z.object({ caseId: z.string(), name: z.string(), state: state() })) }),
);

/** 化解率: of 100, cut to two decimals; null: nothing to resolve. */
const rate = lazily(() => z.object({ total: z.int(), resolved: z.int(), percent: z.nullable(z.number()) }));

export const caseRate = lazily(() =>
  z.object({
    /** The moment the numbers hold for. */
    asOf: instant(),
    /** Of the newest frozen list; null: none has been drawn up. */
    year: z.nullable(z.int()),
    ...rate().shape,
    /** Towns with cases and no frozen list of that year: the rate says nothing of them. */
    missing: z.int(),
  }),
);
export type CaseRateView = z.infer<ReturnType<typeof caseRate>>;

export const caseBase = lazily(() =>
  z.object({
    asOf: instant(),
    division: named(),
    /** Years with a frozen list, newest first. */
    years: z.array(z.int()),
    /** The frozen lists of the year asked for: of one town, or of each town below. */
    base: z.nullable(
      z.object({
        year: z.int(),
        frozen: z.array(z.object({ division: named(), at: instant(), by: z.string() })),
        ...rate().shape,
      }),
    ),
    /** Cases beside the list: come later, or resolved before it was drawn up. */
    others: rate(),
    /** Towns whose ledger has no frozen list of that year. */
    missing: z.array(named()),
    /** Towns to choose from, where the post oversees several. */
    towns: z.array(z.object({ code: z.string(), name: z.string() })),
    /** Whether the caller may enter cases here: for one town at a time. */
    mayEnter: z.boolean(),
    /** The year that could be frozen now; null: it is, or the place is not one town of the caller's. */
    freezable: z.nullable(z.int()),
  }),
);
export type CaseBaseView = z.infer<ReturnType<typeof caseBase>>;

const entry = lazily(() => ({ id: z.string(), on: z.string(), by: z.string() }));

export const caseView = lazily(() =>
  z.object({
    caseId: z.string(),
    version: z.int(),
    division: named(),
    name: z.string(),
    startedYear: z.int(),
    amountYuan: amount(),
    people: amount(),
    leadUnit: named(),
    state: state(),
    resolution: z.nullable(z.enum(keysOf(RESOLUTIONS))),
    resolvedOn: z.nullable(z.string()),
    recovery: z.object({
      state: z.enum(['none', 'ongoing', 'finished']),
      returnedYuan: z.int(),
      unpaidYuan: amount(),
      percent: z.nullable(z.number()),
      steps: z.array(z.object({ ...entry(), returnedYuan: z.int(), people: z.nullable(z.int()), note: z.string() })),
    }),
    responsibilities: z.array(
      z.object({ principle: z.enum(keysOf(PRINCIPLES)), units: z.array(named()), body: z.string() }),
    ),
    bulletins: z.array(
      z.object({
        ...entry(),
        direction: z.enum(['sent', 'received']),
        scope: z.enum(['province', 'city']),
        body: z.string(),
        documentNumber: z.nullable(z.string()),
        text: z.string(),
      }),
    ),
    /** Linked leads the reader may open. */
    leads: z.array(z.object({ leadId: z.string(), title: z.string(), status: z.enum(LEAD_STATUSES) })),
    /** Linked leads that are not the reader's. */
    otherLeads: z.int(),
    /** Units of the case that a linked lead has since kept out: they see nothing of it any more. For those who may edit. */
    keptOut: z.array(named()),
    history: z.array(
      z.object({
        at: instant(),
        kind: z.enum(keysOf(CASE_STEPS)),
        by: z.string(),
        text: z.nullable(z.string()),
        particulars: z.array(z.tuple([z.string(), z.string()])),
        attachments: z.array(attachmentView()),
      }),
    ),
    mayEdit: z.boolean(),
  }),
);
export type CaseView = z.infer<ReturnType<typeof caseView>>;
