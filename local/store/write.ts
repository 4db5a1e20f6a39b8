import { randomBytes } from 'node:crypto';
import { duplicateKey, invalidParam, requestFailed } from '../errors';
import { type Doc, isPlainObject } from '../types';
import { formatEjson } from '../wire/ejson';
import { type Collection, Row } from './collection';
import type { Store } from './store';
import type { Transaction } from './transactions';
import { applyUpdate } from './update';

type Id = string | number;

/** The cloud's ids look like this too: 32 hex digits. */
const newId = (): string => randomBytes(16).toString('hex');

/** Refuses what MongoDB refuses in a stored document. */
export function storable(doc: Doc): Doc {
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isPlainObject(value)) return;
    for (const [key, item] of Object.entries(value)) {
      if (key.startsWith('$')) throw requestFailed(`The dollar ($) prefixed field '${key}' is not allowed`);
      if (key.includes('\0')) throw invalidParam('a field name may not contain NUL');
      visit(item);
    }
  };
  visit(doc);
  return doc;
}

/**
 * All changes of documents pass here, inside or outside a transaction, so that locks, snapshots and index rows are
 * kept in one place.
 */
export class Writer {
  constructor(
    private readonly store: Store,
    private readonly transaction?: Transaction,
  ) {}

  get(collection: Collection, id: unknown): Row | null {
    const view = this.transaction?.view(collection.name);
    if (!view?.has(id as Id)) return collection.get(id);
    const doc = view.get(id as Id);
    return doc ? new Row(-1, formatEjson(doc)) : null;
  }

  insert(collection: Collection, doc: Doc): Id {
    const complete = storable('_id' in doc ? doc : { _id: newId(), ...doc });
    const id = complete._id as Id;
    this.hold(collection, id);
    if (this.transaction) {
      if (this.get(collection, id)) throw duplicateKey(collection.name, '_id_');
      this.transaction.write(collection.name, id, complete);
    } else {
      collection.insert(complete);
      this.store.transactions.keepForReaders(collection.name, id, null);
    }
    return id;
  }

  replace(collection: Collection, row: Row, doc: Doc): void {
    const id = row.doc._id as Id;
    this.hold(collection, id);
    if (this.transaction) return this.transaction.write(collection.name, id, storable(doc));
    this.store.transactions.keepForReaders(collection.name, id, row.doc);
    collection.replace(row, storable(doc));
  }

  /** @returns whether anything changed, as `updated` counts modified documents. */
  update(collection: Collection, row: Row, operators: Doc): { changed: boolean; doc: Doc } {
    const doc = row.copy();
    applyUpdate(doc, operators);
    const changed = formatEjson(doc) !== row.text;
    this.hold(collection, row.doc._id as Id);
    if (changed) this.replace(collection, row, doc);
    return { changed, doc };
  }

  remove(collection: Collection, row: Row): void {
    const id = row.doc._id as Id;
    this.hold(collection, id);
    if (this.transaction) return this.transaction.write(collection.name, id, null);
    this.store.transactions.keepForReaders(collection.name, id, row.doc);
    collection.delete(row);
  }

  private hold(collection: Collection, id: Id): void {
    if (this.transaction) this.store.transactions.claim(this.transaction, collection.name, id);
    else this.store.transactions.waitIfHeld(collection.name, id);
  }
}

/** Applies a transaction's writes to the store, all or none. */
export function commit(store: Store, transaction: Transaction): void {
  try {
    store.atomically(() => {
      for (const [name, docs] of transaction.writes) {
        const collection = store.collection(name);
        for (const [id, doc] of docs) applyOne(store, transaction, collection, id, doc);
      }
    });
  } finally {
    store.transactions.end(transaction);
  }
}

function applyOne(store: Store, transaction: Transaction, collection: Collection, id: Id, doc: Doc | null): void {
  const row = collection.get(id);
  store.transactions.keepForReaders(collection.name, id, row?.doc ?? null, transaction);
  if (row && doc) collection.replace(row, doc);
  else if (doc) collection.insert(doc);
  else if (row) collection.delete(row);
}
