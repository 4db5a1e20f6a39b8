import { endByTime, type IdentityRequest, type RequestPatch } from '@/shared/domain/identity/identity-request';
import { IDENTITY_STATE_TABLE, type IdentityRequestState } from '@/shared/tables/identity-requests';
import type { Store } from '../ports/store';

const mayFollow = (from: IdentityRequestState, to: IdentityRequestState): boolean =>
  (IDENTITY_STATE_TABLE[from].next as readonly IdentityRequestState[]).includes(to);

/** Writes a change if nobody else was faster. @returns the request as it is now, or null when somebody was. @throws Error for a step the table of states does not know */
export const changeRequest = async (
  store: Store,
  request: IdentityRequest,
  patch: RequestPatch,
): Promise<IdentityRequest | null> => {
  if (patch.state && !mayFollow(request.state, patch.state))
    throw new Error(`an identity request cannot go from ${request.state} to ${patch.state}`);
  const version = request.version + 1;
  const changed = await store
    .collection('identityRequests')
    .update({ _id: request._id, version: request.version }, { set: { ...patch, version } });
  return changed === 1 ? { ...request, ...patch, version } : null;
};

/** Ends a request whose time is over, if it is and nobody has done so. */
export const endIfOver = async (store: Store, request: IdentityRequest, now: Date): Promise<void> => {
  const patch = endByTime(request, now);
  if (patch) await changeRequest(store, request, patch);
};
