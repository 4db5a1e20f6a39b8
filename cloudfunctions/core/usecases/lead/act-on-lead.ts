import type { LeadView } from '@/shared/contract/lead-views';
import { changeLead, type Change } from '@/shared/domain/lead/change-lead';
import type { Actor, Lead } from '@/shared/domain/lead/lead';
import { allowedActions } from '@/shared/domain/lead/transitions';
import { relationsOf } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { LeadAction, Relation } from '@/shared/tables/lead-transitions';
import type { StaffContext } from '../../dispatch/handler';
import type { Ports } from '../../ports';
import { readAttachments } from '../../security/attachment-token';
import { leadView } from './lead-view';
import { readableLead } from './readable-lead';

/** What every action on a lead carries: the version the person saw, and a request id for repeats. */
interface ActionInput {
  leadId: string;
  version: number;
  requestId: string;
  attachments: string[];
}

/** The part of a change that differs from action to action. */
export type Particulars = Omit<Change, 'action' | 'eventId' | 'actor' | 'at' | 'attachments'>;

/** @returns the lead as it is now, or null when it is no longer the version that was read */
const write = async (ports: Ports, lead: Lead, change: Change): Promise<Lead | null> => {
  const patch = changeLead(lead, change, ports.calendars, await ports.directory.units());
  const changed = await ports.store
    .collection('leads')
    .update(
      { _id: lead._id, version: lead.version },
      { set: { ...patch.set, version: lead.version + 1 }, push: { ...patch.push } },
    );
  if (changed !== 1) return null;
  return {
    ...lead,
    ...patch.set,
    version: lead.version + 1,
    timeline: [...lead.timeline, ...patch.push.timeline],
    pendingNotices: [...(patch.set.pendingNotices ?? lead.pendingNotices), ...patch.push.pendingNotices],
  };
};

/** The post under which a person acts: one in the responsible unit if they have it, else the first that may read. */
const actingUnit = (context: StaffContext, lead: Lead): string | null =>
  (context.staff.posts.find((post) => post.unitId === lead.responsibleUnitId) ?? context.staff.posts[0])?.unitId ??
  null;

/** The person as the story names them. */
export const actorOf = (context: StaffContext, lead: Lead): Actor => ({
  memberId: context.staff.memberId,
  name: context.staff.name,
  unitId: actingUnit(context, lead),
});

/**
 * One step of the life cycle for any action: allowed by the table, written only if the lead is still the version the
 * person saw; the same request again answers the present state.
 * @returns the lead as it is now, and how the person stands to it: not at all, if the step kept them out
 * @throws AppError LEAD_NOT_FOUND, TRANSITION_NOT_ALLOWED, LEAD_CHANGED_MEANWHILE (somebody was faster)
 */
export const stepOnLead = async (
  context: StaffContext,
  action: LeadAction,
  input: ActionInput,
  particulars: (lead: Lead, eventId: string) => Particulars | Promise<Particulars>,
): Promise<{ lead: Lead; relations: Relation[] }> => {
  const { ports, staff, caller, now } = context;
  const { lead, relations } = await readableLead(ports, staff, input.leadId);
  const eventId = ports.keys.requestKey(caller.ownerKey, `lead.${action}`, input.requestId);
  const isDone = ({ timeline }: Lead): boolean => timeline.some((event) => event.id === eventId);
  if (isDone(lead)) return { lead, relations };
  if (lead.version !== input.version) throw new AppError('LEAD_CHANGED_MEANWHILE', { leadId: lead._id });
  if (!allowedActions(lead, relations, now).includes(action))
    throw new AppError('TRANSITION_NOT_ALLOWED', { action, status: lead.status });
  const changed = await write(ports, lead, {
    action,
    eventId,
    actor: actorOf(context, lead),
    at: now,
    attachments: readAttachments(ports.keys, caller.ownerKey, input.attachments),
    ...(await particulars(lead, eventId)),
  });
  if (changed) return { lead: changed, relations: relationsOf(changed, staff.posts, staff.memberId) };
  // Perhaps it was this very request that was faster, sent twice by a phone with a poor line.
  const present = await ports.store.collection('leads').get(lead._id);
  const still = present ? relationsOf(present, staff.posts, staff.memberId) : [];
  if (!present || still.length === 0) throw new AppError('LEAD_NOT_FOUND', { leadId: lead._id });
  if (!isDone(present)) throw new AppError('LEAD_CHANGED_MEANWHILE', { leadId: lead._id });
  return { lead: present, relations: still };
};

/** A step after which the person still has the lead before them. */
export const actOnLead = async (...step: Parameters<typeof stepOnLead>): Promise<LeadView> => {
  const [{ lead, relations }, units] = await Promise.all([stepOnLead(...step), step[0].ports.directory.units()]);
  return leadView(lead, relations, units, step[0].now);
};
