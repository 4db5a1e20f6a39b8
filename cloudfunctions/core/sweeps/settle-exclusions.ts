import type { Lead } from '@/shared/domain/lead/lead';
import type { Ports } from '../ports';
import { markNoticesBehind } from '../usecases/case/mark-notices';
import { withTakenIn } from '../usecases/lead/present-lead';
import type { Sweep } from './sweep';

/** Longer than any function may run: whoever read the lead before it changed has ended by then. */
const SETTLED_AFTER_MS = 15 * 60_000;

/** Tells the notices of a lead, and of those taken into it, who may not have them; what was told wrongly before is put right. */
export const markNotices = async (
  ports: Ports,
  lead: Pick<Lead, '_id' | 'excludedUnitIds' | 'merged'>,
): Promise<void> => {
  const leadIds = await withTakenIn(ports, [lead]);
  await ports.store
    .collection('notices')
    .update({ leadId: { in: leadIds } }, { set: { keptFrom: lead.excludedUnitIds, uncounted: true } });
  await markNoticesBehind(ports, leadIds);
};

/**
 * Sweep: once no fan-out that began before an exclusion can still be running, the notices are marked for good and inboxes
 * need not ask the lead any more.
 */
export const settleExclusions: Sweep = async (ports, limit) => {
  const leads = ports.store.collection('leads');
  const before = new Date(ports.clock.now().getTime() - SETTLED_AFTER_MS);
  const due = await leads.find({ keptOutAt: { lte: before } }, { order: [['keptOutAt', 'asc']], limit });
  for (const lead of due) {
    await markNotices(ports, lead);
    await leads.update({ _id: lead._id, version: lead.version }, { set: { keptOutAt: null, keptOutLately: [] } });
  }
  return { done: due.length, more: due.length === limit };
};
