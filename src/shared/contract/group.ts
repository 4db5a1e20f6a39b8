import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { RECORD_KEEPERS } from '../tables/contacts';
import { RECORD_ROLES, recordChange, recordVersion } from './contacts';
import { define } from './define';
import { id, instant, named, requestId, requiredText, text } from './fields';

export const GROUP_MEMBERS_MAX = 15;

const groupView = lazily(() =>
  z.object({
    unit: named(),
    /** 0: nothing saved yet. */
    version: z.int(),
    members: z.array(z.object({ name: z.string(), title: z.string(), task: z.string() })),
    dedicated: z.object({ name: z.string(), phone: z.string() }),
    funding: z.string(),
    savedAt: z.nullable(instant()),
    mayEdit: z.boolean(),
    /** Newest first. */
    history: z.array(recordChange()),
  }),
);
export type GroupView = z.infer<ReturnType<typeof groupView>>;

export const group = {
  'group.get': define({
    kind: 'query',
    allow: RECORD_ROLES,
    summary: "The leading group of one unit, the caller's own when left out (A5).",
    input: () => z.object({ unitId: z.optional(id()) }),
    output: () => groupView(),
  }),
  'group.save': define({
    kind: 'command',
    allow: RECORD_KEEPERS,
    perHour: 60,
    summary: "Save the leading group of the caller's own unit: members, dedicated person, funding (A5).",
    input: () =>
      z.object({
        requestId: requestId(),
        unitId: id(),
        version: recordVersion(),
        members: z
          .array(
            z.object({
              name: requiredText(20),
              title: z._default(text(30), ''),
              task: z._default(text(60), ''),
            }),
          )
          .check(
            z.minLength(1, '至少写一位成员'),
            z.maxLength(GROUP_MEMBERS_MAX, `最多写 ${GROUP_MEMBERS_MAX} 位成员`),
          ),
        dedicated: z.object({
          name: text(20),
          phone: z.string().check(z.regex(/^([0-9+\- ]{5,20})?$/, '电话号码不对，请核对')),
        }),
        funding: text(200),
      }),
    output: () => groupView(),
  }),
};
