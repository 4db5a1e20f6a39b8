import { PAGE_SIZE } from '@/shared/contract/fields';
import { UNKNOWN } from '@/shared/contract/lead';
import type { LeadRow } from '@/shared/contract/lead-views';
import type { Parsed } from '@/shared/contract';
import { nextDue } from '@/shared/domain/lead/clocks';
import type { Lead } from '@/shared/domain/lead/lead';
import { keyLeadKeyOf, supervisedKey, suspectKey } from '@/shared/domain/lead/visibility';
import { CLOCK_RULES } from '@/shared/tables/clock-rules';
import { ROLE_TABLE } from '@/shared/tables/roles';
import type { Unit } from '@/shared/tables/units';
import { addMonths, startOfMonth } from '@/shared/time/shanghai';
import { divisionName, unitName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import type { Condition, Filter } from '../../ports/store';
import { choosePost, notExcluded } from '../choose-post';
import { findPage, type Sorting } from '../paging';

export const BY_QUEUE: Sorting<Lead> = {
  field: 'queueRank',
  direction: 'asc',
  keyOf: (lead) => lead.queueRank,
  value: (key) => key,
};
export const BY_RECEIVED: Sorting<Lead> = {
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

/** How each view is asked for: under which key, which leads, in which order. An instruction may outlive its lead. */
const VIEWS = {
  todo: { keyOf: (key: string) => key, filter: () => ({ open: true }), sorting: BY_QUEUE },
  suspected: { keyOf: suspectKey, filter: () => ({ open: true }), sorting: BY_QUEUE },
  supervised: { keyOf: supervisedKey, filter: () => ({}), sorting: BY_RECEIVED },
  // By the fields that the board counts by, so that the list is as long as its number (F2).
  overdue: {
    keyOf: (key: string) => key,
    filter: ({ node, now }: Wanted) => ({ dueIn: node, nextDueAt: { lt: now } }),
    sorting: BY_DUE,
  },
  key: { keyOf: keyLeadKeyOf, filter: () => ({}), sorting: BY_RECEIVED },
  all: { keyOf: (key: string) => key, filter: () => ({}), sorting: BY_RECEIVED },
} as const satisfies Record<
  Parsed<'lead.list'>['view'],
  { keyOf: (key: string) => string; filter: (wanted: Wanted) => Filter; sorting: Sorting<Lead> }
>;

const orUnknown = (value: string): string | null => (value === UNKNOWN ? null : value);

/**
 * No index names modes: reports are written with none more. The list walks the index of the scope by time, or of one
 * sector or status, and the months that a board's cell brings with it bound the walk.
 */
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

/** The work list or the whole list of one post; every condition is part of the query, so paging never shows gaps. */
export const listLeads: Handler<'lead.list'> = async ({ ports, staff, now }, input) => {
  const { key, post } = choosePost(staff, input.post);
  const own = ROLE_TABLE[post.role].scope === 'own';
  const view = VIEWS[input.view];
  const [units, page] = await Promise.all([
    ports.directory.units(),
    findPage(
      ports.store.collection('leads'),
      {
        visibleTo: view.keyOf(key),
        ...notExcluded(staff),
        ...view.filter({ node: input.division ?? post.divisionCode, now }),
        ...filterOf(input),
      },
      view.sorting,
      { cursor: input.cursor, limit: input.limit ?? PAGE_SIZE },
    ),
  ]);
  return { items: page.items.map((lead) => leadRow(lead, units, own)), nextCursor: page.nextCursor };
};
