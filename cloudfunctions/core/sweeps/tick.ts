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
 * One tick of the timer: rounds of all sweeps, as long as one of them has more and time is left. A long backlog of one
 * does not starve the others, what one produces the next takes on, and a sweep that fails does not stop the rest.
 */
export const tick = async (ports: Ports): Promise<TickReport> => {
  const startedAt = ports.clock.now().getTime();
  const inTime = (): boolean => ports.clock.now().getTime() - startedAt < BUDGET_MS;
  const sweeps: TickReport['sweeps'] = {};
  let more = true;
  while (more && inTime()) {
    more = false;
    for (const { name, run, limit } of SWEEPS) {
      const entry = (sweeps[name] ??= { done: 0, rounds: 0, failed: false });
      if (entry.failed) continue;
      try {
        const report = await run(ports, limit);
        entry.done += report.done;
        entry.rounds += 1;
        more ||= report.more;
      } catch (error) {
        entry.failed = true;
        ports.log.error('sweep', { name }, error);
      }
    }
  }
  await tellVault(ports);
  return { sweeps, more };
};

/** Reporters' messages are the vault's business: it alone can open an address. */
const tellVault = async (ports: Ports): Promise<void> => {
  try {
    await ports.functions.invoke('vault', { procedure: 'vault.deliver' });
  } catch (error) {
    ports.log.error('vault-deliver', {}, error);
  }
};
