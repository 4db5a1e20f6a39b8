import { PAGE_SIZE } from '@/shared/contract/fields';
import { decidesOn } from '@/shared/domain/people/appointments';
import { ROLE_TABLE } from '@/shared/tables/roles';
import type { Handler } from '../../dispatch/handler';
import { maskedPhone } from '../../people/members';
import { findPageById } from '../paging';
import { unitInCharge } from './own-unit';

export const listPeople: Handler<'people.list'> = async (context, { unitId, cursor, limit = PAGE_SIZE }) => {
  const { ports, staff } = context;
  await unitInCharge(context, unitId);
  const page = await findPageById(ports.store.collection('members'), { unitIds: unitId }, { cursor, limit });
  return {
    items: page.items.map((member) => ({
      memberId: member._id,
      name: member.name,
      phone: maskedPhone(member.phone),
      self: member._id === staff.memberId,
      posts: member.posts
        .filter((post) => post.unitId === unitId)
        .map((post) => ({
          role: post.role,
          roleLabel: ROLE_TABLE[post.role].label,
          mayEnd: decidesOn(staff.posts, post),
        })),
    })),
    nextCursor: page.nextCursor,
  };
};
