import type { Condition, Filter, Update } from '../core/ports/store';
import type { SdkCommand, SdkExpression } from './types';

type Operator = 'in' | 'nin' | 'gt' | 'gte' | 'lt' | 'lte';

const encodeOne = (command: SdkCommand, operator: Operator, value: unknown): SdkExpression =>
  operator === 'in' || operator === 'nin' ? command[operator](value as readonly unknown[]) : command[operator](value);

const encodeCondition = (command: SdkCommand, field: string, condition: Condition): unknown => {
  if (typeof condition !== 'object' || condition === null || condition instanceof Date) return condition;
  const [first, ...rest] = Object.entries(condition)
    .filter(([, value]) => value !== undefined)
    .map(([operator, value]) => encodeOne(command, operator as Operator, value));
  // The SDK sends `{a: {}}` as `{}`, which matches everything.
  if (!first) throw new TypeError(`empty condition on ${field}`);
  return rest.reduce((all, next) => all.and(next), first);
};

/**
 * The SDK drops `undefined` from a filter without a word, and an empty filter matches every document: both are refused
 * here, in front of every query. @throws TypeError
 */
export const definedFilter = (command: SdkCommand, filter: Filter): Record<string, unknown> => {
  const entries = Object.entries<Condition | undefined>(filter);
  if (entries.length === 0) throw new TypeError('a filter must name at least one field');
  return Object.fromEntries(
    entries.map(([field, condition]) => {
      if (condition === undefined) throw new TypeError(`undefined condition on ${field}`);
      return [field, encodeCondition(command, field, condition)];
    }),
  );
};

const isPlainObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

type Encode<T> = (value: T) => unknown;
const encodeEach = <T>(fields: Readonly<Record<string, T>>, encode: Encode<T>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, encode(value)]));

/** Plain objects replace the old value as a whole; without `set` the SDK would merge them field by field. */
export const encodeUpdate = (
  command: SdkCommand,
  { set = {}, push = {}, pullById = {}, inc = {} }: Update,
): Record<string, unknown> => ({
  ...encodeEach(set, (value) => (isPlainObject(value) ? command.set(value) : value)),
  ...encodeEach(Object.fromEntries(Object.entries(push).filter(([, list]) => list.length > 0)), (list) =>
    command.push([...list]),
  ),
  ...encodeEach(pullById, (ids) => command.pull({ id: command.in([...ids]) })),
  ...encodeEach(inc, (by) => command.inc(by)),
});
