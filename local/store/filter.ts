import { Query } from 'mingo';
import { invalidParam, unsupported } from '../errors';
import { type Doc, isPlainObject } from '../types';

/** Query operators local/ answers for; any other is refused, because ignoring one would widen a scope. */
const OPERATORS = new Set(
  '$eq $ne $gt $gte $lt $lte $in $nin $all $exists $size $mod $elemMatch $not $and $or $nor $expr $regex $options $type'.split(
    ' ',
  ),
);

const NEEDS_ARRAY = new Set(['$in', '$nin', '$all', '$and', '$or', '$nor', '$mod']);

export interface Filter {
  source: Doc;
  test(doc: Doc): boolean;
}

export function compileFilter(source: Doc): Filter {
  checkOperators(source);
  if (Object.keys(source).length === 0) return { source, test: () => true };
  const query = new Query(source, { scriptEnabled: false });
  return { source, test: (doc) => query.test(doc) };
}

function checkOperators(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(checkOperators);
  if (!isPlainObject(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (key.startsWith('$')) {
      if (!OPERATORS.has(key)) throw unsupported(`the query operator ${key}`);
      if (NEEDS_ARRAY.has(key) && !Array.isArray(item)) throw invalidParam(`${key} needs an array`);
    }
    // Inside $expr stand aggregation expressions, which mingo checks itself.
    if (key !== '$expr') checkOperators(item);
  }
}
