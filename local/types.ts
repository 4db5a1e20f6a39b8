/** A stored document: plain JSON values plus Date and RegExp. */
export type Doc = Record<string, unknown>;

/** One declared index; `multikey` tells that the first key is an array field. */
export interface IndexSpec {
  name: string;
  keys: readonly (readonly [field: string, direction: 1 | -1])[];
  unique?: boolean;
  multikey?: boolean;
}

export interface CollectionSpec {
  name: string;
  indexes: readonly IndexSpec[];
}

/** A seeded person, as the product's seed data describes them. */
export interface Person {
  id: string;
  name: string;
  openid: string;
  phone: string;
  posts: readonly { role: string; unitId: string }[];
}

export interface UnitName {
  id: string;
  name: string;
}

/** A row of a table by a key from outside: `constructor` and `__proto__` are no rows. */
export const lookup = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

export const isPlainObject = (value: unknown): value is Doc =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp);
