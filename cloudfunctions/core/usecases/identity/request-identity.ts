import { newRequest, openKeyOf } from '@/shared/domain/identity/identity-request';
import { isAlive } from '@/shared/domain/identity/rights';
import { AppError } from '@/shared/errors/app-error';
import { GRANTS_NEEDED } from '@/shared/tables/identity-requests';
import type { Handler } from '../../dispatch/handler';
import { endIfOver } from '../../identity/change-request';
import { custodiansFor } from '../../identity/request-files';
import type { Store } from '../../ports/store';
import { readableLead } from '../lead/readable-lead';
import { requestView } from './request-view';

/** One person has at most one request about a tip under way; one whose time is over makes room. */
const makeRoom = async (store: Store, openKey: string, now: Date): Promise<void> => {
  const [earlier] = await store.collection('identityRequests').find({ openKey }, { limit: 1 });
  if (earlier) await endIfOver(store, earlier, now);
};

/**
 * Asks two custodians for the identity of a named reporter (D2); the same request twice is one.
 * @throws AppError LEAD_NOT_FOUND, TRANSITION_NOT_ALLOWED for who may read but not act, NOT_FOUND, TIP_NOT_NAMED,
 * IDENTITY_TOO_FEW_CUSTODIANS, IDENTITY_REQUEST_OPEN
 */
export const requestIdentity: Handler<'identity.request'> = async ({ ports, caller, staff, now }, input) => {
  const requests = ports.store.collection('identityRequests');
  const [{ lead }, requester, units] = await Promise.all([
    readableLead(ports, staff, input.leadId),
    caller.member(),
    ports.directory.units(),
  ]);
  if (!requester || !isAlive({ lead, requester }))
    throw new AppError('TRANSITION_NOT_ALLOWED', { leadId: lead._id, action: 'identity' });
  const tip = lead.tips.find(({ tipId }) => tipId === input.tipId);
  if (!tip) throw new AppError('NOT_FOUND', { tipId: input.tipId });
  if (!tip.named) throw new AppError('TIP_NOT_NAMED', { tipId: input.tipId });

  const id = ports.keys.requestKey(caller.ownerKey, 'identity.request', input.requestId);
  const reader = { memberId: staff.memberId, now };
  const known = await requests.get(id);
  if (known) return requestView(known, staff.name, units, reader);
  const custodians = await custodiansFor(ports, { lead, requester });
  if (custodians.length < GRANTS_NEEDED) throw new AppError('IDENTITY_TOO_FEW_CUSTODIANS', { leadId: lead._id });

  await makeRoom(ports.store, openKeyOf(staff.memberId, tip.tipId), now);
  const post = staff.posts.find(({ unitId }) => unitId === lead.responsibleUnitId) ?? staff.posts[0];
  const request = newRequest({
    id,
    lead,
    tipId: tip.tipId,
    requesterId: staff.memberId,
    unitId: post?.unitId ?? '',
    purpose: input.purpose,
    reason: input.reason,
    at: now,
  });
  const stored = (await requests.insert(request)) ? request : await requests.get(id);
  // Not this id was taken but the place of this person and tip: another request is under way.
  if (!stored) throw new AppError('IDENTITY_REQUEST_OPEN', { tipId: tip.tipId });
  return requestView(stored, staff.name, units, reader);
};
