import { addDays, endOfDay, shanghaiDate, startOfDay, type ShanghaiDate } from '../../time/shanghai';

/** The part of a year that is looked at. */
export interface Span {
  /** '2026' */
  year: string;
  /** The last day that counts, whole; the day before the year begins when no day of it is over yet. */
  until: ShanghaiDate;
}

/** The last whole day of the year that is over at `now`; undefined for a year that has not begun. */
export const latestUntil = (year: string, now: Date): ShanghaiDate | undefined => {
  const today = shanghaiDate(now);
  if (today < `${year}-01-01`) return undefined;
  const [yesterday, last] = [addDays(today, -1), `${year}-12-31`];
  return yesterday < last ? yesterday : last;
};

export const startOf = ({ year }: Span): Date => startOfDay(`${year}-01-01`);
/** The first moment that no longer counts. */
export const endOf = ({ until }: Span): Date => endOfDay(until);

/** A last moment lies in the span when the day it ends does: 24:00 of a day belongs to that day. */
export const isDueIn = (span: Span, dueAt: Date): boolean => dueAt > startOf(span) && dueAt <= endOf(span);
export const happenedIn = (span: Span, at: Date): boolean => at >= startOf(span) && at < endOf(span);
