import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { define } from './define';
import {
  attachmentTokens,
  contact,
  divisionCode,
  headcount,
  id,
  instant,
  location,
  pageInput,
  pageOf,
  requestId,
  text,
  TIP_TEXT_MAX,
  yuan,
} from './fields';

/** 16 digits in 4 groups as people read them; spaces and hyphens are ignored on the way in. */
const receiptInput = lazily(() => z.string().check(z.maxLength(40)));

export const tipSummary = lazily(() =>
  z.object({
    receipt: z.string(),
    submittedAt: instant(),
    /** Plain words, no legal terms. */
    statusText: z.string(),
    /** First words of the tip, so that the person recognises it. */
    excerpt: z.string(),
    needsAnswer: z.boolean(),
  }),
);
export type TipSummary = z.infer<ReturnType<typeof tipSummary>>;

export const tipProgress = lazily(() =>
  z.object({
    receipt: z.string(),
    submittedAt: instant(),
    statusText: z.string(),
    steps: z.array(z.object({ at: instant(), text: z.string() })),
    /** The one thing the office would like to know, or null. */
    question: z.nullable(z.string()),
    result: z.nullable(z.string()),
    closed: z.boolean(),
    /** Taken back by the reporter; the lead goes on all the same. */
    withdrawn: z.boolean(),
    /** The caller may change or forget who the reporter is: by the account that sent the tip, or by the receipt alone (代报). */
    own: z.boolean(),
    /** A WeChat account is kept, sealed, so that the person can be told. */
    account: z.boolean(),
    /** A name was left; the name itself is never here. */
    named: z.boolean(),
  }),
);
export type TipProgress = z.infer<ReturnType<typeof tipProgress>>;

export const tip = {
  'tip.submit': define({
    kind: 'command',
    allow: 'anyone',
    perHour: 60,
    summary: 'A resident reports suspected fundraising. Only some content is required: words, a photo or a recording.',
    input: () =>
      z.object({
        requestId: requestId(),
        text: z._default(text(TIP_TEXT_MAX), ''),
        divisionCode: z.optional(divisionCode()),
        placeText: z.optional(text(100)),
        /** Where the person is, in GCJ-02; only if they offer it. */
        location: z.optional(location()),
        company: z.optional(text(100)),
        amountYuan: z.optional(yuan()),
        people: z.optional(headcount()),
        ownStake: z.optional(z.enum(['none', 'self', 'family'])),
        attachments: z._default(attachmentTokens(), []),
        /** "涉及这个单位或它的人": these units must never learn of the tip (C2). */
        conflictUnitIds: z._default(z.array(id()).check(z.maxLength(5, '最多选 5 个单位')), []),
        /** Present only when the person chooses to give a name; sealed at once. */
        contact: z.optional(contact()),
      }),
    output: () =>
      z.object({
        receipt: z.string(),
        submittedAt: instant(),
        /** What to do at once, e.g. call 110 / 96110; null when nothing is urgent. */
        advice: z.nullable(z.string()),
        question: z.nullable(z.string()),
      }),
  }),
  'tip.mine': define({
    kind: 'query',
    allow: 'anyone',
    summary: "The caller's own tips, newest first.",
    input: () => z.object(pageInput()),
    output: () => pageOf(tipSummary()),
  }),
  'tip.progress': define({
    kind: 'query',
    allow: 'anyone',
    summary: 'How a tip stands, by its receipt, from any WeChat account.',
    input: () => z.object({ receipt: receiptInput() }),
    output: () => tipProgress(),
  }),
  'tip.supplement': define({
    kind: 'command',
    allow: 'anyone',
    perHour: 60,
    summary: 'More words, photos or recordings for a tip, by its receipt.',
    input: () =>
      z.object({
        requestId: requestId(),
        receipt: receiptInput(),
        text: z._default(text(TIP_TEXT_MAX), ''),
        attachments: z._default(attachmentTokens(), []),
      }),
    output: () => tipProgress(),
  }),
  'tip.withdraw': define({
    kind: 'command',
    allow: 'anyone',
    perHour: 20,
    summary: 'The reporter takes the tip back: the unit is told, what was received is verified all the same (B2).',
    input: () => z.object({ requestId: requestId(), receipt: receiptInput(), reason: z.optional(text(200)) }),
    output: () => tipProgress(),
  }),
  'tip.setContact': define({
    kind: 'command',
    allow: 'anyone',
    perHour: 20,
    summary: 'The reporter corrects, adds or takes back the name and phone number left with a tip (D4).',
    input: () => z.object({ requestId: requestId(), receipt: receiptInput(), contact: z.nullable(contact()) }),
    output: () => tipProgress(),
  }),
  'tip.forget': define({
    kind: 'command',
    allow: 'anyone',
    perHour: 20,
    summary: 'Destroys who sent a tip, for good; the lead and the receipt live on without the person (D4).',
    input: () => z.object({ requestId: requestId(), receipt: receiptInput() }),
    output: () => tipProgress(),
  }),
};
