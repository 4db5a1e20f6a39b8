import type { Post } from '@/shared/domain/lead/visibility';
import { decidesOn } from '@/shared/domain/people/appointments';
import { AppError } from '@/shared/errors/app-error';
import { ROLE_TABLE, type Role } from '@/shared/tables/roles';
import type { Member } from '../../collections/documents';
import type { Handler, StaffContext } from '../../dispatch/handler';
import { findAll } from '../../find-all';
import { holds, withPosts } from '../../people/members';

interface PostOf {
  memberId: string;
  unitId: string;
  role: Role;
}

const postOf = (member: Member | null | undefined, { unitId, role }: PostOf): Post | undefined =>
  member?.posts.find((post) => post.unitId === unitId && post.role === role);

/** Everybody else in the unit with the same role. */
const othersLike = async ({ ports }: Pick<StaffContext, 'ports'>, { memberId, unitId, role }: PostOf) =>
  (await findAll((filter, page) => ports.store.collection('members').find(filter, page), { unitIds: unitId })).filter(
    (other) => other._id !== memberId && holds(other, unitId, role),
  );

const ownScope = (role: Role): boolean => ROLE_TABLE[role].scope === 'own';

/** @throws AppError NOT_FOUND alike for a post that does not exist and one the caller does not decide on */
export const beforeEnding: Handler<'people.ending'> = async (context, input) => {
  const post = postOf(await context.ports.store.collection('members').get(input.memberId), input);
  if (!post || !decidesOn(context.staff.posts, post)) throw new AppError('NOT_FOUND', { ...input });
  const others = await othersLike(context, input);
  return {
    onlyOne: others.length === 0,
    ownLeads: ownScope(input.role),
    successors: ownScope(input.role) ? others.map(({ _id, name }) => ({ id: _id, name })) : [],
  };
};

/**
 * The post is gone with this write; the next call of the person finds it gone, because every call reads the member.
 * Leads belong to units and stay where they are; only the holder's own ones wait for the sweep, which hands them on.
 * @throws AppError NOT_FOUND, INVALID_INPUT for a successor who does not hold the same post
 */
export const endPost: Handler<'people.endPost'> = async (context, { requestId, reason, successorId, ...input }) => {
  const { ports, caller, staff, now } = context;
  const { memberId, role, unitId } = input;
  const others = await othersLike(context, input);
  if (successorId !== undefined && !others.some((other) => other._id === successorId))
    throw new AppError('INVALID_INPUT', { successorId }, [
      { path: 'successorId', message: '接手的人要在同一单位任同一职务，请重新选择。' },
    ]);
  const eventId = `ended-${ports.keys.requestKey(caller.ownerKey, 'people.endPost', requestId)}`;
  await ports.store.transaction(async (tx) => {
    const [member] = await tx.find('members', { _id: memberId }, { limit: 1 });
    const post = postOf(member, input);
    const [done] = post ? [] : await tx.find('auditQueue', { _id: eventId }, { limit: 1 });
    if (done) return;
    if (!member || !post || !decidesOn(staff.posts, post)) throw new AppError('NOT_FOUND', { ...input });
    const left = withPosts(member.posts.filter((other) => other !== post));
    // Whoever has no post left is a resident again, and their number is nobody's business any more.
    await tx.put('members', { ...member, ...left, phone: left.posts.length > 0 ? member.phone : '' });
    if (ownScope(role))
      await tx.put('handOvers', {
        _id: eventId,
        memberId,
        unitId,
        divisionCode: post.divisionCode,
        successorId: successorId ?? null,
        at: now,
        cursor: null,
        done: false,
      });
    await tx.put('auditQueue', {
      _id: eventId,
      event: {
        at: now,
        actor: { kind: 'member', memberId: staff.memberId },
        type: 'member.postEnded',
        memberId,
        role,
        unitId,
        reason,
        successorId: successorId ?? null,
      },
      logged: false,
    });
  });
  return { noneLeft: others.length === 0 };
};
