import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { keysOf } from '../domain/keys-of';
import { ROLES } from '../tables/roles';
import { TEMPLATES } from '../tables/templates';
import { define } from './define';
import { named, requestId } from './fields';

export const postView = lazily(() =>
  z.object({
    role: z.enum(ROLES),
    roleLabel: z.string(),
    unit: named(),
    divisionCode: z.string(),
  }),
);
export type PostView = z.infer<ReturnType<typeof postView>>;

export const me = {
  'me.get': define({
    kind: 'query',
    allow: 'anyone',
    summary: 'Who the server takes the caller for: posts, unread notices, message templates to ask for.',
    input: () => z.object({}),
    output: () =>
      z.object({
        name: z.nullable(z.string()),
        posts: z.array(postView()),
        unread: z.int(),
        /** Template key → WeChat template id; a key without an id on the server is left out. */
        templates: z.record(z.string(), z.string()),
      }),
  }),
  'me.recordConsent': define({
    kind: 'command',
    allow: 'anyone',
    perHour: 60,
    summary: 'What WeChat answered when the caller was asked for subscribe messages: one credit per accept (E4).',
    input: () =>
      z.object({
        requestId: requestId(),
        results: z
          .array(
            z.object({ template: z.enum(keysOf(TEMPLATES)), result: z.enum(['accept', 'reject', 'ban', 'filter']) }),
          )
          .check(z.maxLength(3)),
      }),
    output: () => z.object({ recorded: z.int() }),
  }),
};
