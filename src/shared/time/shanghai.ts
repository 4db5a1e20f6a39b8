/**
 * Shanghai calendar arithmetic with a fixed +08:00 offset (China has had no daylight saving since 1991).
 * Zone plugins are avoided: they are wrong on some Android WeChat versions.
 */
const OFFSET_MS = 8 * 3600_000;
export const DAY_MS = 24 * 3600_000;

/** A Shanghai calendar date, 'YYYY-MM-DD'. */
export type ShanghaiDate = string;
/** A Shanghai calendar month, 'YYYY-MM'. */
export type ShanghaiMonth = string;

const shifted = (instant: Date): Date => new Date(instant.getTime() + OFFSET_MS);

export const shanghaiDate = (instant: Date): ShanghaiDate => shifted(instant).toISOString().slice(0, 10);
export const shanghaiMonth = (instant: Date): ShanghaiMonth => shifted(instant).toISOString().slice(0, 7);
/** '2026-11-23 09:05' in Shanghai. */
export const shanghaiDateTime = (instant: Date): string =>
  shifted(instant).toISOString().slice(0, 16).replace('T', ' ');

/** 00:00 Beijing time of the date, as an instant. */
export const startOfDay = (date: ShanghaiDate): Date => new Date(Date.parse(`${date}T00:00:00Z`) - OFFSET_MS);
/** The instant at which the date is over: 24:00 Beijing time. "By the 23rd" accepts everything before it. */
export const endOfDay = (date: ShanghaiDate): Date => new Date(startOfDay(date).getTime() + DAY_MS);
export const startOfMonth = (month: ShanghaiMonth): Date => startOfDay(`${month}-01`);

export const addDays = (date: ShanghaiDate, days: number): ShanghaiDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const addMonths = (month: ShanghaiMonth, months: number): ShanghaiMonth => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
};

/** True for a date that exists: '2026-02-30' does not. */
export const isShanghaiDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
};

/** '11月23日' for people; the year is added when it is not `thisYear`. */
export const dateInWords = (date: ShanghaiDate, thisYear?: string): string => {
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return `${thisYear === undefined || thisYear === year ? '' : `${year}年`}${month}月${day}日`;
};
