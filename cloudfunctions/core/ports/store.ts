import type { Documents, CollectionName } from '../collections/documents';

export type Scalar = string | number | boolean | Date | null;
/** One field's condition. An array field matches when one of its entries does, as in MongoDB. */
export type Condition =
  | Scalar
  | { in: readonly Scalar[] }
  | { nin: readonly Scalar[] }
  | { gt?: Scalar; gte?: Scalar; lt?: Scalar; lte?: Scalar };
/** Field (dotted paths allowed) → condition; all must hold. `undefined` anywhere is a programming error. */
export type Filter = Readonly<Record<string, Condition>>;
export type Order = readonly (readonly [field: string, direction: 'asc' | 'desc'])[];

/** What an update does; fields may be dotted paths. */
export interface Update {
  set?: Readonly<Record<string, unknown>>;
  /** Appends all entries of each list. */
  push?: Readonly<Record<string, readonly unknown[]>>;
  /** Removes the entries whose `id` is listed. */
  pullById?: Readonly<Record<string, readonly string[]>>;
  inc?: Readonly<Record<string, number>>;
}

export interface Page {
  order?: Order;
  limit: number;
}

export interface Collection<T> {
  get(id: string): Promise<T | null>;
  find(filter: Filter, page: Page): Promise<T[]>;
  count(filter: Filter): Promise<number>;
  /** False when the id (or a unique value) is taken: somebody, perhaps this very request, wrote it before. */
  insert(document: T): Promise<boolean>;
  /** Updates every match at once, each atomically; answers how many matched. */
  update(filter: Filter, update: Update): Promise<number>;
  /** Removes every match; answers how many there were. */
  remove(filter: Filter): Promise<number>;
}

/** Inside a transaction only single documents can be written; a conflict aborts and the whole work is run again. */
export interface Transaction {
  find<N extends CollectionName>(name: N, filter: Filter, page: Page): Promise<Documents[N][]>;
  put<N extends CollectionName>(name: N, document: Documents[N]): Promise<void>;
  update<N extends CollectionName>(name: N, id: string, update: Update): Promise<void>;
}

export interface Store {
  collection<N extends CollectionName>(name: N): Collection<Documents[N]>;
  /** One consistent snapshot for reads, all or nothing for writes. @throws AppError BUSY when it keeps losing. */
  transaction<R>(work: (tx: Transaction) => Promise<R>): Promise<R>;
}
