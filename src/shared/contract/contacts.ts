import * as z from 'zod/mini';
import { keysOf } from '../domain/keys-of';
import { lazily } from '../domain/lazily';
import { CONTACT_ROLES, CONTACTS_STATES, RECORD_KEEPERS, RECORD_READERS } from '../tables/contacts';
import type { Role } from '../tables/roles';
import { define } from './define';
import { divisionCode, id, instant, named, pageInput, pageOf, requestId, requiredText, text } from './fields';

/** Who may have to do with one unit's records at all; which unit, the server decides by the posts. */
export const RECORD_ROLES: readonly Role[] = [...new Set([...RECORD_KEEPERS, ...RECORD_READERS])];

const state = lazily(() => z.enum(keysOf(CONTACTS_STATES)));

/** Version of a record that may not be there yet: 0. */
export const recordVersion = lazily(() => z.int().check(z.minimum(0)));

export const recordChange = lazily(() =>
  z.object({ at: instant(), kind: z.enum(['saved', 'confirmed']), by: z.string() }),
);

const person = lazily(() =>
  z.object({
    name: z.string(),
    title: z.string(),
    mobile: z.string(),
    landline: z.string(),
    note: z.string(),
  }),
);

const personInput = lazily(() =>
  z
    .object({
      name: requiredText(20),
      title: z._default(text(30), ''),
      mobile: z._default(z.string().check(z.regex(/^(1\d{10})?$/, '手机号码是 11 位数字，请核对')), ''),
      landline: z._default(z.string().check(z.regex(/^([0-9+\- ]{5,20})?$/, '座机号码不对，请核对')), ''),
      note: z._default(text(50), ''),
    })
    .check(
      z.refine(({ mobile, landline }) => mobile !== '' || landline !== '', {
        error: '手机号码和座机至少填一个',
        path: ['mobile'],
      }),
    ),
);

const form = lazily(() =>
  z.object({
    heading: z.string(),
    title: z.string(),
    unitLine: z.string(),
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    note: z.string(),
  }),
);

export const contactsView = lazily(() =>
  z.object({
    unit: named(),
    /** 0: nothing saved yet; `rows` then holds what is known of the unit's people. */
    version: z.int(),
    state: state(),
    rows: z.record(z.enum(CONTACT_ROLES), person()),
    confirmedAt: z.nullable(instant()),
    /** The last moment for this year. */
    dueAt: instant(),
    /** The caller belongs to the unit; others only read. */
    mayEdit: z.boolean(),
    /** Newest first. */
    history: z.array(recordChange()),
    /** 附件1 as it prints; empty where nothing is saved. */
    form: form(),
  }),
);
export type ContactsView = z.infer<ReturnType<typeof contactsView>>;

const contactsRow = lazily(() =>
  z.object({
    unit: named(),
    state: state(),
    confirmedAt: z.nullable(instant()),
    /** The liaison first; for a unit that has handed in nothing, whoever holds the post here. */
    people: z.array(
      z.object({
        role: z.enum(CONTACT_ROLES),
        roleLabel: z.string(),
        name: z.string(),
        /** null for leaders, and where none is known. */
        phone: z.nullable(z.string()),
      }),
    ),
  }),
);
export type ContactsRow = z.infer<ReturnType<typeof contactsRow>>;

export const contacts = {
  'contacts.get': define({
    kind: 'query',
    allow: RECORD_ROLES,
    summary: "附件1 of one unit, the caller's own when left out, with telephone numbers (A4).",
    input: () => z.object({ unitId: z.optional(id()) }),
    output: () => contactsView(),
  }),
  'contacts.save': define({
    kind: 'command',
    allow: RECORD_KEEPERS,
    perHour: 60,
    summary: "Save 附件1 of the caller's own unit; it hands in this year's list, too (A4).",
    input: () =>
      z.object({
        requestId: requestId(),
        unitId: id(),
        version: recordVersion(),
        rows: z.object({ supervisingLeader: personInput(), unitHead: personInput(), liaison: personInput() }),
      }),
    output: () => contactsView(),
  }),
  'contacts.confirm': define({
    kind: 'command',
    allow: RECORD_KEEPERS,
    perHour: 60,
    summary: "Say that the saved 附件1 is still right; it hands in this year's list, too (A4).",
    input: () => z.object({ requestId: requestId(), unitId: id(), version: recordVersion() }),
    output: () => contactsView(),
  }),
  'contacts.list': define({
    kind: 'query',
    allow: ['office', 'townLeader', 'countyHost'],
    summary: 'Units below with the state of their 附件1: missing first, then not confirmed this year (A4).',
    input: () =>
      z.object({
        ...pageInput(),
        /** "role@unitId"; the first that oversees a division when left out. */
        post: z.optional(z.string().check(z.maxLength(80))),
        /** One town or village instead of the whole division of the post. */
        node: z.optional(divisionCode()),
        state: z.optional(state()),
      }),
    output: () =>
      z.object({
        /** Of all units below, whatever the page and the filter. */
        counts: z.object({ missing: z.int(), stale: z.int(), complete: z.int() }),
        dueAt: instant(),
        /** Towns to choose from, where the post oversees several. */
        towns: z.array(z.object({ code: z.string(), name: z.string() })),
        ...pageOf(contactsRow()).shape,
      }),
  }),
  'contacts.export': define({
    kind: 'query',
    allow: RECORD_ROLES,
    perHour: 60,
    summary:
      '附件1 as a spreadsheet laid out like the plan: of one unit, or of all units of a town, a sheet each (A4).',
    input: () => z.object({ unitId: z.optional(id()), node: z.optional(divisionCode()) }),
    output: () => z.object({ fileName: z.string(), contentBase64: z.string() }),
  }),
};
