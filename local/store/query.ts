import { compare } from 'mingo/util';
import { CloudError } from '../errors';
import type { Doc } from '../types';
import { formatEjson } from '../wire/ejson';
import { Row, type Collection } from './collection';
import { countStretch, fetchStretch, scanAll } from './fetch';
import { type Filter, compileFilter } from './filter';
import { valuesAt } from './keys';
import { type IndexPlan, type Order, planQuery } from './plan';

export interface Question {
  filter: Doc;
  order?: Order;
  limit?: number;
  offset?: number;
  /** Documents as an open transaction sees them; null means deleted for it. */
  overlay?: ReadonlyMap<string | number, Doc | null>;
}

export interface ScanWatch {
  /** Called before a query that no index serves; throws when such queries are refused. */
  onScan(collection: Collection, filter: Doc, order: Order): void;
}

/** Rows that match, in order. The planner only narrows; the filter decides unless the plan is exact. */
export function find(collection: Collection, question: Question, watch: ScanWatch): Row[] {
  const { filter, order = [], limit = Infinity, offset = 0, overlay } = question;
  const test = compileFilter(filter);
  if (limit === 0) return [];
  const end = offset + limit;
  if (overlay && overlay.size > 0) {
    const stored = matching(collection, test, order, Infinity, watch).filter(
      ({ doc }) => !overlay.has(doc._id as string),
    );
    const own = [...overlay.values()].filter((doc) => doc !== null && test.test(doc)) as Doc[];
    return sortRows([...stored, ...own.map((doc) => new Row(-1, formatEjson(doc)))], order).slice(offset, end);
  }
  return matching(collection, test, order, end, watch).slice(offset);
}

export function count(collection: Collection, filter: Doc, watch: ScanWatch): number {
  const test = compileFilter(filter);
  if (Object.keys(filter).length === 0) return collection.size();
  const plan = planQuery(collection, filter, []);
  const only = plan.kind === 'index' && plan.plans.length === 1 ? plan.plans[0] : undefined;
  if (only?.exact && !hasArrayStretches(only))
    return only.stretches.reduce((sum, stretch) => sum + countStretch(collection, only, stretch), 0);
  return matching(collection, test, [], Infinity, watch).length;
}

/** At most the first `end` matches. */
function matching(collection: Collection, filter: Filter, order: Order, end: number, watch: ScanWatch): Row[] {
  const plan = planQuery(collection, filter.source, order);
  if (plan.kind === 'scan') {
    watch.onScan(collection, filter.source, order);
    return scan(collection, filter, order, end);
  }
  const [only] = plan.plans;
  if (plan.plans.length === 1 && only) {
    const rows = ofPlan(collection, only, filter, only.sorted ? end : Infinity);
    const ordered = only.sorted && only.stretches.length === 1 ? rows : sortRows(rows, order);
    return ordered.slice(0, end);
  }
  const rows = distinct(plan.plans.flatMap((part) => ofPlan(collection, part, filter, Infinity)));
  return sortRows(rows, order).slice(0, end);
}

function ofPlan(collection: Collection, plan: IndexPlan, filter: Filter, end: number): Row[] {
  const rows = plan.stretches.flatMap((stretch) => {
    if (end === Infinity) return thin(fetchStretch(collection, plan, stretch), plan, filter);
    if (plan.exact) return fetchStretch(collection, plan, stretch, { limit: end, offset: 0 });
    return untilEnough(collection, plan, stretch, filter, end);
  });
  return distinct(rows);
}

/** Small enough that a short page costs what it shows, as with a cursor of the cloud's database. */
const PIECE_MIN = 16;

/** A superset is read in growing pieces until enough rows pass the filter. */
function untilEnough(
  collection: Collection,
  plan: IndexPlan,
  stretch: IndexPlan['stretches'][number],
  filter: Filter,
  end: number,
): Row[] {
  const passed: Row[] = [];
  for (let offset = 0, size = Math.max(PIECE_MIN, end * 2); ; offset += size, size *= 4) {
    const piece = fetchStretch(collection, plan, stretch, { limit: size, offset });
    passed.push(...thin(piece, plan, filter));
    if (piece.length < size || passed.length >= end) return passed.slice(0, end);
  }
}

function scan(collection: Collection, filter: Filter, order: Order, end: number): Row[] {
  const found: Row[] = [];
  const enough = order.length === 0 ? end : Infinity;
  for (const row of scanAll(collection)) {
    if (filter.test(row.doc)) found.push(row);
    if (found.length >= enough) break;
  }
  return sortRows(found, order).slice(0, end);
}

const thin = (rows: Row[], plan: IndexPlan, filter: Filter): Row[] =>
  plan.exact ? rows : rows.filter((row) => filter.test(row.doc));

const hasArrayStretches = (plan: IndexPlan): boolean =>
  plan.stretches.length > 1 && (plan.index?.arrayPositions.size ?? 0) > 0;

const distinct = (rows: Row[]): Row[] => [...new Map(rows.map((row) => [row.rid, row])).values()];

export function sortRows(rows: Row[], order: Order): Row[] {
  if (order.length === 0) return rows;
  const keyed = rows.map((row) => ({
    row,
    keys: order.map(([field, direction]) => sortKey(row.doc, field, direction)),
  }));
  keyed.sort((a, b) => {
    for (let i = 0; i < order.length; i += 1) {
      const difference = compare(a.keys[i], b.keys[i]) * (order[i]?.[1] ?? 1);
      if (difference !== 0) return difference;
    }
    return a.row.rid - b.row.rid;
  });
  return keyed.map(({ row }) => row);
}

/** An array sorts by its smallest element upwards and by its largest downwards. */
function sortKey(doc: Doc, field: string, direction: 1 | -1): unknown {
  const [first, ...rest] = valuesAt(doc, field).values;
  return rest.reduce((best, value) => (compare(value, best) * direction < 0 ? value : best), first) ?? null;
}

export const refusedScan = (collection: Collection, filter: Doc, order: Order): CloudError =>
  new CloudError(
    'LOCAL_UNINDEXED_QUERY',
    `no declared index of "${collection.name}" serves ${formatEjson(filter)} order ${JSON.stringify(order)}`,
  );
