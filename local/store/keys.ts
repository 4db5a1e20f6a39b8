import { requestFailed } from '../errors';
import { type Doc, type IndexSpec, isPlainObject } from '../types';

/**
 * One index key as one SQLite value, chosen so that SQLite's own order (numbers < text < blobs) is MongoDB's:
 * missing and null < numbers < strings < objects < arrays < booleans < dates.
 */
export type Key = number | string | Buffer;

/** Null must sort first and primary keys may not be NULL, so it is the one number no document may index. */
export const NULL_KEY = -Infinity;

const TAG = { empty: 0x01, object: 0x03, array: 0x04, boolean: 0x08, date: 0x09, after: 0x0a, regexp: 0x0b } as const;

export function encodeKey(value: unknown): Key {
  if (value === null || value === undefined) return NULL_KEY;
  // The binding cuts text at NUL.
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\u0001\u0001') : value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw requestFailed('an indexed number must be finite');
    return Object.is(value, -0) ? 0 : value;
  }
  if (typeof value === 'boolean') return Buffer.from([TAG.boolean, value ? 1 : 0]);
  if (value instanceof Date) return dateKey(value);
  const tag = value instanceof RegExp ? TAG.regexp : Array.isArray(value) ? TAG.array : TAG.object;
  return Buffer.concat([Buffer.from([tag]), Buffer.from(JSON.stringify(value) ?? String(value))]);
}

function dateKey(value: Date): Buffer {
  const key = Buffer.alloc(9);
  key[0] = TAG.date;
  // Flipping the sign bit makes the byte order of two's complement numbers the order of time.
  key.writeBigUInt64BE(BigInt.asUintN(64, BigInt(value.getTime())) ^ (1n << 63n), 1);
  return key;
}

/** Bounds of one type: `$gt` and its kin compare only values of the same type. `above` is exclusive. */
export function typeBounds(value: unknown): { from: Key; above: Key } | undefined {
  if (typeof value === 'number') return { from: -Number.MAX_VALUE, above: '' };
  if (typeof value === 'string') return { from: '', above: Buffer.alloc(0) };
  if (value instanceof Date) return { from: Buffer.from([TAG.date]), above: Buffer.from([TAG.after]) };
  return undefined;
}

/** Values a path reaches, through arrays as MongoDB walks them; `array` tells that one was met. */
export function valuesAt(doc: Doc, path: string): { values: unknown[]; array: boolean } {
  if (!path.includes('.')) {
    // Most paths: no arrays on the way, only perhaps at its end.
    const value = Object.hasOwn(doc, path) ? doc[path] : undefined;
    return Array.isArray(value) ? { values: value, array: true } : { values: [value], array: false };
  }
  let level: unknown[] = [doc];
  let array = false;
  const unfold = (items: unknown[]): unknown[] =>
    items.flatMap((item) => {
      if (!Array.isArray(item)) return [item];
      array = true;
      return item as unknown[];
    });
  for (const part of path.split('.')) {
    level = unfold(level).map((item) => (isPlainObject(item) && Object.hasOwn(item, part) ? item[part] : undefined));
  }
  return { values: unfold(level), array };
}

export interface IndexEntries {
  tuples: Key[][];
  /** Position of the key that is an array in this document, or -1. */
  arrayAt: number;
}

/** The rows one document has in one index: one per array element, as MongoDB's multikey indexes. */
export function indexEntries(doc: Doc, index: IndexSpec): IndexEntries {
  let tuples: Key[][] = [[]];
  let arrayAt = -1;
  index.keys.forEach(([field], position) => {
    const { values, array } = valuesAt(doc, field);
    if (array && arrayAt >= 0) throw requestFailed(`cannot index parallel arrays [${index.name}]`);
    if (array) arrayAt = position;
    const keys = values.length > 0 ? distinct(values.map(encodeKey)) : [Buffer.from([TAG.empty])];
    tuples = tuples.flatMap((tuple) => keys.map((key) => [...tuple, key]));
  });
  return { tuples, arrayAt };
}

export const keyText = (key: Key): string =>
  typeof key === 'string' ? `s${key}` : typeof key === 'number' ? `n${key}` : `b${key.toString('hex')}`;

export const tupleText = (tuple: readonly Key[]): string => JSON.stringify(tuple.map(keyText));

const distinct = (keys: Key[]): Key[] =>
  keys.length < 2 ? keys : [...new Map(keys.map((key) => [keyText(key), key])).values()];
