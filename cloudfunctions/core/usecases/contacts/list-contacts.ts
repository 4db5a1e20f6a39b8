import type { ContactsRow } from '@/shared/contract/contacts';
import { PAGE_SIZE } from '@/shared/contract/fields';
import { numberOf, stateOf } from '@/shared/domain/contacts/contacts';
import { dueAtOf, periodAt } from '@/shared/domain/duty/periods';
import { keysOf } from '@/shared/domain/keys-of';
import { AppError } from '@/shared/errors/app-error';
import { CONTACT_ROLES, CONTACTS_STATES, type ContactsState, RECORD_READERS } from '@/shared/tables/contacts';
import { ROLE_TABLE } from '@/shared/tables/roles';
import { townsBelow } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import type { Ports } from '../../ports';
import { choosePost } from '../choose-post';
import { holdersOf } from './holders';
import { type UnitBelow, unitsBelow } from './units-below';

type Ranked = UnitBelow & { state: ContactsState; key: string };

/** Worst first. */
const STATES = keysOf(CONTACTS_STATES);
/** Whom to call first (A4). */
const CHAIN = [...CONTACT_ROLES].reverse();

/** States first, units by id within: the key of a row is its place, whatever comes and goes meanwhile. */
const ranked = (below: readonly UnitBelow[], now: Date): Ranked[] =>
  below
    .map((each) => {
      const state = stateOf(each.contacts, now);
      return { ...each, state, key: `${STATES.indexOf(state)}~${each.unit.id}` };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));

const CURSOR = /^\d~[A-Za-z0-9_-]{1,64}$/;

/** Rows for people. Where nothing was handed in, whoever holds the posts can be called instead. */
const rowsOf = async (ports: Ports, page: readonly Ranked[], withNumbers: boolean): Promise<ContactsRow[]> => {
  const unsaved = page.filter(({ contacts }) => contacts === null).map(({ unit }) => unit.id);
  const holders = await holdersOf(ports, unsaved);
  return page.map(({ unit, contacts, state }) => ({
    unit: { id: unit.id, name: unit.shortName },
    state,
    confirmedAt: contacts?.confirmedAt.toISOString() ?? null,
    people: CHAIN.flatMap((role) => {
      const known = contacts
        ? [{ name: contacts.rows[role].name, phone: numberOf(contacts.rows[role]) }]
        : holders(unit.id, role);
      const { label: roleLabel } = ROLE_TABLE[role];
      return known.map(({ name, phone }) => ({ role, roleLabel, name, phone: withNumbers && phone ? phone : null }));
    }),
  }));
};

/** @throws AppError NOT_FOUND for a node that is not below the caller's post */
export const listContacts: Handler<'contacts.list'> = async ({ ports, staff, now }, input) => {
  const { post } = choosePost(staff, input.post);
  const node = input.node ?? post.divisionCode;
  if (!node.startsWith(post.divisionCode)) throw new AppError('NOT_FOUND', { node });
  if (input.cursor !== undefined && !CURSOR.test(input.cursor))
    throw new AppError('INVALID_INPUT', { cursor: input.cursor });
  const all = ranked(await unitsBelow(ports, node), now);
  const counts = { missing: 0, stale: 0, complete: 0 };
  for (const { state } of all) counts[state] += 1;
  const wanted = all.filter(
    ({ state, key }) => (input.state === undefined || state === input.state) && key > (input.cursor ?? ''),
  );
  const limit = input.limit ?? PAGE_SIZE;
  const page = wanted.slice(0, limit);
  return {
    counts,
    dueAt: dueAtOf('contactList', periodAt('contactList', now)).toISOString(),
    towns: townsBelow(await ports.directory.units(), post.divisionCode),
    items: await rowsOf(ports, page, RECORD_READERS.includes(post.role)),
    nextCursor: wanted.length > limit ? (page.at(-1)?.key ?? null) : null,
  };
};
