import type { LeadView } from '@/shared/contract/lead-views';
import type { LeadPatch } from '@/shared/domain/lead/change-lead';
import { NobodyLeft } from '@/shared/domain/lead/keep-out';
import type { Lead } from '@/shared/domain/lead/lead';
import { keptFirst, mergeLeads, type Decision, type TwoPatches } from '@/shared/domain/lead/merge';
import { splitLead } from '@/shared/domain/lead/split';
import { allowedActions } from '@/shared/domain/lead/transitions';
import { relationsOf } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { LeadAction } from '@/shared/tables/lead-transitions';
import type { Handler, StaffContext } from '../../dispatch/handler';
import type { Transaction } from '../../ports/store';
import { markNotices } from '../../sweeps/settle-exclusions';
import { actOnLead, actorOf } from './act-on-lead';
import { leadView } from './lead-view';
import { readableLead } from './readable-lead';

const refused = (message: string): AppError => new AppError('INVALID_INPUT', {}, [{ path: 'otherId', message }]);

/** No second lead is there to do it with. */
const withItself = (action: LeadAction, { status }: Lead): AppError =>
  new AppError('TRANSITION_NOT_ALLOWED', { action, status });

/** @throws AppError LEAD_NOT_FOUND alike for a lead that is not there and one the caller may not know */
const overseen = async ({ ports, staff }: StaffContext, leadId: string): Promise<Lead> => {
  const { lead, relations } = await readableLead(ports, staff, leadId);
  if (!relations.includes('oversight')) throw new AppError('LEAD_NOT_FOUND', { leadId });
  return lead;
};

const unchanged = async (tx: Transaction, { _id, version }: Pick<Lead, '_id' | 'version'>): Promise<Lead> => {
  const [lead] = await tx.find('leads', { _id, version }, { limit: 1 });
  if (!lead) throw new AppError('LEAD_CHANGED_MEANWHILE', { leadId: _id });
  return lead;
};

const write = (tx: Transaction, lead: Lead, patch: LeadPatch): Promise<void> =>
  tx.update('leads', lead._id, { set: { ...patch.set, version: lead.version + 1 }, push: { ...patch.push } });

/** Both leads as they are at this moment, both written or neither: of two people at once one is told to look again. */
const writeBoth = async (
  { ports }: StaffContext,
  kept: Lead,
  other: Lead,
  patches: (kept: Lead, other: Lead) => TwoPatches,
): Promise<void> => {
  try {
    await ports.store.transaction(async (tx) => {
      const now = [await unchanged(tx, kept), await unchanged(tx, other)] as const;
      const both = patches(...now);
      await write(tx, now[0], both.kept);
      await write(tx, now[1], both.other);
    });
  } catch (error) {
    throw error instanceof NobodyLeft ? refused('两条线索的回避单位合起来，就没有单位能办了，不能合并。') : error;
  }
};

/** Notices made before say so, too; the sweep repeats it, should this fail. */
const tellNotices = async ({ ports }: StaffContext, ...leadIds: string[]): Promise<void> => {
  try {
    for (const leadId of leadIds) {
      const lead = await ports.store.collection('leads').get(leadId);
      if (lead) await markNotices(ports, lead);
    }
  } catch (error) {
    ports.log.error('mark-notices', { leadIds }, error);
  }
};

const present = async ({ ports, staff, now }: StaffContext, leadId: string): Promise<LeadView> => {
  const [{ lead, relations }, units] = await Promise.all([readableLead(ports, staff, leadId), ports.directory.units()]);
  return leadView(lead, relations, units, now);
};

const decisionOf = (context: StaffContext, lead: Lead, eventId: string, reason: string): Decision => ({
  eventId,
  actor: actorOf(context, lead),
  at: context.now,
  reason,
});

const mayDo = (action: 'merge' | 'split', { staff, now }: StaffContext, lead: Lead): boolean =>
  allowedActions(lead, relationsOf(lead, staff.posts, staff.memberId), now).includes(action);

const hasEvent = ({ timeline }: Lead, eventId: string): boolean =>
  timeline.some(({ id }) => id === eventId || id === `${eventId}-joined`);

/**
 * One matter from now on, by a person's decision (C5): the earlier lead stays, whichever the person came from.
 * @throws AppError LEAD_NOT_FOUND, LEAD_CHANGED_MEANWHILE, TRANSITION_NOT_ALLOWED; INVALID_INPUT for one that has ended, two instructions at once,
 * or when nobody would be left to do it
 */
export const mergeTwo: Handler<'lead.merge'> = async (context, input) => {
  const { ports, caller } = context;
  const eventId = ports.keys.requestKey(caller.ownerKey, 'lead.merge', input.requestId);
  const own = await overseen(context, input.leadId);
  if (hasEvent(own, eventId)) return present(context, own.mergedInto ?? own._id);
  if (own.version !== input.version) throw new AppError('LEAD_CHANGED_MEANWHILE', { leadId: own._id });
  if (input.otherId === own._id) throw withItself('merge', own);
  const second = await overseen(context, input.otherId);
  if (second.version !== input.otherVersion) throw new AppError('LEAD_CHANGED_MEANWHILE', { leadId: second._id });
  const [kept, other] = keptFirst(own, second);
  if (!mayDo('merge', context, kept) || !mayDo('merge', context, other))
    throw refused('有一条已经办结或已并案，要先重新办理才能合并。');
  if (kept.supervision && other.supervision) throw refused('两条都在督办，请先办结一条的督办再合并。');
  const [units, { calendars }] = [await ports.directory.units(), ports];
  await writeBoth(context, kept, other, (a, b) =>
    mergeLeads(a, b, decisionOf(context, a, eventId, input.reason), { units, calendars }),
  );
  await tellNotices(context, kept._id);
  return present(context, kept._id);
};

/** @throws AppError LEAD_NOT_FOUND, LEAD_CHANGED_MEANWHILE; INVALID_INPUT for one that was not merged here */
export const splitTwo: Handler<'lead.split'> = async (context, input) => {
  const { ports, caller } = context;
  const eventId = ports.keys.requestKey(caller.ownerKey, 'lead.split', input.requestId);
  const kept = await overseen(context, input.leadId);
  if (hasEvent(kept, eventId)) return present(context, kept._id);
  if (kept.version !== input.version) throw new AppError('LEAD_CHANGED_MEANWHILE', { leadId: kept._id });
  const entry = kept.merged.find(({ leadId }) => leadId === input.otherId);
  if (!mayDo('split', context, kept)) throw withItself('split', kept);
  if (!entry) throw refused('这条线索没有并在这里。');
  const other = await overseen(context, input.otherId);
  const [units, { calendars }] = [await ports.directory.units(), ports];
  await writeBoth(context, kept, other, (a, b) =>
    splitLead(a, b, entry, decisionOf(context, a, eventId, input.reason), { units, calendars }),
  );
  await tellNotices(context, kept._id, other._id);
  return present(context, kept._id);
};

/** @throws AppError LEAD_NOT_FOUND */
export const notSame: Handler<'lead.notSame'> = (context, input) =>
  actOnLead(context, 'notSame', input, async (lead) => {
    if (input.otherId === lead._id) throw withItself('notSame', lead);
    const other = await overseen(context, input.otherId);
    return { text: null, set: { notSameAs: [...new Set([...lead.notSameAs, other._id])] } };
  });
