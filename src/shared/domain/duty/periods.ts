import { DUTY_TABLE, NOTICE_DAYS, OWING_FUNCTIONS, type PeriodicKind } from '../../tables/duties';
import type { Unit } from '../../tables/units';
import { addDays, addMonths, endOfDay, shanghaiMonth, startOfDay, type ShanghaiDate } from '../../time/shanghai';

/** '2026-11' for a monthly duty, '2026' for a yearly one. */
export type Period = string;

/** The period that runs at `now`. */
export const periodAt = (kind: PeriodicKind, now: Date): Period =>
  shanghaiMonth(now).slice(0, DUTY_TABLE[kind].every === 'month' ? 7 : 4);

export const periodBefore = (period: Period): Period =>
  period.length === 4 ? String(Number(period) - 1) : addMonths(period, -1);

export const lastDayOf = (kind: PeriodicKind, period: Period): ShanghaiDate => `${period}-${DUTY_TABLE[kind].lastDay}`;
/** The first moment that is too late: 24:00 Beijing time of the last day. */
export const dueAtOf = (kind: PeriodicKind, period: Period): Date => endOfDay(lastDayOf(kind, period));
const firstDayOf = (period: Period): ShanghaiDate => (period.length === 4 ? `${period}-01-01` : `${period}-01`);
export const opensAt = (period: Period): Date => startOfDay(firstDayOf(period));

/** Who comes into being later owes from the next period on. */
const latestStart = (kind: PeriodicKind, period: Period): ShanghaiDate =>
  addDays(lastDayOf(kind, period), -NOTICE_DAYS);

/** Those of the units in force that owe the period: they must have had a week's notice. */
export const owing = (units: readonly Unit[], kind: PeriodicKind, period: Period): Unit[] => {
  const latest = latestStart(kind, period);
  return units.filter((unit) => OWING_FUNCTIONS.includes(unit.function) && unit.validFrom <= latest);
};
