import type { LastRun } from '../collections/documents';
import type { Ports } from '../ports';
import type { TickReport } from './tick';

export const LAST_RUN = 'jobs';

/** Leaves word that the timer ran and which sweeps failed; of two ticks that overlap the later one stands. */
export const noteRun = async ({ store, clock, log }: Ports, { sweeps, more }: TickReport): Promise<void> => {
  const failed = Object.entries(sweeps).flatMap(([name, sweep]) => (sweep.failed ? [name] : []));
  const run: Omit<LastRun, '_id'> = { at: clock.now(), failed, more };
  try {
    const runs = store.collection('runs');
    if ((await runs.update({ _id: LAST_RUN }, { set: run })) === 0) await runs.insert({ _id: LAST_RUN, ...run });
  } catch (error) {
    log.error('note-run', {}, error);
  }
};
