import { AppError } from '@/shared/errors/app-error';
import type { Collection, Condition, Filter } from '../ports/store';

/** How a list is sorted: by one field, ties by `_id` upwards. Both must end an index of the collection. */
export interface Sorting<T> {
  field: string;
  direction: 'asc' | 'desc';
  /** The field's value in a row, as a number (dates: milliseconds). */
  keyOf: (row: T) => number;
  /** The number back as the stored type. */
  value: (key: number) => number | Date;
}

export interface PageOf<T> {
  items: T[];
  nextCursor: string | null;
}

/** Beyond this number of milliseconds there is no Date. */
const LAST_INSTANT = 8.64e15;

const readCursor = (text: string): { key: number; id: string } => {
  const [, key, id] = /^(-?\d{1,17})~([A-Za-z0-9_:-]{1,128})$/.exec(text) ?? [];
  if (key === undefined || id === undefined || Math.abs(Number(key)) > LAST_INSTANT)
    throw new AppError('INVALID_INPUT', { cursor: text });
  return { key: Number(key), id };
};

/**
 * One page of a sorted list. The cursor names the last row shown, so rows that come or go meanwhile neither repeat nor
 * hide others. @throws AppError INVALID_INPUT for a cursor this server did not make.
 */
export const findPage = async <T extends { _id: string }>(
  collection: Pick<Collection<T>, 'find'>,
  filter: Filter,
  sorting: Sorting<T>,
  page: { cursor?: string | undefined; limit: number },
): Promise<PageOf<T>> => {
  const { field, direction } = sorting;
  const order = [
    [field, direction],
    ['_id', 'asc'],
  ] as const;
  const wanted = page.limit + 1;
  const find = (extra: Record<string, Condition>, limit: number) =>
    collection.find({ ...filter, ...extra }, { order, limit });
  const rows: T[] = [];
  if (page.cursor === undefined) {
    rows.push(...(await find({}, wanted)));
  } else {
    const { key, id } = readCursor(page.cursor);
    const value = sorting.value(key);
    rows.push(...(await find({ [field]: value, _id: { gt: id } }, wanted)));
    const range = filter[field];
    const bounds = typeof range === 'object' && range !== null && !(range instanceof Date) ? range : {};
    const beyond = direction === 'asc' ? { ...bounds, gt: value } : { ...bounds, lt: value };
    if (rows.length < wanted) rows.push(...(await find({ [field]: beyond }, wanted - rows.length)));
  }
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return { items, nextCursor: last && rows.length > page.limit ? cursorAt(sorting, last) : null };
};

const cursorAt = <T extends { _id: string }>(sorting: Sorting<T>, row: T): string => `${sorting.keyOf(row)}~${row._id}`;

/**
 * One page of a list of which the reader may not see every row, and no query can say which. It reads on until the page is
 * full, so that hidden rows leave neither a short page nor a cursor to nowhere. For lists known to be short.
 */
export const findVisiblePage = async <R extends { _id: string }, T extends R, V>(
  collection: Collection<T>,
  filter: Filter,
  sorting: Sorting<R>,
  page: { cursor?: string | undefined; limit: number },
  visibleOf: (rows: readonly T[]) => Promise<V[]>,
  rowOf: (item: V) => R,
): Promise<PageOf<V>> => {
  const found: V[] = [];
  let cursor = page.cursor;
  do {
    // One more than is shown: it tells whether there is another page.
    const next = await findPage(collection, filter, sorting, { cursor, limit: page.limit + 1 });
    found.push(...(await visibleOf(next.items)));
    cursor = next.nextCursor ?? undefined;
  } while (cursor !== undefined && found.length <= page.limit);
  const items = found.slice(0, page.limit);
  const last = items.at(-1);
  return { items, nextCursor: last && found.length > page.limit ? cursorAt(sorting, rowOf(last)) : null };
};

/** A page with rows that are known already, each in its place; those before the cursor were on an earlier page. */
export const withRows = <T extends { _id: string }>(
  { items: found, nextCursor }: PageOf<T>,
  known: readonly T[],
  sorting: Sorting<T>,
  page: { cursor?: string | undefined; limit: number },
): PageOf<T> => {
  const sign = sorting.direction === 'asc' ? 1 : -1;
  const order = (a: [number, string], b: [number, string]): number => sign * (a[0] - b[0]) || (a[1] < b[1] ? -1 : 1);
  const placeOf = (row: T): [number, string] => [sorting.keyOf(row), row._id];
  const begin = page.cursor === undefined ? null : readCursor(page.cursor);
  const later = known.filter((row) => begin === null || order([begin.key, begin.id], placeOf(row)) < 0);
  const rows = [...found, ...later].sort((a, b) => order(placeOf(a), placeOf(b)));
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: last && (nextCursor !== null || rows.length > page.limit) ? cursorAt(sorting, last) : null,
  };
};

const ID = /^[A-Za-z0-9_:-]{1,128}$/;

/** One page in the order of `_id`, for lists short enough to need no other. @throws AppError INVALID_INPUT as above */
export const findPageById = async <T extends { _id: string }>(
  collection: Collection<T>,
  filter: Filter,
  page: { cursor?: string | undefined; limit: number },
): Promise<PageOf<T>> => {
  const after = page.cursor ?? '';
  if (after !== '' && !ID.test(after)) throw new AppError('INVALID_INPUT', { cursor: after });
  const rows = await collection.find(
    { ...filter, _id: { gt: after } },
    { order: [['_id', 'asc']], limit: page.limit + 1 },
  );
  const items = rows.slice(0, page.limit);
  return { items, nextCursor: rows.length > page.limit ? (items.at(-1)?._id ?? null) : null };
};
