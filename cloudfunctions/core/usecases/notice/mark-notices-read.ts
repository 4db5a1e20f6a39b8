import type { Handler } from '../../dispatch/handler';

/** Own notices only: the addressee is part of the condition. */
export const markNoticesRead: Handler<'notice.markRead'> = async ({ ports, staff, now }, { noticeIds }) => ({
  marked: await ports.store
    .collection('notices')
    .update(
      { _id: { in: noticeIds }, audience: 'member', addressee: staff.memberId, readAt: null },
      { set: { readAt: now } },
    ),
});
