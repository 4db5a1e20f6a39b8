import * as z from 'zod/mini';
import { keysOf } from '../domain/keys-of';
import { lazily } from '../domain/lazily';
import {
  AID_KINDS,
  OPENING_PURPOSES,
  PETITION_CHANNELS,
  PETITION_RESULTS,
  PETITION_STATES,
  PETITION_STEP_TABLE,
  WATCH_LEVELS,
} from '../tables/petitions';
import { instant, named } from './fields';
import { clockView } from './lead-clock-view';

/** A line of the ledger: numbers and days. What is asked for stays shut until somebody says why they open it. */
export const petitionRow = lazily(() =>
  z.object({
    petitionId: z.string(),
    channel: z.enum(keysOf(PETITION_CHANNELS)),
    receivedAt: instant(),
    people: z.nullable(z.int()),
    division: z.string(),
    unit: named(),
    state: z.enum(keysOf(PETITION_STATES)),
    keyCase: z.boolean(),
    watch: z.nullable(z.enum(keysOf(WATCH_LEVELS))),
    /** What runs out next: 信访告知期限 …; null: nothing does. */
    due: z.nullable(z.object({ label: z.string(), dueAt: instant() })),
  }),
);
export type PetitionRow = z.infer<ReturnType<typeof petitionRow>>;

const mark = lazily(() => ({ at: instant(), by: z.string(), reason: z.string() }));

export const petitionView = lazily(() =>
  z.object({
    ...petitionRow().shape,
    version: z.int(),
    demand: z.string(),
    result: z.nullable(z.enum(keysOf(PETITION_RESULTS))),
    keyCaseMark: z.nullable(z.object(mark())),
    watchMark: z.nullable(z.object(mark())),
    clocks: z.array(clockView()),
    aid: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(keysOf(AID_KINDS)),
        amountYuan: z.nullable(z.int()),
        on: z.string(),
        note: z.string(),
        by: z.string(),
      }),
    ),
    /** Linked leads that the reader sees anyway; of others there is no trace. */
    leads: z.array(z.object({ leadId: z.string(), title: z.string() })),
    /** Linked old cases, likewise. */
    cases: z.array(z.object({ caseId: z.string(), name: z.string() })),
    history: z.array(
      z.object({
        at: instant(),
        kind: z.string(),
        label: z.string(),
        by: z.string(),
        unit: z.string(),
        text: z.string(),
        particulars: z.array(z.tuple([z.string(), z.string()])),
      }),
    ),
    /** Steps open to the reader now. */
    may: z.array(z.enum(keysOf(PETITION_STEP_TABLE))),
    /** May see who opened it. */
    seesOpenings: z.boolean(),
  }),
);
export type PetitionView = z.infer<ReturnType<typeof petitionView>>;

/** What opening and every step answer; null: after this step it is not the reader's business any more. */
export const openedPetition = lazily(() => z.object({ openingId: z.string(), petition: z.nullable(petitionView()) }));

export const openingRow = lazily(() =>
  z.object({
    at: instant(),
    by: z.string(),
    unit: z.string(),
    purpose: z.enum(keysOf(OPENING_PURPOSES)),
    reason: z.string(),
  }),
);
