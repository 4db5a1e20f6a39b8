import type { Ports } from '../ports';
import { SWEEPS } from './index';

/** Stops asking for more well before the function's own time-out. */
const BUDGET_MS = 40_000;

export interface TickReport {
  sweeps: Record<string, { done: number; rounds: number; failed: boolean }>;
  /** Work is left for the next tick. */
  more: boolean;
}

/**
 * One tick of the timer: every sweep gets a round in turn until none has more or the time is used up, so that a long
 * backlog of one does not starve the others; a sweep that fails does not stop the rest.
 */
export const tick = async (ports: Ports): Promise<TickReport> => {
  const startedAt = ports.clock.now().getTime();
  const report: TickReport = { sweeps: {}, more: false };
  let waiting = [...SWEEPS];
  while (waiting.length > 0 && ports.clock.now().getTime() - startedAt < BUDGET_MS) {
    const again: typeof waiting = [];
    for (const sweep of waiting) {
      const entry = (report.sweeps[sweep.name] ??= { done: 0, rounds: 0, failed: false });
      try {
        const { done, more } = await sweep.run(ports, sweep.limit);
        entry.done += done;
        entry.rounds += 1;
        if (more) again.push(sweep);
      } catch (error) {
        entry.failed = true;
        ports.log.error('sweep', { name: sweep.name }, error);
      }
    }
    waiting = again;
  }
  await tellVault(ports);
  return { ...report, more: waiting.length > 0 };
};

/** Reporters' messages are the vault's business: it alone can open an address. */
const tellVault = async (ports: Ports): Promise<void> => {
  try {
    await ports.functions.invoke('vault', { procedure: 'vault.deliver' });
  } catch (error) {
    ports.log.error('vault-deliver', {}, error);
  }
};
