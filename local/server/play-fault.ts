import { setTimeout as sleep } from 'node:timers/promises';
import { CloudError, transactionConflict } from '../errors';
import type { Faults } from './faults';

/** Longer than any client waits: what the caller sees is its own time-out. */
const NEVER_MS = 120_000;

/** Plays the fault due at this point: waits, throws, or ends the process. */
export async function playFault(faults: Pick<Faults, 'take'>, target: string, at: 'before' | 'after'): Promise<void> {
  const fault = faults.take(target, at);
  switch (fault?.kind) {
    case undefined:
    case 'duplicate':
    case 'crash':
      return;
    case 'slow':
      await sleep(fault.ms);
      return;
    case 'timeout':
      await sleep(NEVER_MS, undefined, { ref: false });
      return;
    case 'error':
      throw new CloudError(fault.code, fault.message);
    case 'conflict':
      throw transactionConflict();
    case 'exit':
      // As abrupt as kill -9: no handler runs, nothing is flushed.
      process.kill(process.pid, 'SIGKILL');
  }
}
