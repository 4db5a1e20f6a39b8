import { AppError } from '../../errors/app-error';
import type { ReminderStep, ReminderTime } from '../../tables/reminder-plans';
import { addDays, shanghaiDate, startOfDay, type ShanghaiDate } from '../../time/shanghai';
import { isWorkday, type Calendars } from '../../time/workdays';

const HOUR_MS = 3_600_000;

/** 24:00 of a day belongs to that day. */
const lastDayOf = (dueAt: Date): ShanghaiDate => shanghaiDate(new Date(dueAt.getTime() - 1));

const atTime = (date: ShanghaiDate, time: string): Date => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfDay(date).getTime() + (hours * 60 + minutes) * 60_000);
};

/** A reminder, unlike a deadline, may guess: without the year's calendar Monday to Friday are workdays. */
const worksOn = (date: ShanghaiDate, calendars: Calendars): boolean => {
  try {
    return isWorkday(date, calendars);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'CALENDAR_MISSING') throw error;
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6;
  }
};

const workdaysBefore = (date: ShanghaiDate, count: number, calendars: Calendars): ShanghaiDate => {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    if (worksOn(day, calendars)) left -= 1;
  }
  return day;
};

const momentOf = (dueAt: Date, when: ReminderTime, calendars: Calendars): Date => {
  if ('hours' in when) return new Date(dueAt.getTime() + when.hours * HOUR_MS);
  const day =
    'days' in when
      ? addDays(lastDayOf(dueAt), when.days)
      : workdaysBefore(lastDayOf(dueAt), when.workdaysBefore, calendars);
  return atTime(day, when.at);
};

/** The moments of all steps for one deadline, in their order. */
export const reminderTimes = (dueAt: Date, steps: readonly ReminderStep[], calendars: Calendars): Date[] =>
  steps.map(({ when }) => momentOf(dueAt, when, calendars));

/**
 * How many steps have come by `at`. After an outage a reminder takes the latest of them and passes the others over, so
 * nobody is told three times at once.
 */
export const stepsPassed = (times: readonly Date[], at: Date): number => times.filter((time) => time <= at).length;
