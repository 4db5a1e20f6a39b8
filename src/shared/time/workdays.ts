import { addDays, type ShanghaiDate } from './shanghai';
import { AppError } from '../errors/app-error';

/** One year's exceptions to the five-day week: days off on weekdays, and make-up days (调休) worked on weekends. */
export interface WorkCalendar {
  year: number;
  holidays: ReadonlySet<ShanghaiDate>;
  makeUpDays: ReadonlySet<ShanghaiDate>;
}

/** @throws AppError CALENDAR_MISSING for a year nobody has published: a missing year is an error, not a guess. */
export type Calendars = (year: number) => WorkCalendar;

export const calendarsOf = (list: readonly WorkCalendar[]): Calendars => {
  const byYear = new Map(list.map((calendar) => [calendar.year, calendar]));
  return (year) => {
    const calendar = byYear.get(year);
    if (!calendar) throw new AppError('CALENDAR_MISSING', { year });
    return calendar;
  };
};

export const isWorkday = (date: ShanghaiDate, calendars: Calendars): boolean => {
  const calendar = calendars(Number(date.slice(0, 4)));
  if (calendar.makeUpDays.has(date)) return true;
  if (calendar.holidays.has(date)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/** The n-th workday after `date`; the starting day itself never counts. */
export const addWorkdays = (date: ShanghaiDate, count: number, calendars: Calendars): ShanghaiDate => {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkday(day, calendars)) left -= 1;
  }
  return day;
};

/** Workdays after `from` up to and including `to`. */
export const workdaysBetween = (from: ShanghaiDate, to: ShanghaiDate, calendars: Calendars): number => {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(day, calendars)) count += 1;
  return count;
};
