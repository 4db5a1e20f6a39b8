import published from 'chinese-days/dist/chinese-days.json';
import { calendarsOf, type WorkCalendar } from '@/shared/time/workdays';

/**
 * Holidays and make-up days (调休) as the State Council publishes them each autumn, from the kept library
 * `chinese-days`; updating that package brings in the next year.
 */
const yearOf = (date: string): number => Number(date.slice(0, 4));
const byYear = (dates: readonly string[], year: number): Set<string> =>
  new Set(dates.filter((date) => yearOf(date) === year));

const holidays = Object.keys(published.holidays);
const makeUpDays = Object.keys(published.workdays);

export const CALENDARS: readonly WorkCalendar[] = [...new Set(holidays.map(yearOf))].map((year) => ({
  year,
  holidays: byYear(holidays, year),
  makeUpDays: byYear(makeUpDays, year),
}));

export const calendars = calendarsOf(CALENDARS);
