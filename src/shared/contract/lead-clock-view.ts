import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { CLOCK_KINDS } from '../tables/clock-rules';
import { attachmentView, instant } from './fields';

/** Workdays, calendar days or hours. */
const clockLength = lazily(() => z.object({ unit: z.enum(['workday', 'day', 'hour']), count: z.int() }));

export const clockView = lazily(() =>
  z.object({
    kind: z.enum(CLOCK_KINDS),
    label: z.string(),
    startedAt: instant(),
    /** null: the work calendar of that year is missing. */
    dueAt: z.nullable(instant()),
    stoppedAt: z.nullable(instant()),
    basis: z.string(),
    /** Something a unit owes; else the end of a right. */
    owed: z.boolean(),
    /** The due time missed first, whatever happened later. */
    breachedAt: z.nullable(instant()),
    /** In order; the last may have no end yet. */
    pauses: z.array(
      z.object({
        from: instant(),
        by: z.string(),
        reason: z.string(),
        to: z.nullable(instant()),
        resumeReason: z.nullable(z.string()),
      }),
    ),
    extensions: z.array(
      z.object({
        askedAt: instant(),
        askedBy: z.string(),
        added: clockLength(),
        reason: z.string(),
        /** null: waits for those above. */
        approved: z.nullable(z.boolean()),
        decidedAt: z.nullable(instant()),
        decidedBy: z.nullable(z.string()),
        decision: z.nullable(z.string()),
        from: z.nullable(instant()),
        to: z.nullable(instant()),
      }),
    ),
    /** The most that may still be asked for; null: nothing. */
    extensionLimit: z.nullable(clockLength()),
    pausable: z.boolean(),
  }),
);
export type ClockView = z.infer<ReturnType<typeof clockView>>;

/** 督办 that stands; who only recorded the lead does not see it. */
export const supervisionView = lazily(() =>
  z.object({
    text: z.string(),
    by: z.string(),
    unit: z.string(),
    givenAt: instant(),
    dueAt: instant(),
    receipt: z.nullable(z.object({ at: instant(), by: z.string() })),
    answer: z.nullable(
      z.object({ at: instant(), by: z.string(), text: z.string(), attachments: z.array(attachmentView()) }),
    ),
  }),
);

export const majorView = lazily(() =>
  z.object({
    at: instant(),
    by: z.string(),
    reason: z.string(),
    /** Minutes from first receipt until it was reported as major (E3). */
    minutesToReport: z.int(),
  }),
);
