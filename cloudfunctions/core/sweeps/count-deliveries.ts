import { countsTouchedBy } from '@/shared/domain/notice/delivery';
import { applyMoves, movesOf } from '../notices/uncounted-bells';
import type { Sweep } from './sweep';

/** Few enough that a transaction stays far below the platform's 30 seconds. */
const BATCH = 40;

/**
 * Sweep: takes what became of staff's bells into the counts of their month. Counts and the notice's own memory of how it
 * was counted change in one transaction, so a repeat, an overlap or a crash counts nothing twice (E4).
 */
export const countDeliveries: Sweep = async ({ store }, limit) => {
  const size = Math.min(limit, BATCH);
  // Most minutes nothing rang: no transaction then.
  const [any] = await store.collection('notices').find({ uncounted: true }, { order: [['_id', 'asc']], limit: 1 });
  if (!any) return { done: 0, more: false };
  const done = await store.transaction(async (tx) => {
    const notices = await tx.find('notices', { uncounted: true }, { order: [['_id', 'asc']], limit: size });
    const moves = await movesOf(tx, notices);
    const ids = [...new Set(moves.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()).flatMap(countsTouchedBy))];
    const known = ids.length === 0 ? [] : await tx.find('deliveries', { _id: { in: ids } }, { limit: ids.length });
    const counts = new Map(known.map((each) => [each._id, each]));
    applyMoves(counts, moves);
    for (const each of counts.values()) await tx.put('deliveries', each);
    for (const { noticeId, to } of moves)
      await tx.update('notices', noticeId, { set: { counted: to, uncounted: false } });
    return notices.length;
  });
  return { done, more: done === size };
};
