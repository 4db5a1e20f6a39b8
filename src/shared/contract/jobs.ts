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
};
