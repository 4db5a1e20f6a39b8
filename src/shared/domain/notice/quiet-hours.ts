import { QUIET_HOURS } from '../../tables/bells';
import { addDays, shanghaiDate, shanghaiDateTime, startOfDay, type ShanghaiDate } from '../../time/shanghai';

const HOUR_MS = 3_600_000;
const morningOf = (date: ShanghaiDate): Date => new Date(startOfDay(date).getTime() + QUIET_HOURS.until * HOUR_MS);

/** The next morning at which bells ring again. */
export const nextMorning = (at: Date): Date => morningOf(addDays(shanghaiDate(at), 1));

const MINUTE_MS = 60_000;
const minuteOf = (at: Date): Date => new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);

/**
 * When the WeChat bell of a notice made at `at` rings: not at night, unless it is urgent. The inbox has it at once. What
 * is made in the same minute rings together.
 */
export const ringsAt = (at: Date, urgent: boolean): Date => {
  const hour = Number(shanghaiDateTime(at).slice(11, 13));
  if (urgent || (hour >= QUIET_HOURS.until && hour < QUIET_HOURS.from)) return minuteOf(at);
  return hour < QUIET_HOURS.until ? morningOf(shanghaiDate(at)) : nextMorning(at);
};
