import { PAGE_SIZE } from '@/shared/contract/fields';
import type { LeadRow } from '@/shared/contract/lead-views';
import type { Parsed } from '@/shared/contract';
import type { Cell } from '@/shared/domain/lead/cells';
import { nextDue } from '@/shared/domain/lead/clocks';
import type { Lead } from '@/shared/domain/lead/lead';
import { keyLeadKeyOf, nodeKey, supervisedKey, suspectKey } from '@/shared/domain/lead/visibility';
import { UNKNOWN } from '@/shared/domain/unknown';
import { CLOCK_RULES } from '@/shared/tables/clock-rules';
import { ROLE_TABLE } from '@/shared/tables/roles';
import type { Unit } from '@/shared/tables/units';
import { addMonths, startOfMonth } from '@/shared/time/shanghai';
import { divisionName, unitName } from '../../directory';
import type { Handler, StaffContext } from '../../dispatch/handler';
import type { Condition, Filter } from '../../ports/store';
import { choosePost, notExcluded } from '../choose-post';
import { findPage, type PageOf, type Sorting } from '../paging';
import { findCell } from './find-cell';

export const BY_QUEUE: Sorting<Lead> = {
  field: 'queueRank',
  direction: 'asc',
  keyOf: (lead) => lead.queueRank,
  value: (key) => key,
};
export const BY_RECEIVED: Sorting<Pick<Lead, '_id' | 'receivedAt'>> = {
  field: 'receivedAt',
  direction: 'desc',
  keyOf: (lead) => lead.receivedAt.getTime(),
  value: (key) => new Date(key),
};

/** The one missed first comes first. */
const BY_DUE: Sorting<Lead> = {
  field: 'nextDueAt',
  direction: 'asc',
  keyOf: (lead) => lead.nextDueAt?.getTime() ?? 0,
  value: (key) => new Date(key),
};

const VILLAGE_LENGTH = 12;
/** A village is one code; a longer area is a range of codes with the same beginning. */
const inDivision = (code: string): Condition => (code.length === VILLAGE_LENGTH ? code : { gte: code, lt: `${code}~` });

interface Wanted {
  node: string;
  now: Date;
}

type Narrowing = Omit<Cell, 'place'>;

/** How a list is asked for: under which key, which leads, in which order. */
interface View {
  keyOf: (key: string) => string;
  filter: (wanted: Wanted) => Filter;
  sorting: Sorting<Lead>;
  /** How it is found when it is narrowed; without: the list is short, or in an order of its own. */
  cell?: Narrowing;
}

/** An instruction may outlive its lead. */
const VIEWS: Record<Parsed<'lead.list'>['view'], View> = {
  todo: { keyOf: (key: string) => key, filter: () => ({ open: true }), sorting: BY_QUEUE },
  suspected: { keyOf: suspectKey, filter: () => ({ open: true }), sorting: BY_QUEUE },
  supervised: { keyOf: supervisedKey, filter: () => ({}), sorting: BY_RECEIVED },
  // By the fields that the board counts by, so that the list is as long as its number (F2).
  overdue: {
    keyOf: (key: string) => key,
    filter: ({ node, now }: Wanted) => ({ dueIn: node, nextDueAt: { lt: now } }),
    sorting: BY_DUE,
  },
  key: { keyOf: keyLeadKeyOf, filter: () => ({}), sorting: BY_RECEIVED, cell: { key: 'yes' } },
  all: { keyOf: (key: string) => key, filter: () => ({}), sorting: BY_RECEIVED, cell: {} },
};

const orUnknown = (value: string): string | null => (value === UNKNOWN ? null : value);

const filterOf = (input: Parsed<'lead.list'>): Filter => ({
  ...(input.status ? { status: input.status } : {}),
  ...(input.division ? { divisionCode: input.unplaced ? input.division : inDivision(input.division) } : {}),
  ...(input.sector ? { 'facts.sector': orUnknown(input.sector) } : {}),
  ...(input.mode ? { 'facts.mode': orUnknown(input.mode) } : {}),
  ...(input.from || input.to
    ? {
        receivedAt: {
          ...(input.from ? { gte: startOfMonth(input.from) } : {}),
          ...(input.to ? { lt: startOfMonth(addMonths(input.to, 1)) } : {}),
        },
      }
    : {}),
});

/** The place whose leads are wanted, as far as it is the reader's own; null: elsewhere. */
const nodeWanted = (own: string, asked: string = own): string | null =>
  asked.startsWith(own) ? asked : own.startsWith(asked) ? own : null;

/** Where a narrowed list is looked up; null: what the reader oversees is the list. */
const cellOf = (input: Parsed<'lead.list'>, cell: Narrowing, place: string, whole: string): Cell | null => {
  const { status, sector, mode, division, unplaced } = input;
  const narrow = { status, sector, mode, unplaced: division && unplaced ? 'yes' : undefined };
  const isWhole = place === whole && Object.values(narrow).every((value) => value === undefined);
  return isWhole ? null : { ...cell, ...narrow, place };
};

/** `own`: for a reader who has only recorded it. */
const leadRow = (lead: Lead, units: readonly Unit[], own: boolean): LeadRow => {
  const due = nextDue(lead.clocks);
  return {
    leadId: lead._id,
    status: lead.status,
    urgent: lead.urgent,
    suspectedSpam: own ? null : lead.suspectedSpam,
    supervised: !own && lead.supervision !== null,
    major: !own && lead.major !== null,
    key: !own && lead.key !== null,
    receivedAt: lead.receivedAt.toISOString(),
    division: { id: lead.divisionCode, name: divisionName(lead.divisionCode, units) },
    title: lead.title,
    sector: lead.facts.sector,
    amountYuan: lead.facts.amountYuan,
    people: lead.facts.people,
    responsibleUnit: { id: lead.responsibleUnitId, name: unitName(lead.responsibleUnitId, units) },
    nextDue: due && { kind: due.kind, label: CLOCK_RULES[due.kind].label, at: due.dueAt.toISOString() },
  };
};

const EMPTY: PageOf<Lead> = { items: [], nextCursor: null };

const findLeads = async ({ ports, staff, now }: StaffContext, input: Parsed<'lead.list'>): Promise<PageOf<Lead>> => {
  const { key, post } = choosePost(staff, input.post);
  const { scope } = ROLE_TABLE[post.role];
  const node = nodeWanted(post.divisionCode, input.division);
  if (scope === 'division' && node === null) return EMPTY;
  const view = VIEWS[input.view];
  const filter = {
    visibleTo: view.keyOf(key),
    ...notExcluded(staff),
    ...view.filter({ node: input.division ?? post.divisionCode, now }),
    ...filterOf(input),
  };
  const page = { cursor: input.cursor, limit: input.limit ?? PAGE_SIZE };
  const cell =
    view.cell && scope !== 'own'
      ? cellOf(input, view.cell, scope === 'division' && node !== null ? nodeKey(node) : key, key)
      : null;
  return cell
    ? findCell(ports, cell, filter, BY_RECEIVED, page)
    : findPage(ports.store.collection('leads'), filter, view.sorting, page);
};

/** The work list or the whole list of one post; every condition is part of the query, so paging never shows gaps. */
export const listLeads: Handler<'lead.list'> = async (context, input) => {
  const { post } = choosePost(context.staff, input.post);
  const own = ROLE_TABLE[post.role].scope === 'own';
  const [units, page] = await Promise.all([context.ports.directory.units(), findLeads(context, input)]);
  return { items: page.items.map((lead) => leadRow(lead, units, own)), nextCursor: page.nextCursor };
};
