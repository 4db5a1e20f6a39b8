import { useState } from 'react';
import type { NoticeView } from '@/shared/contract/notice';
import { call } from '@/client/call';
import { reloadMe } from '@/client/me';
import { usePaged } from '@/client/use-paged';
import { openPage } from '@/platform/navigate';
import { randomId } from '@/platform/random-id';
import { useRefresh } from '@/platform/use-refresh';

const NOTHING = {};

/** The inbox is the record; WeChat's message is only the bell (requirement E4). */
export function useInbox() {
  const notices = usePaged('notice.list', NOTHING);
  // Marked here at once; the server's own mark comes with the next load.
  const [opened, setOpened] = useState<readonly string[]>([]);
  useRefresh(notices.reload);

  async function markRead(noticeIds: string[]) {
    setOpened((before) => [...before, ...noticeIds]);
    const result = await call('notice.markRead', { requestId: randomId(), noticeIds });
    if (result.ok) await reloadMe();
  }

  const isRead = (notice: NoticeView) => notice.read || opened.includes(notice.noticeId);

  function open(notice: NoticeView) {
    if (!isRead(notice)) void markRead([notice.noticeId]);
    openPage(notice.page.startsWith('/') ? notice.page : `/${notice.page}`);
  }

  return { ...notices, isRead, open };
}
