import type { IdentityRequestView } from '@/shared/contract/identity';
import { stateAt, type IdentityRequest } from '@/shared/domain/identity/identity-request';
import type { Unit } from '@/shared/tables/units';
import { unitName } from '../../directory';

interface Reader {
  memberId: string;
  now: Date;
}

/** One request for the person who asked, or for a custodian: who does not learn which lead, nor who else decided how. */
export const requestView = (
  request: IdentityRequest,
  requesterName: string,
  units: readonly Unit[],
  { memberId, now }: Reader,
): IdentityRequestView => {
  const isOwn = request.requesterId === memberId;
  return {
    identityRequestId: request._id,
    leadId: isOwn ? request.leadId : null,
    tipId: isOwn ? request.tipId : null,
    purpose: request.purpose,
    reason: request.reason,
    requester: { name: requesterName, unit: unitName(request.unitId, units) },
    requestedAt: request.requestedAt.toISOString(),
    decideBy: request.decideBy.toISOString(),
    state: stateAt(request, now),
    grants: request.decisions.filter((decision) => decision.granted).length,
    decisions: request.decisions
      .filter((decision) => isOwn || decision.custodianId === memberId)
      .map(({ at, granted, note }) => ({ at: at.toISOString(), granted, note })),
    openUntil: request.openUntil?.toISOString() ?? null,
    firstOpenedAt: request.opened[0]?.at.toISOString() ?? null,
  };
};
