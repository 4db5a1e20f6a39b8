import * as z from 'zod/mini';
import { define } from './define';
import { instant } from './fields';

export const jobs = {
  'jobs.health': define({
    kind: 'query',
    allow: ['office', 'countyHost'],
    summary:
      'Whether the timer runs: its last run, what waits, the oldest thing waiting, a work calendar about to be missed.',
    input: () => z.object({}),
    output: () =>
      z.object({
        /** null: it has never run. */
        lastRunAt: z.nullable(instant()),
        /** The timer runs every minute; this long without a run is a failure. */
        isLate: z.boolean(),
        /** Parts that failed in the last run, in Chinese. */
        failed: z.array(z.string()),
        waiting: z.array(z.object({ label: z.string(), count: z.int(), oldestAt: z.nullable(instant()) })),
        /** A year for which no work calendar is known although deadlines will soon reach into it. */
        missingCalendar: z.nullable(z.int()),
      }),
  }),
  'jobs.delivery': define({
    kind: 'query',
    allow: ['office', 'countyHost'],
    summary: "What became of staff's WeChat bells below the caller's post, month by month, newest first (E4).",
    input: () => z.object({}),
    output: () =>
      z.object({
        /** Reminders, not messages: several that rang as one message count each. Months without any are left out. */
        months: z.array(
          z.object({
            month: z.string(),
            accepted: z.int(),
            noCredit: z.int(),
            refused: z.int(),
            other: z.int(),
            /** Of those that did not ring: read in the app all the same. */
            readInApp: z.int(),
          }),
        ),
      }),
  }),
};
