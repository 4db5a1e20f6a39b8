import type { Handler } from '../../dispatch/handler';
import { inboxOf } from './inbox-of';

/** Own notices only: the addressee is part of the condition. */
export const markNoticesRead: Handler<'notice.markRead'> = async ({ ports, staff, now }, { noticeIds }) => ({
  marked: await ports.store
    .collection('notices')
    .update(
      { ...(await inboxOf(ports, staff)), _id: { in: noticeIds }, readAt: null },
      { set: { readAt: now, uncounted: true } },
    ),
});
