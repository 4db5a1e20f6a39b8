import { parseCron } from './cron';
import type { FunctionHost } from './host';

/** The event a timer passes, as the cloud's does. */
export const timerEvent = (trigger: string, now: number) => ({
  Type: 'Timer',
  TriggerName: trigger,
  Time: new Date(now).toISOString(),
  Message: '',
});

/** Starts the declared timers; ticks may overlap, as in the cloud. @returns a function that stops them. */
export function startTimers(host: FunctionHost, log: (line: string) => void): () => void {
  const timers = host
    .specs()
    .flatMap((spec) => spec.triggers.map((trigger) => ({ spec, trigger, due: parseCron(trigger.config) })));
  let last = Math.floor(Date.now() / 1000);
  const tick = setInterval(() => {
    const now = Math.floor(Date.now() / 1000);
    // Seconds the event loop slept through are made up for, but not those of a suspended machine.
    for (let second = Math.max(last + 1, now - 5); second <= now; second += 1) {
      for (const { spec, trigger, due } of timers) {
        if (!due(second * 1000)) continue;
        host
          .invoke(spec.name, timerEvent(trigger.name, second * 1000), { kind: 'timer', trigger: trigger.name })
          .catch((error: unknown) => log(`[timer ${trigger.name}] ${String(error)}`));
      }
    }
    last = now;
  }, 500);
  tick.unref();
  return () => clearInterval(tick);
}
