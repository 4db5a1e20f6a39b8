import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import type { Role } from '../tables/roles';
import { define } from './define';
import { divisionCode, instant, pageInput, pageOf, requestId, shanghaiMonth, version } from './fields';

/** 附件2 重点风险线索统计表 (F1): read by office and leaders, made by the office; the county reads what towns have issued. */
const READERS: readonly Role[] = ['office', 'townLeader', 'countyHost'];
const MAKERS: readonly Role[] = ['office', 'countyHost'];

/** The largest filled 附件2 that is taken; a cloud function call carries little more than 1 MB. */
export const SHEET_BYTES_MAX = 700 * 1024;

const post = lazily(() => z.optional(z.string().check(z.maxLength(80))));
const contentBase64 = lazily(() =>
  z.string().check(z.minLength(1), z.maxLength(Math.ceil(SHEET_BYTES_MAX / 3) * 4 + 4, '文件太大了')),
);
const state = lazily(() => z.enum(['draft', 'checked', 'issued']));
/** `<division>-<month>-<edition>` */
const tableId = lazily(() => z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/, '没有这张表')));

const tableRow = lazily(() =>
  z.object({
    tableId: z.string(),
    month: z.string(),
    edition: z.int(),
    state: state(),
    asOf: instant(),
    by: z.string(),
  }),
);
export type KeyTableRow = z.infer<ReturnType<typeof tableRow>>;

const amount = lazily(() => z.nullable(z.int()));
const keyRow = lazily(() =>
  z.object({
    leadId: z.string(),
    divisionCode: z.string(),
    company: z.string(),
    sector: z.string(),
    mode: z.string(),
    online: z.string(),
    amountYuan: amount(),
    people: amount(),
    unpaidYuan: amount(),
    crossRegion: z.string(),
    measures: z.string(),
    recovery: z.string(),
    result: z.string(),
    bulletins: z.string(),
    note: z.string(),
  }),
);

export const keyTableView = lazily(() =>
  z.object({
    ...tableRow().shape,
    version: z.int(),
    division: z.object({ id: z.string(), name: z.string() }),
    title: z.string(),
    rows: z.array(keyRow()),
    foot: z.object({ filledBy: z.string(), head: z.string(), phone: z.string(), date: z.string() }),
    /** Under the foot: the moment and, until it is issued, that it is no more than a draft. */
    stamp: z.string(),
    replaces: z.nullable(z.string()),
    /** The newest issued of an earlier month, to see what changed since. */
    monthBeforeId: z.nullable(z.string()),
    history: z.array(z.object({ at: instant(), kind: z.enum(['made', 'checked', 'issued']), by: z.string() })),
    warnings: z.array(z.string()),
    /** Steps open to the caller now. */
    may: z.array(z.enum(['make', 'check', 'issue'])),
  }),
);
export type KeyTableView = z.infer<ReturnType<typeof keyTableView>>;

const step = lazily(() => ({ requestId: requestId(), tableId: tableId(), version: version() }));

const importRow = lazily(() =>
  z.object({
    /** As the spreadsheet numbers its rows. */
    row: z.int(),
    company: z.string(),
    amountYuan: amount(),
    people: amount(),
    unpaidYuan: amount(),
    /** A key lead of the same name that is there already: left out unless chosen. */
    known: z.nullable(z.object({ leadId: z.string(), title: z.string() })),
  }),
);
const cellError = lazily(() => z.object({ row: z.int(), column: z.string(), message: z.string() }));
export type CellErrorView = z.infer<ReturnType<typeof cellError>>;

export const keyTable = {
  'keyTable.list': define({
    kind: 'query',
    allow: READERS,
    summary: '附件2 of one place, newest month first (F1).',
    input: () => z.object({ ...pageInput(), post: post(), node: z.optional(divisionCode()) }),
    output: () =>
      z.object({
        ...pageOf(tableRow()).shape,
        /** Towns to choose from, where the post oversees several. */
        towns: z.array(z.object({ code: z.string(), name: z.string() })),
        mayMake: z.boolean(),
        /** How rows are put in order, first difference first. */
        order: z.array(z.string()),
      }),
  }),
  'keyTable.get': define({
    kind: 'query',
    allow: READERS,
    summary: 'One 附件2 with its rows as they stood at its moment, without those the caller may not know (F1, C2).',
    input: () => z.object({ tableId: tableId() }),
    output: () => keyTableView(),
  }),
  'keyTable.make': define({
    kind: 'command',
    allow: MAKERS,
    perHour: 60,
    summary:
      'Draft 附件2 of a month from the key leads as they are now; an open one is made anew, an issued one gets a next edition (F1).',
    input: () => z.object({ requestId: requestId(), post: post(), month: shanghaiMonth() }),
    output: () => keyTableView(),
  }),
  'keyTable.check': define({
    kind: 'command',
    allow: MAKERS,
    perHour: 60,
    summary: 'Say that a draft is right (F1).',
    input: () => z.object(step()),
    output: () => keyTableView(),
  }),
  'keyTable.issue': define({
    kind: 'command',
    allow: MAKERS,
    perHour: 60,
    summary: 'Issue a checked table; it never changes afterwards (F1).',
    input: () => z.object(step()),
    output: () => keyTableView(),
  }),
  'keyTable.compare': define({
    kind: 'query',
    allow: READERS,
    summary: 'What changed between two tables of one place, row by row (F1).',
    input: () => z.object({ tableId: tableId(), earlierId: tableId() }),
    output: () =>
      z.object({
        before: z.object({ month: z.string(), asOf: instant() }),
        after: z.object({ month: z.string(), asOf: instant() }),
        differences: z.array(
          z.object({
            kind: z.enum(['added', 'gone', 'changed']),
            leadId: z.string(),
            company: z.string(),
            changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
          }),
        ),
      }),
  }),
  'keyTable.export': define({
    kind: 'query',
    allow: READERS,
    perHour: 60,
    summary: '附件2 as a spreadsheet laid out like the plan, A4 landscape (F1).',
    input: () => z.object({ tableId: tableId() }),
    output: () => z.object({ fileName: z.string(), contentBase64: z.string() }),
  }),
  'keyTable.preview': define({
    kind: 'query',
    allow: MAKERS,
    perHour: 60,
    summary:
      'Read a filled 附件2 and say what would be taken over, and what is wrong cell by cell; stores nothing (F1).',
    input: () => z.object({ post: post(), contentBase64: contentBase64() }),
    output: () =>
      z.object({
        rows: z.array(importRow()),
        errors: z.array(cellError()),
        /** Errors beyond those listed. */
        moreErrors: z.int(),
      }),
  }),
  'keyTable.import': define({
    kind: 'command',
    allow: MAKERS,
    perHour: 30,
    summary: 'Take over a filled 附件2: every row a key lead, all of them or none (F1, B4).',
    input: () =>
      z.object({
        requestId: requestId(),
        post: post(),
        contentBase64: contentBase64(),
        /** A town or village below the post; the whole place of the post when left out. */
        node: z.optional(divisionCode()),
        /** Rows to take over although a lead of that name is there. */
        alsoRows: z._default(z.array(z.int()).check(z.maxLength(400)), []),
      }),
    output: () => z.object({ made: z.int(), skipped: z.int() }),
  }),
};
