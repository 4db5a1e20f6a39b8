import { invalidParam, unsupported } from '../errors';
import { type Doc, isPlainObject, lookup } from '../types';

/** MongoDB's own limit; it also keeps the recursion below safe. */
const MAX_DEPTH = 100;

interface ReadOptions {
  /** Server clock for `db.serverDate()`; absent where the cloud does not support it (transactions). */
  now?: number;
}

/** EJSON text (canonical or relaxed) → plain values, Date, RegExp. Object ids become strings, as in the cloud. */
export function parseEjson(text: string, options: ReadOptions = {}): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw invalidParam('malformed EJSON');
  }
  return revive(parsed, options, 0);
}

export function parseEjsonObject(text: string, options: ReadOptions = {}): Doc {
  const value = parseEjson(text, options);
  if (!isPlainObject(value)) throw invalidParam('an object is required');
  return value;
}

/** Plain values → relaxed EJSON text: the form documents are stored in and sent back as. */
export const formatEjson = (value: unknown): string => JSON.stringify(toWire(value));

function revive(value: unknown, options: ReadOptions, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) throw invalidParam(`documents may be nested ${MAX_DEPTH} levels deep at most`);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) value[i] = revive(value[i], options, depth + 1);
    return value;
  }
  const object = value as Doc;
  const keys = Object.keys(object);
  const first = keys[0];
  const reader = first === undefined ? undefined : lookup(TAGS, first);
  if (first !== undefined && reader && keys.length === 1) return reader(object[first], options);
  for (const key of keys) {
    if (key === '__proto__') throw invalidParam('a field may not be named __proto__');
    object[key] = revive(object[key], options, depth + 1);
  }
  return object;
}

const TAGS: Record<string, (value: unknown, options: ReadOptions) => unknown> = {
  $numberInt: (value) => Number(value),
  $numberDouble: (value) => Number(value),
  $numberLong: (value) => Number(value),
  $oid: (value) => String(value),
  $date: readDate,
  $regularExpression: (value) => {
    const { pattern, options } = value as { pattern: string; options: string };
    return toRegExp(pattern, options);
  },
  $tcb_server_date: (value, { now }) => {
    if (now === undefined)
      throw unsupported('db.serverDate() inside a transaction (not supported by the cloud either)');
    return new Date(now + Number(revive((value as { offset: unknown }).offset, {}, 0)));
  },
};

function readDate(value: unknown): Date {
  const ms = typeof value === 'string' ? Date.parse(value) : Number(revive(value, {}, 0));
  if (Number.isNaN(ms)) throw invalidParam('malformed date');
  return new Date(ms);
}

export function toRegExp(pattern: string, options = ''): RegExp {
  const flags = [...options].filter((flag) => 'ims'.includes(flag)).join('');
  if (flags.length !== options.length) throw unsupported(`regular expression options "${options}"`);
  try {
    return new RegExp(pattern, flags);
  } catch {
    throw invalidParam(`regular expression is invalid: ${pattern}`);
  }
}

function toWire(value: unknown): unknown {
  if (typeof value === 'number') return numberToWire(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { $date: dateText(value) };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  if (Array.isArray(value)) return value.map(toWire);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toWire(item)]));
}

const numberToWire = (value: number): unknown =>
  Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) };

/** ISO text where ISO has four-digit years; otherwise the long form, which every reader understands too. */
function dateText(value: Date): unknown {
  const ms = value.getTime();
  const year = value.getUTCFullYear();
  return year >= 0 && year <= 9999 ? value.toISOString() : { $numberLong: String(ms) };
}
