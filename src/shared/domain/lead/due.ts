import { AppError } from '../../errors/app-error';
import type { ClockLength } from '../../tables/clock-rules';
import { addDays, DAY_MS, endOfDay, shanghaiDate, startOfDay, type ShanghaiDate } from '../../time/shanghai';
import { addWorkdays, workdaysBetween, type Calendars } from '../../time/workdays';
import type { ClockPause, LeadClock } from './lead';

const HOUR_MS = 3600_000;

/** The n-th day after `date` by which a deadline counts; the starting day itself never does. */
const DAYS_AFTER = {
  workday: addWorkdays,
  day: addDays,
} as const satisfies Record<string, (date: ShanghaiDate, count: number, calendars: Calendars) => ShanghaiDate>;

/** A deadline in days ends at 24:00 Beijing time of the last day; one in hours to the minute. */
export const dueAfter = (start: Date, length: ClockLength, calendars: Calendars): Date =>
  length.unit === 'hour'
    ? new Date(start.getTime() + length.count * HOUR_MS)
    : endOfDay(DAYS_AFTER[length.unit](shanghaiDate(start), length.count, calendars));

/** 24:00 of a day belongs to that day. */
const later = (dueAt: Date, length: ClockLength, calendars: Calendars): Date =>
  dueAfter(length.unit === 'hour' ? dueAt : new Date(dueAt.getTime() - 1), length, calendars);

/** How much time of its own kind a clock stood still; the day of pausing still counts as used, that of resuming not. */
const PAUSED = {
  workday: (from, to, calendars) => workdaysBetween(shanghaiDate(from), shanghaiDate(to), calendars),
  day: (from, to) => (startOfDay(shanghaiDate(to)).getTime() - startOfDay(shanghaiDate(from)).getTime()) / DAY_MS,
  hour: (from, to) => (to.getTime() - from.getTime()) / HOUR_MS,
} as const satisfies Record<ClockLength['unit'], (from: Date, to: Date, calendars: Calendars) => number>;

const isEnded = (pause: ClockPause): pause is ClockPause & { to: Date } => pause.to !== null;

/**
 * The due time by the clock's whole record: its length or the chosen time, plus approved extensions, plus ended pauses. A
 * clock in workdays moves by the workdays after the day of the pause up to and including the day it goes on, one in
 * calendar days by those days, one in hours by the time itself: what was left at the pause is left afterwards.
 * @returns null when a calendar it needs is not out: a deadline is never guessed, and a lead never refused
 */
export const dueOf = (clock: Omit<LeadClock, 'dueAt'>, calendars: Calendars): Date | null => {
  const { unit } = clock.length;
  try {
    const start = clock.chosenDueAt ?? dueAfter(clock.startedAt, clock.length, calendars);
    const extended = clock.extensions
      .filter(({ approved }) => approved === true)
      .reduce((due, { added }) => later(due, added, calendars), start);
    return clock.pauses
      .filter(isEnded)
      .map(({ from, to }) => PAUSED[unit](from, to, calendars))
      .filter((count) => count > 0)
      .reduce((due, count) => later(due, { unit, count }, calendars), extended);
  } catch (error) {
    if (error instanceof AppError && error.code === 'CALENDAR_MISSING') return null;
    throw error;
  }
};
