import type { CollectionName, Documents } from '../core/collections/documents';
import type { Collection, Filter, Page, Store, Transaction } from '../core/ports/store';
import { AppError } from '@/shared/errors/app-error';
import { isConflict, isDuplicate } from './errors';
import { definedFilter, encodeUpdate } from './filter';
import type { SdkDatabase, SdkQuery, SdkReader, SdkTransaction } from './types';

const query = (db: SdkDatabase, reader: SdkReader, name: CollectionName, filter: Filter, page: Page): SdkQuery =>
  (page.order ?? [])
    .reduce<SdkQuery>(
      (sorted, [field, direction]) => sorted.orderBy(field, direction),
      reader.collection(name).where(definedFilter(db.command, filter)),
    )
    .limit(page.limit);

const createCollection = <N extends CollectionName>(db: SdkDatabase, name: N): Collection<Documents[N]> => {
  const collection = db.collection(name);
  return {
    get: async (id) => ((await collection.doc(id).get()).data as Documents[N][])[0] ?? null,
    find: async (filter, page) => (await query(db, db, name, filter, page).get()).data as Documents[N][],
    count: async (filter) => (await collection.where(definedFilter(db.command, filter)).count()).total ?? 0,
    insert: async (document) => {
      try {
        await collection.add(document);
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    update: async (filter, update) =>
      (await collection.where(definedFilter(db.command, filter)).update(encodeUpdate(db.command, update))).updated ?? 0,
    remove: async (filter) => (await collection.where(definedFilter(db.command, filter)).remove()).deleted ?? 0,
  };
};

const createTransaction = (tx: SdkTransaction, db: SdkDatabase): Transaction => ({
  find: async <N extends CollectionName>(name: N, filter: Filter, page: Page) =>
    (await query(db, tx, name, filter, page).get()).data as Documents[N][],
  put: async (name, { _id, ...rest }) => {
    await tx.collection(name).doc(_id).set(rest);
  },
  update: async (name, id, update) => {
    await tx.collection(name).doc(id).update(encodeUpdate(db.command, update));
  },
});

const ATTEMPTS = 6;
const BACK_OFF_MS = 15;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The SDK's own runTransaction repeats at once, at most three times and without ending the lost transaction; two sweeps
 * then lose against each other. Here the loser ends its transaction and waits a little, longer each time.
 */
const runTransaction = async <R>(db: SdkDatabase, work: (tx: Transaction) => Promise<R>): Promise<R> => {
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
export const createStore = (db: SdkDatabase): Store => ({
  collection: (name) => createCollection(db, name),
  transaction: (work) => runTransaction(db, work),
});
