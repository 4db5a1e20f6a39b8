import type { CollectionName, Documents } from '../core/collections/documents';
import type { Collection, Filter, Page, Store, Transaction, Update } from '../core/ports/store';
import { AppError } from '@/shared/errors/app-error';
import { isConflict, isDuplicate } from './errors';
import { definedFilter, encodeUpdate } from './filter';
import type { Database } from './types';

type Query = ReturnType<ReturnType<Database['collection']>['where']>;
type Reader = Pick<Database, 'collection'>;

const query = (
  reader: Reader,
  command: Database['command'],
  name: CollectionName,
  filter: Filter,
  { order = [], limit }: Page,
): Query => {
  const where = reader.collection(name).where(definedFilter(command, filter));
  return order.reduce<Query>((sorted, [field, direction]) => sorted.orderBy(field, direction), where).limit(limit);
};

const createCollection = <N extends CollectionName>(db: Database, name: N): Collection<Documents[N]> => ({
  get: async (id) => ((await db.collection(name).doc(id).get()).data[0] as Documents[N] | undefined) ?? null,
  find: async (filter, page) => (await query(db, db.command, name, filter, page).get()).data as Documents[N][],
  count: async (filter) => (await db.collection(name).where(definedFilter(db.command, filter)).count()).total ?? 0,
  insert: async (document) => {
    try {
      await db.collection(name).add(document);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  },
  update: async (filter, update) => {
    const result = await db
      .collection(name)
      .where(definedFilter(db.command, filter))
      .update(encodeUpdate(db.command, update));
    return (result as { updated?: number }).updated ?? 0;
  },
});

type SdkTransaction = Awaited<ReturnType<Database['startTransaction']>>;

const createTransaction = (tx: SdkTransaction, db: Database): Transaction => {
  const reader = tx as unknown as Reader;
  return {
    find: async <N extends CollectionName>(name: N, filter: Filter, page: Page) =>
      (await query(reader, db.command, name, filter, page).get()).data as Documents[N][],
    get: async <N extends CollectionName>(name: N, id: string) => {
      const { data } = await reader.collection(name).doc(id).get();
      return ((Array.isArray(data) ? data[0] : data) as Documents[N] | null | undefined) ?? null;
    },
    put: async (name, { _id, ...rest }) => {
      await reader.collection(name).doc(_id).set(rest);
    },
    update: async (name: CollectionName, id: string, update: Update) => {
      await reader.collection(name).doc(id).update(encodeUpdate(db.command, update));
    },
  };
};

const ATTEMPTS = 6;
const BACK_OFF_MS = 15;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The SDK's own runTransaction repeats at once, at most three times and without ending the lost transaction; two sweeps
 * then lose against each other. Here the loser ends its transaction and waits a little, longer each time.
 */
const runTransaction = async <R>(db: Database, work: (tx: Transaction) => Promise<R>): Promise<R> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const tx = await db.startTransaction();
    try {
      const result = await work(createTransaction(tx, db));
      await tx.commit();
      return result;
    } catch (error) {
      // The server may have ended a lost transaction already; then there is nothing left to roll back.
      await tx.rollback().catch(() => undefined);
      if (!isConflict(error)) throw error;
      await pause(Math.random() * BACK_OFF_MS * 2 ** attempt);
    }
  }
  throw new AppError('BUSY', { attempts: ATTEMPTS });
};

/** The core's store over the CloudBase document database. */
export const createStore = (db: Database): Store => ({
  collection: (name) => createCollection(db, name),
  transaction: (work) => runTransaction(db, work),
});
