import { AppError } from '../errors/app-error';
import { DAY_MS, dateInWords, endOfDay, shanghaiDate, shanghaiDateTime, type ShanghaiDate } from '../time/shanghai';
import { workdaysBetween, type Calendars } from '../time/workdays';

const HOUR_MS = 3600_000;
const MINUTE_MS = 60_000;

/** How near a deadline is, in words people use, and how loudly to say it. */
export interface DueWords {
  text: string;
  level: 'calm' | 'soon' | 'overdue';
}

/** A day deadline ends at 24:00, which is 00:00 of the next day: one millisecond earlier is still the right day. */
const lastDayOf = (dueAt: Date): ShanghaiDate => shanghaiDate(new Date(dueAt.getTime() - 1));
const endsWithDay = (dueAt: Date): boolean => endOfDay(lastDayOf(dueAt)).getTime() === dueAt.getTime();

/** null when the work calendar of a year is not out yet. */
function knownWorkdays(from: ShanghaiDate, to: ShanghaiDate, calendars: Calendars): number | null {
  try {
    return workdaysBetween(from, to, calendars);
  } catch (error) {
    if (error instanceof AppError && error.code === 'CALENDAR_MISSING') return null;
    throw error;
  }
}

function overdueText(late: number): string {
  if (late < HOUR_MS) return '刚刚超期';
  return late < DAY_MS ? `已超期${Math.floor(late / HOUR_MS)}小时` : `已超期${Math.floor(late / DAY_MS)}天`;
}

const clockText = (left: number): string =>
  left < HOUR_MS ? `还剩${Math.max(1, Math.floor(left / MINUTE_MS))}分钟` : `还剩${Math.floor(left / HOUR_MS)}小时`;

/** 还剩1个工作日, 今天到期, 还剩40分钟, 已超期2天. */
export function dueWords(dueAt: Date, now: Date, calendars: Calendars): DueWords {
  const left = dueAt.getTime() - now.getTime();
  if (left <= 0) return { text: overdueText(-left), level: 'overdue' };
  const today = shanghaiDate(now);
  const lastDay = lastDayOf(dueAt);
  if (!endsWithDay(dueAt) && left < DAY_MS) return { text: clockText(left), level: 'soon' };
  if (lastDay === today) return { text: '今天到期', level: 'soon' };
  const workdays = knownWorkdays(today, lastDay, calendars);
  if (workdays) return { text: `还剩${workdays}个工作日`, level: workdays === 1 ? 'soon' : 'calm' };
  // The last day is a day off chosen by a person, or the calendar is missing: plain days are never wrong.
  const days = Math.ceil(left / DAY_MS) - (endsWithDay(dueAt) ? 1 : 0);
  return { text: `还剩${Math.max(1, days)}天`, level: days <= 1 ? 'soon' : 'calm' };
}

/** 11月25日前 for a day deadline, 11月25日 10:30前 for an hour deadline. */
export function dueDateInWords(dueAt: Date, now: Date): string {
  const date = dateInWords(lastDayOf(dueAt), shanghaiDate(now).slice(0, 4));
  return endsWithDay(dueAt) ? `${date}前` : `${date} ${shanghaiDateTime(dueAt).slice(11)}前`;
}
