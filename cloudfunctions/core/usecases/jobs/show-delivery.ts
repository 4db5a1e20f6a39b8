import { deliveryId } from '@/shared/domain/notice/delivery';
import { addMonths, shanghaiMonth } from '@/shared/time/shanghai';
import type { Handler } from '../../dispatch/handler';

const MONTHS = 12;

/** The last twelve months in which anything rang, newest first, for the caller's town or county. */
export const showDelivery: Handler<'jobs.delivery'> = async ({ ports, staff, now }) => {
  const node = staff.posts[0]?.divisionCode ?? '';
  const current = shanghaiMonth(now);
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(current, -back));
  const ids = months.map((month) => deliveryId(node, month));
  const found = await ports.store.collection('deliveries').find({ _id: { in: ids } }, { limit: ids.length });
  return {
    months: found
      .map(({ month, accepted, noCredit, refused, other, readInApp }) => ({
        month,
        accepted,
        noCredit,
        refused,
        other,
        readInApp,
      }))
      .sort((a, b) => (a.month < b.month ? 1 : -1)),
  };
};
