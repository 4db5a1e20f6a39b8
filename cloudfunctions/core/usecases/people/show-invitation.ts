import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { isGood, offerOf } from '../../people/invitations';

/** @throws AppError INVITATION_NOT_FOUND for every code that opens nothing, whatever the cause */
export const showInvitation: Handler<'people.invitation'> = async ({ ports, now }, { code }) => {
  const [invitation] = await ports.store
    .collection('invitations')
    .find({ codeHash: ports.keys.invitationHash(code) }, { limit: 1 });
  const inviter = invitation?.invitedBy
    ? await ports.store.collection('members').get(invitation.invitedBy.memberId)
    : null;
  const units = await ports.directory.units();
  if (!invitation || !isGood(invitation, inviter, units, now)) throw new AppError('INVITATION_NOT_FOUND');
  return offerOf(invitation, units);
};
