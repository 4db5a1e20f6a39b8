import { AppError } from '@/shared/errors/app-error';
import { countUp } from '../count-up';
import type { Ports } from '../ports';

const HOUR_MS = 3_600_000;
/** So many calls of one caller an instance lets pass within an hour without asking the database: nearly all there are. */
const FREE = 5;

export interface CountedCall {
  /** Keyed hash of the caller. */
  ownerKey: string;
  procedure: string;
  perHour: number;
  now: Date;
}

/**
 * Counts calls per caller, procedure and hour: the first few in memory, all others in the database, where every
 * instance sees them. @throws AppError TOO_MANY_CALLS
 */
export const createRateLimit = (ports: Pick<Ports, 'store'>): ((call: CountedCall) => Promise<void>) => {
  let seen = new Map<string, number>();
  let seenIn = 0;
  return async ({ ownerKey, procedure, perHour, now }) => {
    const hour = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
    if (hour !== seenIn) [seen, seenIn] = [new Map<string, number>(), hour];
    const _id = [ownerKey, procedure, hour].join('-');
    const already = seen.get(_id) ?? 0;
    seen.set(_id, already + 1);
    if (already < FREE) return;
    const first = { _id, count: FREE + 1, hour: new Date(hour) };
    if (!(await countUp(ports.store.collection('calls'), first, perHour)))
      throw new AppError('TOO_MANY_CALLS', { procedure });
  };
};
