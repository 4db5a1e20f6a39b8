import { addMonths, type ShanghaiMonth } from '../../time/shanghai';

/** First and last month, both included. */
export interface Months {
  from: ShanghaiMonth;
  to: ShanghaiMonth;
}

/** What months are compared with (F2): one with the month before it, more with the same months of the year before. */
export const monthsBefore = ({ from, to }: Months): Months => {
  const back = from === to ? -1 : -12;
  return { from: addMonths(from, back), to: addMonths(to, back) };
};
