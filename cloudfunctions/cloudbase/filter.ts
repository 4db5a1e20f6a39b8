import type { Database } from './types';
import type { Condition, Filter, Update } from '../core/ports/store';

type Command = Database['command'];

const isRange = (condition: Condition): condition is Exclude<Condition, string | number | boolean | Date | null> =>
  typeof condition === 'object' && condition !== null && !(condition instanceof Date);

const encodeCondition = (command: Command, field: string, condition: Condition): unknown => {
  if (!isRange(condition)) return condition;
  const entries = Object.entries(condition).filter(([, value]) => value !== undefined);
  const encoders: Readonly<Record<string, (value: never) => { and(other: unknown): unknown }>> = {
    in: (list: never) => command.in(list) as never,
    nin: (list: never) => command.nin(list) as never,
    gt: (bound: never) => command.gt(bound) as never,
    gte: (bound: never) => command.gte(bound) as never,
    lt: (bound: never) => command.lt(bound) as never,
    lte: (bound: never) => command.lte(bound) as never,
  };
  const [first, ...rest] = entries.map(([operator, value]) => {
    const encoder = encoders[operator];
    if (!encoder) throw new TypeError(`unknown condition ${operator} on ${field}`);
    return encoder(value as never);
  });
  // The SDK sends `{a: {}}` as `{}`, which matches everything.
  if (!first) throw new TypeError(`empty condition on ${field}`);
  return rest.reduce<unknown>((all, next) => (all as { and(other: unknown): unknown }).and(next), first);
};

/**
 * The SDK drops `undefined` from a filter without a word, and an empty filter matches every document: both are refused
 * here, in front of every query. @throws TypeError
 */
export const definedFilter = (command: Command, filter: Filter): Record<string, unknown> => {
  const entries = Object.entries(filter);
  if (entries.length === 0) throw new TypeError('a filter must name at least one field');
  return Object.fromEntries(
    entries.map(([field, condition]) => {
      if (condition === undefined) throw new TypeError(`undefined condition on ${field}`);
      return [field, encodeCondition(command, field, condition)];
    }),
  );
};

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Plain objects replace the old value as a whole; without `set` the SDK would merge them field by field. */
export const encodeUpdate = (
  command: Command,
  { set = {}, push = {}, pullById = {}, inc = {} }: Update,
): Record<string, unknown> => ({
  ...Object.fromEntries(
    Object.entries(set)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, isPlainObject(value) ? command.set(value) : value]),
  ),
  ...Object.fromEntries(
    Object.entries(push)
      .filter(([, list]) => list.length > 0)
      .map(([field, list]) => [field, command.push([...list])]),
  ),
  ...Object.fromEntries(
    Object.entries(pullById).map(([field, ids]) => [field, command.pull({ id: command.in([...ids]) })]),
  ),
  ...Object.fromEntries(Object.entries(inc).map(([field, by]) => [field, command.inc(by)])),
});
