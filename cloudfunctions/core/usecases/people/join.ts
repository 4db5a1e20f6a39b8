import { AppError } from '@/shared/errors/app-error';
import { ROLE_TABLE } from '@/shared/tables/roles';
import type { Output, Parsed } from '@/shared/contract';
import type { Unit } from '@/shared/tables/units';
import { unitName } from '../../directory';
import type { Invitation, Member } from '../../collections/documents';
import type { Context, Handler } from '../../dispatch/handler';
import { isGood } from '../../people/invitations';
import { holds, withPosts } from '../../people/members';
import type { Transaction } from '../../ports/store';

const one = <T>([first]: readonly T[]): T | null => first ?? null;

const answer = ({ role, unitId, divisionCode }: Invitation, units: readonly Unit[]): Output<'people.join'> => ({
  post: { role, roleLabel: ROLE_TABLE[role].label, unit: { id: unitId, name: unitName(unitId, units) }, divisionCode },
});

/** Everything the decision rests on, from one snapshot: two who type the same code at once cannot both get in. */
const read = async (tx: Transaction, codeHash: string, openid: string) => {
  const invitation = one(await tx.find('invitations', { codeHash }, { limit: 1 }));
  const inviterId = invitation?.invitedBy?.memberId;
  return {
    invitation,
    inviter: inviterId ? one(await tx.find('members', { _id: inviterId }, { limit: 1 })) : null,
    member: one(await tx.find('members', { openid }, { limit: 1 })),
  };
};

/** The person with the new post. Whoever has posts already keeps the name colleagues know. */
const enrolled = (
  member: Member | null,
  joining: Omit<Member, 'posts' | 'unitIds'>,
  invitation: Invitation,
): Member => {
  const { role, unitId, divisionCode } = invitation;
  const posts = member?.posts ?? [];
  return {
    ...joining,
    _id: member?._id ?? joining._id,
    name: member && posts.length > 0 ? member.name : joining.name,
    ...withPosts(member && holds(member, unitId, role) ? posts : [...posts, { role, unitId, divisionCode }]),
  };
};

const take = async ({ ports, caller, now }: Context, input: Parsed<'people.join'>, phone: string | null) => {
  const { openid } = caller;
  const units = await ports.directory.units();
  const codeHash = ports.keys.invitationHash(input.code);
  return ports.store.transaction(async (tx) => {
    const { invitation, inviter, member } = await read(tx, codeHash, openid);
    if (!invitation) throw new AppError('INVITATION_NOT_FOUND');
    const { _id: invitationId, role, unitId } = invitation;
    // The answer to this very join was lost on the way; a post that has ended since does not come back with it.
    if (invitation.usedBy !== null && invitation.usedBy === member?._id && holds(member, unitId, role))
      return answer(invitation, units);
    if (!isGood(invitation, inviter, units, now)) throw new AppError('INVITATION_NOT_FOUND', { invitationId });
    // Two custodians are two people only if nobody makes a second post for him- or herself.
    if (member && invitation.invitedBy?.memberId === member._id) throw new AppError('INVITATION_OWN', { invitationId });
    if (phone === null) return null;
    const taken = await tx.find('members', { phone }, { limit: 2 });
    if (taken.some((other) => other.openid !== openid)) throw new AppError('PHONE_TAKEN', { invitationId });
    const joined = enrolled(member, { _id: ports.keys.memberId(openid), openid, name: input.name, phone }, invitation);
    await tx.put('members', joined);
    await tx.put('invitations', { ...invitation, state: 'used', usedBy: joined._id });
    await tx.put('auditQueue', {
      _id: `joined-${invitationId}`,
      event: {
        at: now,
        actor: { kind: 'member', memberId: joined._id },
        type: 'member.joined',
        invitationId,
        role,
        unitId,
      },
      logged: false,
    });
    return answer(invitation, units);
  });
};

/**
 * A person takes up a post: the code says which, WeChat says whose phone it is. WeChat's own code works once, so it is
 * asked only when the invitation is good, and a repeat of a join that worked does not need it.
 * @throws AppError INVITATION_NOT_FOUND, INVITATION_OWN, PHONE_NOT_CONFIRMED, PHONE_TAKEN
 */
export const join: Handler<'people.join'> = async (context, input) => {
  const already = await take(context, input, null);
  if (already) return already;
  const phone = await context.ports.phones.numberOf(input.phoneCode);
  if (phone === null) throw new AppError('PHONE_NOT_CONFIRMED');
  const joined = await take(context, input, phone);
  if (!joined) throw new AppError('UNEXPECTED');
  return joined;
};
