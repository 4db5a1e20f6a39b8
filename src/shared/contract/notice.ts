import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { define } from './define';
import { instant, pageInput, pageOf, requestId } from './fields';

/** Made of the ids of lead, event and addressee, so longer than those. */
const noticeId = lazily(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/, '编号不对')));

export const noticeView = lazily(() =>
  z.object({
    noticeId: z.string(),
    at: instant(),
    title: z.string(),
    body: z.string(),
    /** Page of the mini-program that shows the matter. */
    page: z.string(),
    urgent: z.boolean(),
    read: z.boolean(),
  }),
);
export type NoticeView = z.infer<ReturnType<typeof noticeView>>;

export const notice = {
  'notice.list': define({
    kind: 'query',
    allow: 'staff',
    summary: "The caller's inbox, newest first: the record, whether or not a WeChat message arrived.",
    input: () => z.object(pageInput()),
    output: () => pageOf(noticeView()),
  }),
  'notice.markRead': define({
    kind: 'command',
    allow: 'staff',
    summary: 'Mark own notices as read.',
    input: () =>
      z.object({ requestId: requestId(), noticeIds: z.array(noticeId()).check(z.minLength(1), z.maxLength(50)) }),
    output: () => z.object({ marked: z.int() }),
  }),
};
