import { type Doc, isPlainObject } from '../types';

export type Condition =
  | { field: string; op: 'in'; values: unknown[] }
  | { field: string; op: 'gt' | 'gte' | 'lt' | 'lte'; value: unknown }
  | { field: string; op: 'prefix'; value: string };

export interface Conditions {
  /** Conditions an index can answer; all must hold. */
  usable: Condition[];
  /** Clauses of one `$or`, each answerable on its own together with the rest. */
  either: Doc[];
  /** True when `usable` says everything the filter says. */
  complete: boolean;
}

/** What a filter demands in terms an index understands. Anything else only makes it incomplete. */
export function conditionsOf(filter: Doc): Conditions {
  const found: Conditions = { usable: [], either: [], complete: true };
  collect(filter, found);
  return found;
}

function collect(filter: Doc, found: Conditions): void {
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and') for (const clause of value as Doc[]) collect(clause, found);
    else if (key === '$or') collectEither(value as Doc[], found);
    else if (key.startsWith('$')) found.complete = false;
    else collectField(key, value, found);
  }
}

function collectEither(clauses: Doc[], found: Conditions): void {
  const only = clauses[0];
  if (only && clauses.length === 1) return collect(only, found);
  found.complete = false;
  if (found.either.length === 0) found.either = clauses;
}

function collectField(field: string, value: unknown, found: Conditions): void {
  if (isPlainObject(value) && Object.keys(value).some((key) => key.startsWith('$'))) {
    for (const [operator, operand] of Object.entries(value)) collectOperator(field, operator, operand, found);
    return;
  }
  if (value instanceof RegExp) return collectPrefix(field, value, found);
  collectOperator(field, '$eq', value, found);
}

function collectOperator(field: string, operator: string, operand: unknown, found: Conditions): void {
  switch (operator) {
    case '$eq':
      if (isKeyable(field, operand)) found.usable.push({ field, op: 'in', values: [operand] });
      else found.complete = false;
      return;
    case '$in':
      if ((operand as unknown[]).every((item) => isKeyable(field, item)))
        found.usable.push({ field, op: 'in', values: operand as unknown[] });
      else found.complete = false;
      return;
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      if (isRangeable(operand))
        found.usable.push({ field, op: operator.slice(1) as 'gt' | 'gte' | 'lt' | 'lte', value: operand });
      else found.complete = false;
      return;
    case '$regex':
      found.complete = false;
      if (operand instanceof RegExp) collectPrefix(field, operand, found);
      return;
    default:
      found.complete = false;
  }
}

/** `/^4309/` is a range of strings; whatever follows the literal start is left to the filter itself. */
function collectPrefix(field: string, pattern: RegExp, found: Conditions): void {
  found.complete = false;
  const literal = /^\^([\w:\-/ \u4e00-\u9fff]+)(?![*?{+])/.exec(pattern.source)?.[1];
  if (literal && pattern.flags === '' && !pattern.source.includes('|'))
    found.usable.push({ field, op: 'prefix', value: literal });
}

/** Null below a dotted path also matches through arrays of documents; leave that to the filter. */
const isKeyable = (field: string, value: unknown): boolean =>
  value === null
    ? !field.includes('.')
    : typeof value === 'string' || typeof value === 'boolean' || value instanceof Date || Number.isFinite(value);

const isRangeable = (value: unknown): boolean =>
  typeof value === 'string' || value instanceof Date || Number.isFinite(value);
