import type { Against, Months } from '@/shared/domain/totals/months';
import { shanghaiMonth } from '@/shared/time/shanghai';
import { monthInWords } from '@/shared/wording/totals';

export const PERIODS = [
  { value: 'month', label: '本月' },
  { value: 'year', label: '今年以来' },
] as const;
export type Period = (typeof PERIODS)[number]['value'];

/** First and last month of a period, by Shanghai's calendar. */
export function monthsOf(period: Period, now: Date): Months {
  const to = shanghaiMonth(now);
  return { from: period === 'month' ? to : `${to.slice(0, 4)}-01`, to };
}

/** What the numbers are compared with, and which days that is: the running month is not over, the other one is. */
export const COMPARED = {
  month: { against: 'monthBefore', than: '上月', note: () => '“上月”是上月整月；本月还没过完。' },
  year: {
    against: 'yearBefore',
    than: '去年同期',
    note: ({ from, to }: Months) => {
      const [first, last] = [monthInWords(from, from.slice(0, 4)), monthInWords(to, to.slice(0, 4))];
      return `“去年同期”是去年${first === last ? first : `${first}到${last}`}，都算整月。`;
    },
  },
} as const satisfies Record<Period, { against: Against; than: string; note: (before: Months) => string }>;
