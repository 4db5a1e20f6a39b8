import { isWorkday } from './year-of-duties';

/**
 * A second, plain account of one deadline of a lead and its reminders (E1), written from the decisions on clocks and the
 * holiday notice for 2026; nothing of it comes from the product.
 */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const dayOf = (at: number): number => Math.floor((at + 8 * HOUR) / DAY);
const endOfDay = (day: number): number => (day + 1) * DAY - 8 * HOUR;
const isWorked = (day: number): boolean => {
  const date = new Date(day * DAY);
  return isWorkday(date.getUTCMonth() + 1, date.getUTCDate());
};
const workdayAfter = (day: number, count: number): number => {
  let reached = day;
  for (let left = count; left > 0;) {
    reached += 1;
    if (isWorked(reached)) left -= 1;
  }
  return reached;
};
const workdaysIn = (after: number, last: number): number => {
  let count = 0;
  for (let day = after + 1; day <= last; day += 1) if (isWorked(day)) count += 1;
  return count;
};

export type Length = { workdays: number } | { hours: number };
export interface Event {
  at: number;
  what: 'granted' | 'paused' | 'resumed' | 'stopped';
  /** Workdays granted. */
  workdays?: number;
}
/** One clock from its start to its end, with what people did to it. */
export interface Run {
  start: number;
  length: Length;
  events: Event[];
}
interface State {
  due: number;
  pausedAt: number | null;
  isOver: boolean;
  taken: number;
  breachedAt: number | null;
}

const OFFSETS = [-24 * HOUR, -2 * HOUR, 0, 24 * HOUR];
const come = (due: number, at: number): number => OFFSETS.filter((offset) => due + offset <= at).length;
const begin = ({ start, length }: Run): State => {
  const due = 'hours' in length ? start + length.hours * HOUR : endOfDay(workdayAfter(dayOf(start), length.workdays));
  return { due, pausedAt: null, isOver: false, taken: come(due, start), breachedAt: null };
};
/** By `at` the due time has been missed, if the clock was going. */
const settled = (state: State, at: number): State =>
  state.breachedAt === null && !state.isOver && state.pausedAt === null && state.due <= at
    ? { ...state, breachedAt: state.due }
    : state;
const movedTo = (state: State, due: number, at: number): State =>
  due === state.due ? state : { ...state, due, taken: come(due, at) };
const later = (due: number, workdays: number): number => endOfDay(workdayAfter(dayOf(due - 1), workdays));

const after = (before: State, { at, what, workdays = 0 }: Event): State => {
  const state = settled(before, at);
  if (what === 'stopped') return { ...state, isOver: true };
  if (what === 'paused') return { ...state, pausedAt: at };
  if (what === 'granted') return movedTo(state, later(state.due, workdays), at);
  const lost = workdaysIn(dayOf(state.pausedAt ?? at), dayOf(at));
  return { ...movedTo(state, lost > 0 ? later(state.due, lost) : state.due, at), pausedAt: null };
};

/** 24 hours before, 2 before, at the end, 24 after: 联络员, 联络员, with 负责人, with 分管领导. */
const TOLD = [1, 1, 2, 3];

/** What is wrong with the reminders of one run (moment → how many were told); null: nothing. */
export const flawOfRun = (
  run: Run,
  ticks: readonly number[],
  broken: ReadonlySet<number>,
  given: ReadonlyMap<number, number>,
): string | null => {
  const waiting = new Map(given);
  const events = [...run.events];
  let state = begin(run);
  for (const tick of ticks) {
    if (tick < run.start) continue;
    for (let [next] = events; next && next.at <= tick; [next] = events) {
      state = after(state, next);
      events.shift();
    }
    if (state.isOver) break;
    const steps = come(state.due, tick);
    if (state.pausedAt !== null || steps <= state.taken) continue;
    const told = waiting.get(tick);
    if (told === undefined && broken.has(tick)) continue;
    if (told !== TOLD[steps - 1]) return `${new Date(tick).toISOString()}: ${told ?? 0} told, not ${TOLD[steps - 1]}`;
    waiting.delete(tick);
    state = { ...state, taken: steps };
  }
  const [strange] = waiting.keys();
  return strange === undefined ? null : `${new Date(strange).toISOString()}: nobody was to be told`;
};

/** The end of a run as it stands at `at`, and the end it missed first. */
export const endOfRun = (run: Run, at: number): { due: number; breachedAt: number | null } => {
  const state = settled(run.events.filter((event) => event.at <= at).reduce(after, begin(run)), at);
  return { due: state.due, breachedAt: state.breachedAt };
};
