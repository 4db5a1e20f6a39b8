import * as z from 'zod/mini';
import { isShanghaiDate } from '../time/shanghai';
import { cleanText } from '../domain/clean-text';
import { coarsePoint } from '../domain/geo-point';
import { lazily } from '../domain/lazily';

/** Largest description a tip may carry; longer stories go as photos. */
export const TIP_TEXT_MAX = 5000;
export const ATTACHMENTS_MAX = 9;
export const PAGE_SIZE = 20;

export const id = lazily(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, '编号不对')));
/** Made once per form by the phone and sent again on every retry, so that a repeat is not a second tip. */
export const requestId = lazily(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/, '请求编号不对')));
export const version = lazily(() => z.int().check(z.minimum(1)));

/** Free text: control characters removed, ends trimmed; formulas and instructions inside stay text. */
export const text = (max: number) =>
  z.pipe(z.string('请填写文字').check(z.maxLength(max, `最多 ${max} 个字`)), z.transform(cleanText));
export const requiredText = (max: number) => z.pipe(text(max), z.string().check(z.minLength(1, '这一项要填写')));

/** Money inside is always an integer of 元. */
export const yuan = lazily(() =>
  z.int('金额请填整数（元）').check(z.minimum(0, '不能是负数'), z.maximum(1_000_000_000_000, '金额过大')),
);
export const headcount = lazily(() =>
  z.int('人数请填整数').check(z.minimum(0, '不能是负数'), z.maximum(10_000_000, '人数过大')),
);
/** Made coarse on the way in, whatever a phone sends: nothing finer is ever stored. */
export const location = lazily(() =>
  z.pipe(
    z.object({
      latitude: z.number().check(z.minimum(-90), z.maximum(90)),
      longitude: z.number().check(z.minimum(-180), z.maximum(180)),
    }),
    z.transform(coarsePoint),
  ),
);
/** A division code by length: village 12, town 9, county 6, city 4, province 2 digits. */
export const divisionCode = lazily(() =>
  z.string().check(z.regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/, '请重新选择村（社区）')),
);
/** Dates that come from people lie in this century: far years have no calendar, and some no ISO form. */
const inThisCentury = (text: string): boolean => text.startsWith('20');
export const shanghaiDate = lazily(() =>
  z.string().check(z.refine((text) => inThisCentury(text) && isShanghaiDate(text), '日期不对')),
);
export const shanghaiMonth = lazily(() => z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份不对')));
/** An instant as ISO 8601 in UTC. */
export const instant = lazily(() => z.iso.datetime('时间不对'));
export const pastInstant = lazily(() => z.iso.datetime('时间不对').check(z.refine(inThisCentury, '时间不对')));

export const attachmentTokens = lazily(() =>
  z
    .array(z.string().check(z.maxLength(300)))
    .check(z.maxLength(ATTACHMENTS_MAX, `照片和录音最多 ${ATTACHMENTS_MAX} 个`)),
);

export const pageInput = lazily(() => ({
  cursor: z.optional(z.string().check(z.maxLength(300))),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
}));
export const pageOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });

export const attachmentView = lazily(() => z.object({ fileId: z.string(), kind: z.enum(['photo', 'audio']) }));
export const named = lazily(() => z.object({ id: z.string(), name: z.string() }));

/** A name and perhaps a number, left by a reporter's own choice. */
export const contact = lazily(() =>
  z.object({
    name: requiredText(30),
    phone: z.optional(z.string().check(z.regex(/^[0-9+\- ]{5,20}$/, '电话号码不对'))),
  }),
);

/** What every step on a lead carries: the version the person saw, and a request id for repeats. */
export const actionInput = lazily(() => ({
  leadId: id(),
  version: version(),
  requestId: requestId(),
  attachments: z._default(attachmentTokens(), []),
}));
