import { decidesOn } from '@/shared/domain/people/appointments';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';

/**
 * From this moment the code is worth nothing; again is the same.
 * @throws AppError NOT_FOUND when it is not theirs, INVITATION_USED when somebody was faster
 */
export const withdrawInvitation: Handler<'people.withdrawInvitation'> = ({ ports, staff, now }, { invitationId }) =>
  ports.store.transaction(async (tx) => {
    const [invitation] = await tx.find('invitations', { _id: invitationId }, { limit: 1 });
    if (!invitation || !decidesOn(staff.posts, invitation)) throw new AppError('NOT_FOUND', { invitationId });
    if (invitation.state === 'used') throw new AppError('INVITATION_USED', { invitationId });
    if (invitation.state === 'open') {
      await tx.update('invitations', invitationId, { set: { state: 'withdrawn' } });
      await tx.put('auditQueue', {
        _id: `withdrawn-${invitationId}`,
        event: {
          at: now,
          actor: { kind: 'member', memberId: staff.memberId },
          type: 'invitation.withdrawn',
          invitationId,
        },
        logged: false,
      });
    }
    return { withdrawn: true };
  });
