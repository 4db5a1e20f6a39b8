import type { Ports } from '../ports';
import { STAGES } from './index';
import { noteRun } from './last-run';

/** Stops asking for more well before the function's own time-out. */
const BUDGET_MS = 40_000;

export interface TickReport {
  sweeps: Record<string, { done: number; rounds: number; failed: boolean }>;
  /** Work is left for the next tick. */
  more: boolean;
}

/**
 * One tick of the timer: stage by stage, rounds of all sweeps as long as one of them has more and time is left. A long
 * backlog of one does not starve the others, and a sweep that fails does not stop the rest.
 */
export const tick = async (ports: Ports): Promise<TickReport> => {
  const startedAt = ports.clock.now().getTime();
  const report: TickReport = { sweeps: {}, more: false };
  for (const { sweeps, until } of STAGES) {
    const inTime = (): boolean => ports.clock.now().getTime() - startedAt < BUDGET_MS * until;
    let more = true;
    do {
      more = false;
      for (const { name, run, limit } of sweeps) {
        const entry = (report.sweeps[name] ??= { done: 0, rounds: 0, failed: false });
        if (entry.failed) continue;
        try {
          const round = await run(ports, limit);
          entry.done += round.done;
          entry.rounds += 1;
          more ||= round.more;
        } catch (error) {
          entry.failed = true;
          ports.log.error('sweep', { name }, error);
        }
      }
    } while (more && inTime());
    report.more ||= more;
  }
  await Promise.all([tellVault(ports), noteRun(ports, report)]);
  return report;
};

/** Reporters' messages are the vault's business: it alone can open an address. */
const tellVault = async (ports: Ports): Promise<void> => {
  try {
    await ports.functions.invoke('vault', { procedure: 'vault.deliver' });
  } catch (error) {
    ports.log.error('vault-deliver', {}, error);
  }
};
