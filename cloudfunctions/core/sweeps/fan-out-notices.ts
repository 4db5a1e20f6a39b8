import type { PendingNotice } from '@/shared/domain/lead/notices';
import { isExcluded } from '@/shared/domain/lead/visibility';
import type { Lead } from '@/shared/domain/lead/lead';
import { inChunks } from '../in-chunks';
import type { Member, Notice } from '../collections/documents';
import type { Ports } from '../ports';
import type { SweepReport } from './sweep';

const RECIPIENTS_MAX = 200;
const LEADS_AT_ONCE = 8;

/** Whom a notice is for, today: posts change, so this is asked when it is sent and not when it is written. */
const recipients = async (
  ports: Ports,
  lead: Lead,
  notice: PendingNotice,
): Promise<Pick<Notice, 'audience' | 'addressee'>[]> => {
  const { to } = notice;
  if (to.kind === 'reporter') return [{ audience: 'reporter', addressee: to.tipId }];
  const unitIds =
    to.kind === 'unit'
      ? [to.unitId]
      : (await ports.directory.units())
          .filter((unit) => unit.divisionCode === to.divisionCode && unit.function !== 'village')
          .map((unit) => unit.id);
  const members = await ports.store.collection('members').find({ unitIds: { in: unitIds } }, { limit: RECIPIENTS_MAX });
  const holdsPost = (member: Member) =>
    member.posts.some((post) => unitIds.includes(post.unitId) && to.roles.includes(post.role));
  // A person who also belongs to an excluded unit hears nothing, whatever other post they hold (C2).
  return members
    .filter((member) => holdsPost(member) && !isExcluded(lead, member.posts))
    .map((member) => ({ audience: 'member', addressee: member._id }));
};

const toNotice = (pending: PendingNotice, lead: Lead, to: Pick<Notice, 'audience' | 'addressee'>): Notice => ({
  _id: `${pending.id}-${to.addressee}`,
  ...to,
  leadId: lead._id,
  keptFrom: lead.excludedUnitIds,
  at: pending.at,
  title: pending.title,
  body: pending.body,
  page: pending.page,
  urgent: pending.urgent,
  readAt: null,
  template: pending.template,
  fields: pending.fields,
  deliverAt: pending.at,
  claimedAt: null,
  attempts: 0,
  delivery: 'waiting',
  resultCode: null,
});

/**
 * Turns a lead's pending notices into inbox entries, one per recipient. Ids are made from the notice and the
 * recipient, so a sweep that died half-way repeats without doubling.
 * @returns ids of the entries that now exist
 */
export const fanOutLead = async (ports: Ports, leadId: string): Promise<string[]> => {
  const lead = await ports.store.collection('leads').get(leadId);
  if (!lead || lead.pendingNotices.length === 0) return [];
  const noticeIds: string[] = [];
  for (const pending of lead.pendingNotices) {
    for (const to of await recipients(ports, lead, pending)) {
      const notice = toNotice(pending, lead, to);
      await ports.store.collection('notices').insert(notice);
      noticeIds.push(notice._id);
    }
  }
  // Only what was fanned out is taken away, and only if nobody wrote to the lead meanwhile; otherwise the next tick does it.
  await ports.store
    .collection('leads')
    .update(
      { _id: leadId, version: lead.version, pendingAt: lead.pendingAt },
      { set: { pendingAt: null }, pullById: { pendingNotices: lead.pendingNotices.map((pending) => pending.id) } },
    );
  return noticeIds;
};

/** Sweep: leads with notices waiting, oldest first. */
export const fanOutNotices = async (ports: Ports, limit: number): Promise<SweepReport> => {
  const leads = await ports.store
    .collection('leads')
    .find({ pendingAt: { lte: ports.clock.now() } }, { order: [['pendingAt', 'asc']], limit });
  await inChunks(leads, LEADS_AT_ONCE, (lead) => fanOutLead(ports, lead._id));
  return { done: leads.length, more: leads.length === limit };
};
