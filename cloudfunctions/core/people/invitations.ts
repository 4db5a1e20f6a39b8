import { decidesOn, hasSeat, postIn } from '@/shared/domain/people/appointments';
import { codeFrom } from '@/shared/domain/people/invitation-code';
import { INVITATION_DAYS } from '@/shared/tables/appointments';
import { ROLE_TABLE, type Role } from '@/shared/tables/roles';
import type { Unit } from '@/shared/tables/units';
import { DAY_MS } from '@/shared/time/shanghai';
import { unitName } from '../directory';
import type { Invitation, Member } from '../collections/documents';
import type { Ports } from '../ports';

interface Wish {
  invitationId: string;
  seed: Buffer;
  unit: Unit;
  role: Role;
  invitedBy: Invitation['invitedBy'];
  at: Date;
}

/** Stores an invitation with its audit event, both or neither; the same wish again is the same invitation. */
export const makeInvitation = async (
  { store, keys }: Pick<Ports, 'store' | 'keys'>,
  { invitationId, seed, unit, role, invitedBy, at }: Wish,
): Promise<{ invitation: Invitation; code: string }> => {
  const code = codeFrom(seed);
  const invitation = await store.transaction(async (tx) => {
    const [known] = await tx.find('invitations', { _id: invitationId }, { limit: 1 });
    if (known) return known;
    const { unitId, divisionCode } = postIn(unit, role);
    const made: Invitation = {
      _id: invitationId,
      codeHash: keys.invitationHash(code),
      role,
      unitId,
      divisionCode,
      invitedBy,
      createdAt: at,
      expiresAt: new Date(at.getTime() + INVITATION_DAYS * DAY_MS),
      state: 'open',
      usedBy: null,
    };
    await tx.put('invitations', made);
    await tx.put('auditQueue', {
      _id: `invited-${invitationId}`,
      event: {
        at,
        actor: invitedBy ? { kind: 'member', memberId: invitedBy.memberId } : { kind: 'system' },
        type: 'member.invited',
        invitationId,
        role,
        unitId,
      },
      logged: false,
    });
    return made;
  });
  return { invitation, code };
};

/**
 * Whether the invitation is still worth its post: open, in time, the unit exists, and whoever made it could make it now.
 * A dismissed inviter's codes are dismissed too.
 */
export const isGood = (invitation: Invitation, inviter: Member | null, units: readonly Unit[], now: Date): boolean => {
  const unit = units.find(({ id }) => id === invitation.unitId);
  return (
    invitation.state === 'open' &&
    invitation.expiresAt > now &&
    unit !== undefined &&
    hasSeat(unit, invitation.role) &&
    (invitation.invitedBy === null || decidesOn(inviter?.posts ?? [], postIn(unit, invitation.role)))
  );
};

export const offerOf = ({ role, unitId, expiresAt }: Invitation, units: readonly Unit[]) => ({
  role,
  roleLabel: ROLE_TABLE[role].label,
  unit: { id: unitId, name: unitName(unitId, units) },
  expiresAt: expiresAt.toISOString(),
});
