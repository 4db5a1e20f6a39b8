import {
  countBell,
  countedBell,
  countsTouchedBy,
  type CountedBell,
  type DeliveryCounts,
} from '@/shared/domain/notice/delivery';
import { COUNTY_CODE } from '@/shared/tables/villages';
import type { Notice } from '../collections/documents';
import type { Transaction } from '../ports/store';
import type { Sweep } from './sweep';

/** Few enough that a transaction stays far below the platform's 30 seconds. */
const BATCH = 40;
const TOWN_CODE_LENGTH = 9;

/** The town each addressee works in by the first post; whoever has left since counts for the county alone. */
const nodesOfAddressees = async (tx: Transaction, notices: readonly Notice[]): Promise<(id: string) => string> => {
  const ids = [...new Set(notices.map(({ addressee }) => addressee))];
  const members = await tx.find('members', { _id: { in: ids } }, { limit: ids.length });
  const nodes = new Map(members.map(({ _id, posts }) => [_id, posts[0]?.divisionCode.slice(0, TOWN_CODE_LENGTH)]));
  return (id) => nodes.get(id) ?? COUNTY_CODE;
};

const readCounts = async (tx: Transaction, bells: readonly CountedBell[]): Promise<Map<string, DeliveryCounts>> => {
  const ids = [...new Set(bells.flatMap(countsTouchedBy))];
  const known = ids.length === 0 ? [] : await tx.find('deliveries', { _id: { in: ids } }, { limit: ids.length });
  return new Map(known.map((counts) => [counts._id, counts]));
};

/**
 * Sweep: takes what became of staff's bells into the counts of their month. Counts and the notice's own memory of how it
 * was counted change in one transaction, so a repeat, an overlap or a crash counts nothing twice (E4).
 */
export const countDeliveries: Sweep = async ({ store }, limit) => {
  const size = Math.min(limit, BATCH);
  const done = await store.transaction(async (tx) => {
    const notices = await tx.find('notices', { uncounted: true }, { order: [['_id', 'asc']], limit: size });
    if (notices.length === 0) return 0;
    const nodeOf = await nodesOfAddressees(tx, notices);
    const moves = notices.map((notice) => ({
      _id: notice._id,
      from: notice.counted,
      to: notice.audience === 'member' ? countedBell(notice, nodeOf(notice.addressee)) : null,
    }));
    const counts = await readCounts(
      tx,
      moves.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
    );
    for (const { from, to } of moves) {
      if (from) countBell(counts, from, -1);
      if (to) countBell(counts, to, 1);
    }
    for (const each of counts.values()) await tx.put('deliveries', each);
    for (const { _id, to } of moves) await tx.update('notices', _id, { set: { counted: to, uncounted: false } });
    return notices.length;
  });
  return { done, more: done === size };
};
