import published from 'chinese-days/dist/chinese-days.json';
import { lazily } from '../domain/lazily';
import { calendarsOf, type Calendars, type WorkCalendar } from './workdays';

/**
 * Holidays and make-up days (调休) as the State Council publishes them each autumn, from the kept library
 * `chinese-days`; updating that package brings in the next year. The functions and the phones count by the same days.
 */
export const publishedCalendars = lazily((): readonly WorkCalendar[] => {
  const byYear = new Map<number, { year: number; holidays: Set<string>; makeUpDays: Set<string> }>();
  const ofYear = (date: string) => {
    const year = Number(date.slice(0, 4));
    const known = byYear.get(year);
    if (known) return known;
    const fresh = { year, holidays: new Set<string>(), makeUpDays: new Set<string>() };
    byYear.set(year, fresh);
    return fresh;
  };
  for (const date of Object.keys(published.holidays)) ofYear(date).holidays.add(date);
  for (const date of Object.keys(published.workdays)) ofYear(date).makeUpDays.add(date);
  return [...byYear.values()];
});

const lookUp = lazily(() => calendarsOf(publishedCalendars()));

export const calendars: Calendars = (year) => lookUp()(year);
