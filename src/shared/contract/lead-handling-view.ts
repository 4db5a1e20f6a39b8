import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { keysOf } from '../domain/keys-of';
import { COMPANY_STATES } from '../tables/company-states';
import { CLOSE_RESULT_LABELS, OUTCOME_LABELS } from '../tables/lead-statuses';
import { TEST_ANSWERS } from '../tables/legal-tests';
import { MEASURE_PARTS, MEASURES } from '../tables/measures';
import { attachmentView, instant } from './fields';

const testAnswer = lazily(() => z.enum(keysOf(TEST_ANSWERS)));

export const legalTests = lazily(() =>
  z.object({ licence: testAnswer(), promise: testAnswer(), public: testAnswer() }),
);

/** Who entered it and when, besides what the entry says. */
const entry = lazily(() => ({
  id: z.string(),
  by: z.string(),
  on: z.string(),
  attachments: z.array(attachmentView()),
}));

const measureView = lazily(() =>
  z.object({
    ...entry(),
    kind: z.enum(keysOf(MEASURES)),
    part: z.enum(keysOf(MEASURE_PARTS)),
    /** With the word before it: 提请责令停止. */
    name: z.string(),
    basis: z.string(),
    body: z.string(),
    text: z.string(),
    documentNumber: z.nullable(z.string()),
    /** Waits for the word of the body asked. */
    answerable: z.boolean(),
    answer: z.nullable(
      z.object({
        ...entry(),
        accepted: z.boolean(),
        text: z.string(),
        documentNumber: z.nullable(z.string()),
      }),
    ),
  }),
);

/** What is done about a lead; entries struck out are in the story alone. */
export const handlingView = lazily(() => ({
  key: z.nullable(z.object({ at: instant(), by: z.string(), reason: z.string() })),
  outcome: z.nullable(z.enum(keysOf(OUTCOME_LABELS))),
  closeResult: z.nullable(z.enum(keysOf(CLOSE_RESULT_LABELS))),
  legalTests: z.nullable(legalTests()),
  companyState: z.nullable(z.enum(keysOf(COMPANY_STATES))),
  measures: z.array(measureView()),
  recovery: z.object({
    state: z.enum(['none', 'ongoing', 'finished']),
    returnedYuan: z.int(),
    unpaidYuan: z.nullable(z.int()),
    /** Of 100; null: unknown. */
    percent: z.nullable(z.number()),
    steps: z.array(z.object({ ...entry(), returnedYuan: z.int(), people: z.nullable(z.int()), note: z.string() })),
  }),
  bulletins: z.array(
    z.object({
      ...entry(),
      direction: z.enum(['sent', 'received']),
      scope: z.enum(['province', 'city']),
      body: z.string(),
      documentNumber: z.nullable(z.string()),
      text: z.string(),
    }),
  ),
}));
