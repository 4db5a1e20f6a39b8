import { createRandom } from '../../scripts/seed/random';
import type { Failure } from './failing-store';
import { beijing } from './year-of-duties';

/**
 * A year in which much fails: hours in which the timer stands still, in which WeChat is busy or the database is down, and
 * ticks in the middle of which it fails, before or after it did what it was asked. The same every time.
 */
const MINUTE = 60_000;
const DAY = 86_400_000;
export const END = beijing('2027-01-05 00:00');

export const random = createRandom(737);
export const minuteBetween = (from: number, to: number): number =>
  from + Math.floor((random.next() * (to - from)) / MINUTE) * MINUTE;

/** Hours in which the timer does not run, in which WeChat is too busy, and in which the database is down. */
const outages = (count: number, longest: number): [number, number][] =>
  Array.from({ length: count }, () => {
    const from = minuteBetween(beijing('2026-01-05 00:00'), END - 10 * DAY);
    return [from, minuteBetween(from + MINUTE, from + longest)];
  });
const JOBS_DOWN = [
  ...outages(20, 2 * DAY),
  [beijing('2026-04-22 08:00'), beijing('2026-04-25 10:17')] as [number, number],
];
export const WECHAT_BUSY = outages(25, 6 * 3_600_000);
const DATABASE_DOWN = [
  ...outages(12, 12 * 3_600_000),
  // The first hours of a month, and the morning of a reminder.
  [beijing('2026-06-30 22:00'), beijing('2026-07-01 10:30')] as [number, number],
  [beijing('2026-05-24 07:00'), beijing('2026-05-24 13:00')] as [number, number],
];
export const isIn = (spans: readonly [number, number][], at: number): boolean =>
  spans.some(([from, to]) => at >= from && at < to);

/** A tick does a few dozen operations when nothing is due and thousands on the 1st and at nine: all must be hit. */
const OPERATIONS_MAX = 6000;
const failureAt = (at: number): Failure | null => {
  if (isIn(DATABASE_DOWN, at)) return { operation: 1, when: 'before', forGood: true };
  if (random.next() > 0.15) return null;
  const operation = Math.ceil(OPERATIONS_MAX ** random.next());
  return { operation, when: random.next() < 0.5 ? 'before' : 'after', forGood: random.next() < 0.6 };
};

/** Five times a day, after every outage, and a minute after each tick in which the database is to fail once. */
export const failures = new Map<number, Failure | null>();
export const ticks = ((): number[] => {
  const moments = new Set<number>();
  for (let day = beijing('2026-01-01 00:00'); day < END; day += DAY) {
    for (const minutes of [0, 8 * 60, 9 * 60, 9 * 60 + 3]) moments.add(day + minutes * MINUTE);
    moments.add(minuteBetween(day, day + DAY));
  }
  for (const [, to] of [...JOBS_DOWN, ...DATABASE_DOWN]) moments.add(to);
  for (const at of moments) {
    if (isIn(JOBS_DOWN, at)) continue;
    const failure = failureAt(at);
    failures.set(at, failure);
    if (failure && !isIn(DATABASE_DOWN, at)) moments.add(at + MINUTE);
  }
  return [...failures.keys()].sort((a, b) => a - b);
})();
