import type { Ports } from '../../ports';

interface OverdueQuestion {
  node: string;
  readerUnitIds: readonly string[];
  now: Date;
}

/**
 * All leads past their deadline, less those that keep the reader out: counts that an index alone can answer. The latter
 * are counted before and after, so that one which ends in between does not show as a gap.
 */
export const countOverdue = async (ports: Ports, { node, readerUnitIds, now }: OverdueQuestion): Promise<number> => {
  const leads = ports.store.collection('leads');
  const overdue = { dueIn: node, nextDueAt: { lt: now } };
  const countKeptOut = () => leads.count({ ...overdue, excludedUnitIds: { in: readerUnitIds } });
  for (let before = await countKeptOut(); ;) {
    const all = await leads.count(overdue);
    const after = await countKeptOut();
    if (after === before) return all - after;
    before = after;
  }
};
