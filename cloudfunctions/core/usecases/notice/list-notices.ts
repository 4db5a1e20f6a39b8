import { PAGE_SIZE } from '@/shared/contract/fields';
import type { Handler } from '../../dispatch/handler';
import { findPage } from '../paging';
import { inboxOf } from './inbox-of';

export const listNotices: Handler<'notice.list'> = async ({ ports, staff }, { cursor, limit = PAGE_SIZE }) => {
  const page = await findPage(
    ports.store.collection('notices'),
    await inboxOf(ports, staff),
    { field: 'at', direction: 'desc', keyOf: (notice) => notice.at.getTime(), value: (key) => new Date(key) },
    { cursor, limit },
  );
  return {
    items: page.items.map((notice) => ({
      noticeId: notice._id,
      at: notice.at.toISOString(),
      title: notice.title,
      body: notice.body,
      page: notice.page,
      urgent: notice.urgent,
      read: notice.readAt !== null,
    })),
    nextCursor: page.nextCursor,
  };
};
