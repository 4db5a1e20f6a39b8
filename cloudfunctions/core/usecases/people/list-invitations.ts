import { PAGE_SIZE } from '@/shared/contract/fields';
import { rolesToFill } from '@/shared/domain/people/appointments';
import { ROLE_TABLE } from '@/shared/tables/roles';
import type { Invitation } from '../../collections/documents';
import type { Handler } from '../../dispatch/handler';
import { findPage, type Sorting } from '../paging';
import { unitInCharge } from './own-unit';

const BY_EXPIRY: Sorting<Invitation> = {
  field: 'expiresAt',
  direction: 'asc',
  keyOf: (invitation) => invitation.expiresAt.getTime(),
  value: (key) => new Date(key),
};

/** Only those the caller could have made, and so may withdraw. */
export const listInvitations: Handler<'people.invitations'> = async (
  context,
  { unitId, cursor, limit = PAGE_SIZE },
) => {
  const { ports, staff, now } = context;
  const unit = await unitInCharge(context, unitId);
  const page = await findPage(
    ports.store.collection('invitations'),
    { unitId, state: 'open', role: { in: rolesToFill(staff.posts, unit) }, expiresAt: { gt: now } },
    BY_EXPIRY,
    { cursor, limit },
  );
  return {
    items: page.items.map((invitation) => ({
      invitationId: invitation._id,
      role: invitation.role,
      roleLabel: ROLE_TABLE[invitation.role].label,
      invitedBy: invitation.invitedBy?.name ?? '系统管理员',
      expiresAt: invitation.expiresAt.toISOString(),
    })),
    nextCursor: page.nextCursor,
  };
};
