import { reported, say, type Entry } from './report';
import type { BenchTown } from './town';

interface TickAnswer {
  sweeps: Record<string, { done: number; rounds: number; failed: boolean }>;
  more: boolean;
}

const TICKS_MAX = 20;

/** A backlog of due reminders drained by the timer's own function: reminded, fanned out, delivered to phones. */
export const benchReminders = async (town: BenchTown, due: number): Promise<Record<string, Entry>> => {
  say(`draining ${due} reminders`);
  await town.databaseCalls();
  let spent = 0;
  let last: TickAnswer | null = null;
  for (let ticks = 0; ticks < TICKS_MAX && (last === null || last.more); ticks += 1) {
    const { ms, result } = await town.tick<TickAnswer>();
    spent += ms;
    last = result;
  }
  const sent = await town.messages();
  const { calls } = await town.databaseCalls();
  return {
    'reminders.perSecond': reported(sent / (spent / 1000), 'messages/s', {
      due,
      sent,
      seconds: Number((spent / 1000).toFixed(2)),
      databaseCallsPerMessage: Number((calls / Math.max(sent, 1)).toFixed(2)),
      lastTick: last?.sweeps,
    }),
  };
};
