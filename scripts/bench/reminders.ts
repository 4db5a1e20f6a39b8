import { atMost, reported, say, type Entry } from './report';
import type { BenchTown } from './town';

interface TickAnswer {
  sweeps: Record<string, { done: number; rounds: number; failed: boolean }>;
  more: boolean;
}

const TICKS_MAX = 20;
const UPDATE_ROUNDS = 40;

const drain = async (town: BenchTown): Promise<{ ms: number; last: TickAnswer | null }> => {
  let ms = 0;
  let last: TickAnswer | null = null;
  for (let ticks = 0; ticks < TICKS_MAX && (last === null || last.more); ticks += 1) {
    const answer = await town.tick<TickAnswer>();
    ms += answer.ms;
    last = answer.result;
  }
  return { ms, last };
};

/** The same number of due clocks among few and among many open ones: what a tick costs must follow from what is due. */
export const benchClocks = async (few: BenchTown, many: BenchTown, due: number): Promise<Record<string, Entry>> => {
  say(`a tick with ${due} due clocks, few and many open`);
  const [small, large] = [await drain(few), await drain(many)];
  const done = (tick: TickAnswer | null): number => tick?.sweeps.remindDuties?.done ?? 0;
  return {
    'scale.clocks': atMost(2, large.ms / small.ms, '× the small store', {
      due,
      smallMs: Math.round(small.ms),
      largeMs: Math.round(large.ms),
      remindedInLastTick: { small: done(small.last), large: done(large.last) },
    }),
  };
};

/** Updates of one field by the SDK alone, ten at once as the sweeps make them. */
const bareUpdatesPerSecond = async (town: BenchTown): Promise<number> => {
  let ms = 0;
  for (let round = 0; round < UPDATE_ROUNDS; round += 1) {
    const ids = Array.from({ length: 10 }, (_, at) => `due-${round * 10 + at}`);
    ms += (await town.docUpdates('leads', ids, { bench: round })).ms;
  }
  return (UPDATE_ROUNDS * 10) / (ms / 1000);
};

/** A backlog of due reminders drained by the timer's own function: reminded, fanned out, delivered to phones. */
export const benchReminders = async (town: BenchTown, due: number): Promise<Record<string, Entry>> => {
  say(`draining ${due} reminders`);
  await town.databaseCalls();
  const { ms: spent, last } = await drain(town);
  const sent = await town.messages();
  const { calls } = await town.databaseCalls();
  const updates = await bareUpdatesPerSecond(town);
  const perSecond = due / (spent / 1000);
  return {
    'reminders.perSecond': reported(perSecond, 'reminders/s', {
      due,
      messages: sent,
      seconds: Number((spent / 1000).toFixed(2)),
      databaseCallsPerReminder: Number((calls / due).toFixed(2)),
      lastTick: last?.sweeps,
    }),
    'reminders.updatesPerReminder': reported(updates / perSecond, 'bare SDK updates in the time of one', {
      updatesPerSecond: Math.round(updates),
    }),
  };
};
