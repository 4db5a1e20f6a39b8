import { contributionOf } from '@/shared/domain/totals/contribution';
import { applyMove, touchedBy, type Move, type RollUp } from '@/shared/domain/totals/roll-up';
import type { Lead } from '@/shared/domain/lead/lead';
import type { Ports } from '../ports';
import type { Transaction } from '../ports/store';
import { leadKeysOf } from '../records/lead-keys';
import type { SweepReport } from './sweep';

/** Few enough that a transaction stays far below the platform's 30 seconds. */
const BATCH = 40;

const moveOf = (lead: Lead): Move => ({ from: lead.counted, to: contributionOf(lead) });

const readRollUps = async (tx: Transaction, moves: readonly Move[]): Promise<Map<string, RollUp>> => {
  const ids = [...new Set(moves.flatMap(touchedBy))];
  const known = await tx.find('totals', { _id: { in: ids } }, { limit: ids.length });
  return new Map(known.map((rollUp) => [rollUp._id, rollUp]));
};

/**
 * Sweep: takes changed leads into the totals. Roll-ups and the leads' own memory of what was counted change in one
 * transaction, so a repeat, an overlap or a crash counts nothing twice (F2).
 */
export const rollUpTotals = async (ports: Ports, limit: number): Promise<SweepReport> => {
  const size = Math.min(limit, BATCH);
  const done = await ports.store.transaction(async (tx) => {
    const leads = await tx.find('leads', { dirty: true }, { order: [['_id', 'asc']], limit: size });
    if (leads.length === 0) return 0;
    const moves = leads.map(moveOf);
    const rollUps = await readRollUps(tx, moves);
    for (const move of moves) applyMove(rollUps, move);
    for (const rollUp of rollUps.values()) await tx.put('totals', rollUp);
    for (const [index, lead] of leads.entries()) {
      await tx.update('leads', lead._id, { set: { counted: moves[index]?.to ?? null, dirty: false } });
      // Here and not with the tip: whoever reports need not wait for it.
      await tx.put('leadKeys', leadKeysOf(lead));
    }
    return leads.length;
  });
  return { done, more: done === size };
};
