import { shanghaiMonth } from '@/shared/time/shanghai';

export const PERIODS = [
  { value: 'month', label: '本月' },
  { value: 'year', label: '今年以来' },
] as const;
export type Period = (typeof PERIODS)[number]['value'];

/** First and last month of a period, by Shanghai's calendar. */
export function monthsOf(period: Period, now: Date): { from: string; to: string } {
  const to = shanghaiMonth(now);
  return { from: period === 'month' ? to : `${to.slice(0, 4)}-01`, to };
}
