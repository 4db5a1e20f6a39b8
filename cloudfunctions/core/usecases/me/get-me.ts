import { ROLE_TABLE } from '@/shared/tables/roles';
import { unitName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { inboxOf } from '../notice/inbox-of';

export const getMe: Handler<'me.get'> = async ({ ports, caller }) => {
  const member = await caller.member();
  const templates = Object.fromEntries(Object.entries(ports.templateIds));
  if (!member || member.posts.length === 0) return { name: null, posts: [], unread: 0, templates };
  const [units, unread] = await Promise.all([
    ports.directory.units(),
    inboxOf(ports, { memberId: member._id, posts: member.posts }).then((inbox) =>
      ports.store.collection('notices').count({ ...inbox, readAt: null }),
    ),
  ]);
  return {
    name: member.name,
    posts: member.posts.map((post) => ({
      role: post.role,
      roleLabel: ROLE_TABLE[post.role].label,
      unit: { id: post.unitId, name: unitName(post.unitId, units) },
      divisionCode: post.divisionCode,
    })),
    unread,
    templates,
  };
};
