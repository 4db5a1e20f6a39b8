import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import type { Role } from '../tables/roles';
import { define } from './define';
import { id, named, pageInput, pageOf, shanghaiDate } from './fields';

/** 监督检查 (F3): for those who look at the units' year; no unit sees another's, and nobody is ranked. */
const READERS: readonly Role[] = ['office', 'townLeader', 'countyHost'];

const year = lazily(() => z.string().check(z.regex(/^20\d{2}$/, '年份不对')));

const evidenceLine = lazily(() =>
  z.object({
    on: z.string(),
    what: z.string(),
    reference: z.object({
      kind: z.enum(['lead', 'zeroReport', 'contactList', 'workPlan', 'workSummary']),
      id: z.string(),
    }),
    points: z.int(),
  }),
);
const packItem = lazily(() =>
  z.object({
    key: z.string(),
    label: z.string(),
    basis: z.string(),
    points: z.int(),
    /** How many things were due, and how many of them were done in time. */
    due: z.int(),
    inTime: z.int(),
    /** null: nothing was due yet. */
    score: z.nullable(z.int()),
    evidence: z.array(evidenceLine()),
  }),
);
export type PackItemView = z.infer<ReturnType<typeof packItem>>;
export type EvidenceView = PackItemView['evidence'][number];

export const appraisal = {
  'appraisal.units': define({
    kind: 'query',
    allow: READERS,
    summary: 'Units of the place of a post whose year is looked at, in the order of the directory.',
    input: () => z.object({ ...pageInput(), post: z.optional(z.string().check(z.maxLength(80))), year: year() }),
    output: () => pageOf(named()),
  }),
  'appraisal.get': define({
    kind: 'query',
    allow: READERS,
    summary: 'The evidence about one unit and year up to the end of a day, the same whenever it is asked for again.',
    input: () =>
      z.object({
        unitId: id(),
        year: year(),
        /** The last day that counts; the last one that is over when left out. */
        until: z.optional(shanghaiDate()),
      }),
    output: () =>
      z.object({
        unit: named(),
        scheme: z.string(),
        year: z.string(),
        until: z.string(),
        /** The latest day `until` may be. */
        latest: z.string(),
        items: z.array(packItem()),
        score: z.int(),
        outOf: z.int(),
        /** More leads than were looked at: the newest were. */
        cut: z.boolean(),
        /** SHA-256 of the pack. */
        fingerprint: z.string(),
      }),
  }),
};
