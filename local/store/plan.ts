import type { Collection } from './collection';
import { type Condition, conditionsOf } from './conditions';
import { rowsUpTo } from './fetch';
import type { IndexTable } from './index-table';
import { type Key, encodeKey, keyText, typeBounds } from './keys';
import type { Doc } from '../types';

export type Order = readonly (readonly [field: string, direction: 1 | -1])[];

/** One contiguous stretch of an index: equal leading keys, then perhaps a range on the next. */
export interface Stretch {
  equal: Key[];
  range: { sql: string; value: Key }[];
}

export interface IndexPlan {
  /** The index table, or null for the collection's own `_id`. */
  index: IndexTable | null;
  stretches: Stretch[];
  /** Keys by which the rows come out, once `equal` is fixed; 'reverse' reads the index backwards. */
  sorted: 'forward' | 'reverse' | false;
  /** The rows are exactly the filter's; otherwise a superset which the filter must thin out. */
  exact: boolean;
}

/** Several index plans whose union covers the filter (`$or`), one plan, or none: a scan. */
export type Plan = { kind: 'index'; plans: IndexPlan[] } | { kind: 'scan' };

/** More stretches than this are no longer cheaper than one wider stretch (MongoDB's limit for exploding `$in`, too). */
const MAX_STRETCHES = 200;

export function planQuery(collection: Collection, filter: Doc, order: Order): Plan {
  const { usable, either, complete } = conditionsOf(filter);
  const best = bestPlan(collection, usable, complete, order);
  if (best) return { kind: 'index', plans: [best] };
  if (either.length > 0) {
    const plans = either.map((clause) => bestPlan(collection, [...usable, ...conditionsOf(clause).usable], false, []));
    if (plans.every((plan) => plan !== null)) return { kind: 'index', plans };
  }
  if (Object.keys(filter).length === 0) {
    const walk = orderedWalk(collection, order);
    if (walk) return { kind: 'index', plans: [walk] };
  }
  return { kind: 'scan' };
}

interface Candidate {
  index: IndexTable | null;
  keys: Order;
  arrayPositions: ReadonlySet<number>;
}

const candidates = (collection: Collection): Candidate[] => [
  { index: null, keys: [['_id', 1]], arrayPositions: new Set() },
  ...collection.indexes.map((index) => ({ index, keys: index.spec.keys, arrayPositions: index.arrayPositions })),
];

/** MongoDB lets plans that look equally good run against each other for a moment; here their rows are counted so far. */
const TRIAL_ROWS = 1000;

function bestPlan(collection: Collection, usable: Condition[], complete: boolean, order: Order): IndexPlan | null {
  const tried = candidates(collection)
    .map((candidate) => tryIndex(candidate, usable, complete, order))
    .filter(({ score }) => score > 0);
  const top = Math.max(0, ...tried.map(({ score }) => score));
  const [first, ...others] = tried.filter(({ score }) => score === top).map(({ plan }) => plan);
  if (!first || others.length === 0) return first ?? null;
  const sized = [first, ...others].map((plan) => ({ plan, rows: rowsUpTo(collection, plan, TRIAL_ROWS) }));
  return sized.reduce((best, next) => (next.rows < best.rows ? next : best)).plan;
}

function tryIndex(candidate: Candidate, usable: Condition[], complete: boolean, order: Order) {
  const { keys, arrayPositions } = candidate;
  let tuples: Key[][] = [[]];
  let position = 0;
  const used = new Set<Condition>();
  for (; position < keys.length; position += 1) {
    const field = keys[position]?.[0];
    const condition = usable.find((item) => item.op === 'in' && item.field === field);
    if (condition?.op !== 'in') break;
    const values = [
      ...new Map(condition.values.map((value) => [keyText(encodeKey(value)), encodeKey(value)])).values(),
    ];
    if (tuples.length * values.length > MAX_STRETCHES && position > 0) break;
    tuples = tuples.flatMap((tuple) => values.map((value) => [...tuple, value]));
    used.add(condition);
  }
  const range = rangeAt(keys[position]?.[0], usable, arrayPositions.has(position), used);
  const sorted = sortServed(keys, position, order, arrayPositions);
  // An array at a position without equality gives a document several rows in one stretch.
  const repeats = [...arrayPositions].some((at) => at >= position);
  const exact = complete && used.size === usable.length && !repeats;
  const unique = candidate.index === null && position === 1;
  const score = unique
    ? 1000
    : position * 8 + (position + range.length > 0 && sorted ? 3 : 0) + (range.length > 0 ? 2 : 0);
  const plan: IndexPlan = {
    index: candidate.index,
    stretches: tuples.map((equal) => ({ equal, range })),
    sorted: repeats ? false : sorted,
    exact,
  };
  return { plan, score: position + range.length > 0 ? score : 0 };
}

const COMPARISON = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

function rangeAt(
  field: string | undefined,
  usable: Condition[],
  isArray: boolean,
  used: Set<Condition>,
): Stretch['range'] {
  const bounds = usable.filter((item) => item.field === field && item.op !== 'in');
  // In an array different elements may satisfy the two bounds, so only one of them may narrow the stretch.
  const taken = isArray ? bounds.slice(0, 1) : bounds;
  return taken.flatMap((bound) => {
    if (bound.op === 'in') return [];
    if (!isArray && bound.op !== 'prefix') used.add(bound);
    if (bound.op === 'prefix') return prefixRange(bound.value);
    const type = typeBounds(bound.value);
    const limit =
      bound.op === 'gt' || bound.op === 'gte'
        ? { sql: '<', value: type?.above ?? '' }
        : { sql: '>=', value: type?.from ?? '' };
    return [{ sql: COMPARISON[bound.op], value: encodeKey(bound.value) }, limit];
  });
}

const prefixRange = (prefix: string): Stretch['range'] => [
  { sql: '>=', value: prefix },
  { sql: '<', value: `${prefix}\u{10FFFF}` },
];

/** Do the rows of one stretch already come in the wanted order? Fields fixed by equality do not matter for it. */
function sortServed(keys: Order, fixed: number, order: Order, arrays: ReadonlySet<number>): IndexPlan['sorted'] {
  const constant = new Set(keys.slice(0, fixed).map(([field]) => field));
  const wanted = order.filter(([field]) => !constant.has(field));
  if (wanted.length === 0) return 'forward';
  const directions = wanted.map(([field, direction], i) => {
    const key = keys[fixed + i];
    return key && key[0] === field && !arrays.has(fixed + i) ? key[1] * direction : 0;
  });
  if (directions.every((direction) => direction === 1)) return 'forward';
  return directions.every((direction) => direction === -1) ? 'reverse' : false;
}

/** An empty filter in an indexed order is a walk along that index, not a scan. */
function orderedWalk(collection: Collection, order: Order): IndexPlan | null {
  for (const { index, keys, arrayPositions } of candidates(collection)) {
    const sorted = sortServed(keys, 0, order, arrayPositions);
    if (sorted && arrayPositions.size === 0)
      return { index, stretches: [{ equal: [], range: [] }], sorted, exact: true };
  }
  return null;
}
