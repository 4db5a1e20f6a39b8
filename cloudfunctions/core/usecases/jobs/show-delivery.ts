import { deliveryId, isNothing } from '@/shared/domain/notice/delivery';
import { addMonths, shanghaiMonth } from '@/shared/time/shanghai';
import type { Handler } from '../../dispatch/handler';
import { findAll } from '../../find-all';
import { applyMoves, movesOf } from '../../notices/uncounted-bells';
import { MAKER_ROLES } from '../key-table/table-roles';
import { postWithRole } from '../choose-post';

const MONTHS = 12;

/**
 * The last twelve months in which anything rang, newest first, for the caller's town or county. Counts and what they have
 * not taken in yet are read in one snapshot, so that a lead kept from somebody leaves no trace here from that moment on.
 */
export const showDelivery: Handler<'jobs.delivery'> = async ({ ports, staff, now }) => {
  // Of the post that lets them ask, whatever others they hold.
  const { divisionCode: node } = postWithRole(staff, undefined, MAKER_ROLES);
  const current = shanghaiMonth(now);
  const ids = Array.from({ length: MONTHS }, (_, back) => deliveryId(node, addMonths(current, -back)));
  const counts = await ports.store.transaction(async (tx) => {
    const known = await tx.find('deliveries', { _id: { in: ids } }, { limit: ids.length });
    const waiting = await findAll((filter, page) => tx.find('notices', filter, page), { uncounted: true });
    const all = new Map(known.map((each) => [each._id, each]));
    applyMoves(all, await movesOf(tx, waiting));
    return all;
  });
  return {
    months: ids.flatMap((id) => {
      const found = counts.get(id);
      if (!found || isNothing(found)) return [];
      const { month, accepted, noCredit, refused, other, readInApp } = found;
      return [{ month, accepted, noCredit, refused, other, readInApp }];
    }),
  };
};
