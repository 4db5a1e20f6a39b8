import type { PendingNotice } from '@/shared/domain/lead/notices';
import { isExcluded } from '@/shared/domain/lead/visibility';
import type { Duty } from '@/shared/domain/duty/duty';
import type { Lead } from '@/shared/domain/lead/lead';
import type { Petition } from '@/shared/domain/petition/petition';
import { ringsAt } from '@/shared/domain/notice/quiet-hours';
import { inChunks } from '../in-chunks';
import type { Member, Notice } from '../collections/documents';
import type { Ports } from '../ports';
import { keptOutBehind } from '../usecases/case/leads-behind';
import type { Sweep } from './sweep';

/** Documents that carry notices of their own until they are handed out. */
export type CarrierName = 'leads' | 'duties' | 'petitions';
type Carrier = Lead | Duty | Petition;

const RECIPIENTS_MAX = 200;
const AT_ONCE = 8;

/** Units that may not know of what the notices are about; of a meeting's task and a petition, by their leads as they are now. */
const excludedOf = async (ports: Ports, carrier: Carrier): Promise<string[]> => {
  if ('task' in carrier) {
    const meeting = carrier.task && (await ports.store.collection('meetings').get(carrier.task.meetingId));
    return meeting ? keptOutBehind(ports, meeting) : [];
  }
  const linked = 'caseIds' in carrier ? await keptOutBehind(ports, carrier) : [];
  return [...new Set([...carrier.excludedUnitIds, ...linked])];
};

/** Whom a notice is for, today: posts change, so this is asked when it is sent and not when it is written. */
const recipients = async (
  ports: Ports,
  excludedUnitIds: string[],
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
    .filter((member) => holdsPost(member) && !isExcluded({ excludedUnitIds }, member.posts))
    .map((member) => ({ audience: 'member', addressee: member._id }));
};

const toNotice = (
  pending: PendingNotice,
  name: CarrierName,
  carrier: Carrier,
  keptFrom: string[],
  to: Pick<Notice, 'audience' | 'addressee'>,
): Notice => ({
  _id: `${pending.id}-${to.addressee}`,
  ...to,
  leadId: name === 'leads' ? carrier._id : null,
  dutyId: name === 'duties' ? carrier._id : null,
  petitionId: name === 'petitions' ? carrier._id : null,
  keptFrom,
  at: pending.at,
  title: pending.title,
  body: pending.body,
  page: pending.page,
  urgent: pending.urgent,
  readAt: null,
  template: pending.template,
  clock: pending.clock ?? null,
  fields: pending.fields,
  deliverAt: ringsAt(pending.at, pending.urgent),
  claimedAt: null,
  attempts: 0,
  delivery: 'waiting',
  resultCode: null,
  uncounted: false,
  counted: null,
});

/** @returns ids of the inbox entries that now exist */
const fanOut = async (ports: Ports, name: CarrierName, carrier: Carrier): Promise<string[]> => {
  const noticeIds: string[] = [];
  const keptFrom = await excludedOf(ports, carrier);
  for (const pending of carrier.pendingNotices) {
    for (const to of await recipients(ports, keptFrom, pending)) {
      const notice = toNotice(pending, name, carrier, keptFrom, to);
      await ports.store.collection('notices').insert(notice);
      noticeIds.push(notice._id);
    }
  }
  // Only what was fanned out is taken away, and only if nobody wrote to it meanwhile; otherwise the next tick does it.
  await ports.store
    .collection(name)
    .update(
      { _id: carrier._id, version: carrier.version, pendingAt: carrier.pendingAt },
      { set: { pendingAt: null }, pullById: { pendingNotices: carrier.pendingNotices.map((pending) => pending.id) } },
    );
  return noticeIds;
};

/**
 * Turns a lead's pending notices into inbox entries, one per recipient. Ids are made from the notice and the
 * recipient, so a sweep that died half-way repeats without doubling.
 * @returns ids of the entries that now exist
 */
export const fanOutLead = async (ports: Ports, leadId: string): Promise<string[]> => {
  const lead = await ports.store.collection('leads').get(leadId);
  return lead && lead.pendingNotices.length > 0 ? fanOut(ports, 'leads', lead) : [];
};

/** Sweep: leads, duties or petitions with notices waiting, oldest first. */
export const fanOutNotices =
  (name: CarrierName): Sweep =>
  async (ports, limit) => {
    const carriers: Carrier[] = await ports.store
      .collection(name)
      .find({ pendingAt: { lte: ports.clock.now() } }, { order: [['pendingAt', 'asc']], limit });
    await inChunks(carriers, AT_ONCE, (carrier) => fanOut(ports, name, carrier));
    return { done: carriers.length, more: carriers.length === limit };
  };
