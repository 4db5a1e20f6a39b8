/**
 * A second, plain account of when the monthly return is due and who is reminded when (E2, A4), written from the work
 * plan and the State Council's holiday notice for 2026; nothing of it comes from the product.
 */
const OFF = [
  ...['01-01', '01-02', '01-03'],
  ...['02-15', '02-16', '02-17', '02-18', '02-19', '02-20', '02-21', '02-22', '02-23'],
  ...['04-04', '04-05', '04-06'],
  ...['05-01', '05-02', '05-03', '05-04', '05-05'],
  ...['06-19', '06-20', '06-21'],
  ...['09-25', '09-26', '09-27'],
  ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'],
];
const MADE_UP = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'];

/** Beijing time, '2026-06-23 09:00', as an instant. */
export const beijing = (moment: string): number => Date.parse(`${moment.replace(' ', 'T')}:00+08:00`);
const two = (value: number): string => String(value).padStart(2, '0');

export const isWorkday = (month: number, day: number): boolean => {
  const date = `${two(month)}-${two(day)}`;
  if (MADE_UP.includes(date)) return true;
  const weekday = new Date(Date.UTC(2026, month - 1, day)).getUTCDay();
  return !OFF.includes(date) && weekday !== 0 && weekday !== 6;
};

/** The day of the month that lies so many workdays before the 23rd. */
const workdaysBefore23rd = (month: number, count: number): number => {
  let day = 23;
  for (let left = count; left > 0; day -= 1) if (isWorkday(month, day - 1)) left -= 1;
  return day;
};

export interface Step {
  at: number;
  /** How many of 联络员, 负责人, 分管领导 are told. */
  told: 1 | 2 | 3;
}

/** Three workdays before, one before, on the day, the day after and three days after, each at nine. */
export const stepsOf = (month: number): Step[] => {
  const nine = (day: number): number => beijing(`2026-${two(month)}-${two(day)} 09:00`);
  return [
    { at: nine(workdaysBefore23rd(month, 3)), told: 1 },
    { at: nine(workdaysBefore23rd(month, 1)), told: 1 },
    { at: nine(23), told: 1 },
    { at: nine(24), told: 2 },
    { at: nine(26), told: 3 },
  ];
};

export const opensAt = (month: number): number => beijing(`2026-${two(month)}-01 00:00`);
export const tooLateAt = (month: number): number => beijing(`2026-${two(month)}-24 00:00`);

const ticksFrom = (ticks: readonly number[], start: number): readonly number[] => {
  const first = ticks.findIndex((tick) => tick >= start);
  return first < 0 ? [] : ticks.slice(first, first + 600);
};

interface Owed {
  month: number;
  /** When the unit begins to owe. */
  from: number;
  /** When it was filed, or the unit ended. */
  until: number;
}

/**
 * What is wrong with the reminders one unit got for one month; null: nothing. At each tick the newest step that has come
 * is due, once, until it is filed; a tick that broke off may have done it or not, and then the next one does.
 * @param ticks moments at which the timer really ran
 * @param broken those of them at which the database failed
 * @param given how many were told, by the moment
 */
export const flawOfReminders = (
  { month, from, until }: Owed,
  ticks: readonly number[],
  broken: ReadonlySet<number>,
  given: ReadonlyMap<number, number>,
): string | null => {
  const steps = stepsOf(month);
  const start = Math.max(from, opensAt(month));
  const waiting = new Map(given);
  let taken = steps.filter(({ at }) => at <= start).length;
  for (const tick of ticksFrom(ticks, start)) {
    if (tick >= until || taken === steps.length) break;
    const come = steps.filter(({ at }) => at <= tick).length;
    const step = steps[come - 1];
    if (come === taken || !step) continue;
    const told = waiting.get(tick);
    if (told === undefined && broken.has(tick)) continue;
    if (told !== step.told) return `${new Date(tick).toISOString()}: ${told ?? 0} told instead of ${step.told}`;
    waiting.delete(tick);
    taken = come;
  }
  const [strange] = waiting.keys();
  return strange === undefined ? null : `${new Date(strange).toISOString()}: nobody was to be told`;
};
