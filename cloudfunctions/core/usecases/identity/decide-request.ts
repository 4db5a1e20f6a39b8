import { decide, stateAt } from '@/shared/domain/identity/identity-request';
import { isAlive, mayDecide } from '@/shared/domain/identity/rights';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { changeRequest } from '../../identity/change-request';
import { requestFile } from '../../identity/request-files';
import { requestView } from './request-view';

/** Two custodians at once, and the sweep: more rivals there are hardly ever. */
const ATTEMPTS = 6;

/**
 * A custodian's word. Requests one may not decide on – one's own, those of a lead that keeps one's unit out – do not exist.
 * @throws AppError NOT_FOUND, INVALID_INPUT, IDENTITY_DECIDED, IDENTITY_REQUEST_ENDED
 */
export const decideIdentityRequest: Handler<'identity.decide'> = async ({ ports, caller, staff, now }, input) => {
  if (!input.granted && input.note === '')
    throw new AppError('INVALID_INPUT', {}, [{ path: 'note', message: '请写明为什么不同意' }]);
  const id = ports.keys.requestKey(caller.ownerKey, 'identity.decide', input.requestId);
  const [member, units] = await Promise.all([caller.member(), ports.directory.units()]);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const file = await requestFile(ports.store, input.identityRequestId);
    if (!member || !file || !isAlive(file) || !mayDecide(file, member))
      throw new AppError('NOT_FOUND', { identityRequestId: input.identityRequestId });
    const { request, requester } = file;
    const reader = { memberId: staff.memberId, now };
    const own = request.decisions.find((decision) => decision.custodianId === staff.memberId);
    if (own?.id === id) return requestView(request, requester.name, units, reader);
    if (own) throw new AppError('IDENTITY_DECIDED', { identityRequestId: request._id });
    if (stateAt(request, now) !== 'open')
      throw new AppError('IDENTITY_REQUEST_ENDED', { identityRequestId: request._id });
    const decision = { id, custodianId: staff.memberId, granted: input.granted, note: input.note, at: now };
    const decided = await changeRequest(ports.store, request, decide(file, decision, member));
    if (decided) return requestView(decided, requester.name, units, reader);
  }
  throw new AppError('BUSY', { identityRequestId: input.identityRequestId });
};
