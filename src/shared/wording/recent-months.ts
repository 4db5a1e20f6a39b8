import { addMonths, shanghaiMonth } from '../time/shanghai';
import { monthInWords } from './totals';

const MONTHS_BACK = 12;

/** This month and the year before it, newest first. */
export function recentMonths(now: Date): { value: string; label: string }[] {
  const current = shanghaiMonth(now);
  return Array.from({ length: MONTHS_BACK + 1 }, (_, back) => {
    const value = addMonths(current, -back);
    return { value, label: monthInWords(value, current.slice(0, 4)) };
  });
}
