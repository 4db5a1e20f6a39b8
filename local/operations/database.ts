import { lookup } from '../types';
import { LockedByTransaction } from '../store/transactions';
import type { Store } from '../store/store';
import { commit } from '../store/write';
import { aggregateDocuments } from './aggregate';
import { insertDocument, modifyAndReturnDoc, modifyDocument, removeDocument } from './change';
import { type Params, type Reply, text } from './params';
import { calculateDocument, getDocument } from './read';
import type { Transaction } from '../store/transactions';

export interface DatabaseContext {
  store: Store;
  /** Server clock in epoch ms, for `db.serverDate()`. */
  now: () => number;
}

type InDatabase = (context: DatabaseContext, params: Params, transaction?: Transaction) => Reply;

/** Actions that may carry a transaction id. */
const DOCUMENT_ACTIONS: Record<string, InDatabase> = {
  'database.insertDocument': ({ store, now }, params, transaction) =>
    insertDocument({ store, transaction, now: now() }, params),
  'database.getDocument': ({ store }, params, transaction) => getDocument(store, params, transaction),
  'database.modifyDocument': ({ store, now }, params, transaction) =>
    modifyDocument({ store, transaction, now: now() }, params),
  'database.modifyAndReturnDoc': ({ store, now }, params, transaction) =>
    modifyAndReturnDoc({ store, transaction, now: now() }, params),
  'database.removeDocument': ({ store, now }, params, transaction) =>
    removeDocument({ store, transaction, now: now() }, params),
  'database.calculateDocument': ({ store }, params) => calculateDocument(store, params),
  'database.aggregateDocuments': ({ store }, params) => aggregateDocuments(store, params),
  'database.addCollection': ({ store }, params) => {
    store.createCollection(text(params, 'collectionName'));
    return {};
  },
};

const TRANSACTION_ACTIONS: Record<string, (context: DatabaseContext, params: Params) => Promise<Reply> | Reply> = {
  'database.startTransaction': ({ store }) => ({ transactionId: store.transactions.begin().id }),
  'database.commitTransaction': ({ store }, params) => {
    const transaction = store.transactions.get(text(params, 'transactionId'));
    return transaction.exclusive(() => {
      commit(store, transaction);
      return {};
    });
  },
  'database.abortTransaction': ({ store }, params) => {
    const transaction = store.transactions.get(text(params, 'transactionId'));
    return transaction.exclusive(() => {
      store.transactions.end(transaction);
      return {};
    });
  },
};

/** @returns null when the action is not one of the database. */
export async function runDatabaseAction(
  context: DatabaseContext,
  action: string,
  params: Params,
): Promise<Reply | null> {
  const bracket = lookup(TRANSACTION_ACTIONS, action);
  if (bracket) return bracket(context, params);
  const operation = lookup(DOCUMENT_ACTIONS, action);
  if (!operation) return null;
  if (typeof params.transactionId === 'string' && params.transactionId !== '') {
    const transaction = context.store.transactions.get(params.transactionId);
    return transaction.exclusive(() => operation(context, params, transaction));
  }
  return whenFree(() => operation(context, params));
}

/** MongoDB lets a plain write wait for the transaction that holds the document; those live 30 s at most. */
async function whenFree(operation: () => Reply): Promise<Reply> {
  for (;;) {
    try {
      return operation();
    } catch (error) {
      if (!(error instanceof LockedByTransaction)) throw error;
      await error.over;
    }
  }
}
