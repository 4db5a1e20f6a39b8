import type { Collection } from './ports/store';

interface Counter {
  _id: string;
  count: number;
}

/**
 * Takes one of a limited number. The counter begins as `first`; many callers at once never take more than `max`.
 * @returns false when all are taken
 */
export const countUp = async <T extends Counter>(counters: Collection<T>, first: T, max: number): Promise<boolean> => {
  const another = async (): Promise<boolean> =>
    (await counters.update({ _id: first._id, count: { lt: max } }, { inc: { count: 1 } })) === 1;
  if (await another()) return true;
  if (await counters.insert(first)) return true;
  // The counter is there: it is full, or another instance made it a moment ago.
  return another();
};
