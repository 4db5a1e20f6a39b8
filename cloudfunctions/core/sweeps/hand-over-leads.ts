import { memberKey, type Post } from '@/shared/domain/lead/visibility';
import { handedOver } from '@/shared/domain/people/hand-over';
import { AppError } from '@/shared/errors/app-error';
import type { HandOver } from '../collections/documents';
import { findPage } from '../usecases/paging';
import { BY_RECEIVED } from '../usecases/lead/list-leads';
import type { Ports } from '../ports';
import type { Sweep } from './sweep';

const ATTEMPTS = 5;

/** Raises the version: a step that was read before must not write the former holder's name back. */
const handOverOne = async (ports: Ports, leadId: string, handOver: HandOver, remaining: readonly Post[]) => {
  const leads = ports.store.collection('leads');
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const lead = await leads.get(leadId);
    const change = lead?.visibleTo.includes(memberKey(handOver.memberId)) && handedOver(lead, handOver, remaining);
    if (!lead || !change) return;
    const set = { ...change, version: lead.version + 1 };
    if ((await leads.update({ _id: leadId, version: lead.version }, { set })) === 1) return;
  }
  throw new AppError('BUSY', { leadId });
};

/** One page of one hand-over. The place reached is kept, so that the next round or the next tick goes on there. */
const handOverPage = async (ports: Ports, handOver: HandOver, limit: number): Promise<number> => {
  const member = await ports.store.collection('members').get(handOver.memberId);
  const { items, nextCursor } = await findPage(
    ports.store.collection('leads'),
    { visibleTo: memberKey(handOver.memberId) },
    BY_RECEIVED,
    { cursor: handOver.cursor ?? undefined, limit },
  );
  for (const { _id } of items) await handOverOne(ports, _id, handOver, member?.posts ?? []);
  await ports.store
    .collection('handOvers')
    .update({ _id: handOver._id, done: false }, { set: nextCursor === null ? { done: true } : { cursor: nextCursor } });
  return items.length;
};

/** Sweep: own leads of posts that have ended go to the successor, or to nobody (A3). */
export const handOverLeads: Sweep = async (ports, limit) => {
  const [handOver] = await ports.store
    .collection('handOvers')
    .find({ done: false }, { order: [['at', 'asc']], limit: 1 });
  if (!handOver) return { done: 0, more: false };
  return { done: await handOverPage(ports, handOver, limit), more: true };
};
