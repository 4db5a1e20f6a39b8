import type { Caller } from '../../dispatch/caller';
import type { Ports } from '../../ports';

const HOUR_MS = 3_600_000;

/**
 * Wrong receipts within an hour. Nobody mistypes ten times a number with a check digit; and when wrong ones come in from
 * everywhere, each caller gets fewer tries, but an honest one still gets some.
 */
export const MISSES_AN_HOUR = { caller: 10, everybody: 300, callerThen: 3 } as const;

const EVERYBODY = 'everybody';
const hourOf = (now: Date): Date => new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
const counterId = (who: string, now: Date): string => `${who}-${hourOf(now).getTime()}`;

const missesOf = async (ports: Ports, who: string, now: Date): Promise<number> =>
  (await ports.store.collection('receiptMisses').get(counterId(who, now)))?.count ?? 0;

export const mayTryReceipt = async (ports: Ports, caller: Caller, now: Date): Promise<boolean> => {
  const [own, all] = await Promise.all([caller.ownerKey, EVERYBODY].map((who) => missesOf(ports, who, now)));
  const limit = (all ?? 0) < MISSES_AN_HOUR.everybody ? MISSES_AN_HOUR.caller : MISSES_AN_HOUR.callerThen;
  return (own ?? 0) < limit;
};

const countMiss = async (ports: Ports, who: string, now: Date): Promise<void> => {
  const misses = ports.store.collection('receiptMisses');
  const _id = counterId(who, now);
  const add = () => misses.update({ _id }, { inc: { count: 1 } });
  if ((await add()) === 0 && !(await misses.insert({ _id, count: 1, hour: hourOf(now) }))) await add();
};

export const noteWrongReceipt = async (ports: Ports, caller: Caller, now: Date): Promise<void> => {
  await Promise.all([caller.ownerKey, EVERYBODY].map((who) => countMiss(ports, who, now)));
};
