import { addMonths, type ShanghaiMonth } from '../../time/shanghai';

/** First and last month, both included. */
export interface Months {
  from: ShanghaiMonth;
  to: ShanghaiMonth;
}

/** What a period is compared with (F2), in months back: a month with the one before, a year so far with the year before. */
export const BACK = { monthBefore: -1, yearBefore: -12 } as const;
export type Against = keyof typeof BACK;

export const monthsBefore = ({ from, to }: Months, against: Against): Months => ({
  from: addMonths(from, BACK[against]),
  to: addMonths(to, BACK[against]),
});
