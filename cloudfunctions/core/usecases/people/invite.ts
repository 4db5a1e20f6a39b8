import { rolesToFill } from '@/shared/domain/people/appointments';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { makeInvitation, offerOf } from '../../people/invitations';
import { unitInCharge } from './own-unit';

/** @throws AppError NOT_FOUND for a post the caller does not decide on, or that the unit does not have */
export const invite: Handler<'people.invite'> = async (context, { requestId, unitId, role }) => {
  const { ports, caller, staff, now } = context;
  const unit = await unitInCharge(context, unitId);
  if (!rolesToFill(staff.posts, unit).includes(role)) throw new AppError('NOT_FOUND', { unitId, role });
  const { invitation, code } = await makeInvitation(ports, {
    invitationId: ports.keys.requestKey(caller.ownerKey, 'people.invite', requestId),
    seed: ports.keys.invitationSeed(caller.openid, requestId),
    unit,
    role,
    invitedBy: { memberId: staff.memberId, name: staff.name },
    at: now,
  });
  return { invitationId: invitation._id, code, ...offerOf(invitation, await ports.directory.units()) };
};
