import { invalidParam, requestFailed } from '../errors';
import type { Collection, Row } from '../store/collection';
import type { Store } from '../store/store';
import type { Transaction } from '../store/transactions';
import { Writer } from '../store/write';
import { formatEjson, parseEjsonObject } from '../wire/ejson';
import { type Params, type Reply, docIdOf, filterOf, list, text } from './params';

interface Clocked {
  store: Store;
  transaction?: Transaction;
  now: number;
}

export function insertDocument({ store, transaction, now }: Clocked, params: Params): Reply {
  const collection = store.collection(params.collectionName);
  const docs = list(params, 'data').map((item) => parseEjsonObject(String(item), transaction ? {} : { now }));
  if (docs.length === 0) throw invalidParam('nothing to insert');
  const writer = new Writer(store, transaction);
  const insertedIds = store.atomically(() => docs.map((doc) => writer.insert(collection, doc)));
  return { data: { insertedIds, ...(transaction ? { inserted: docs.length, ok: 1 } : {}) } };
}

export function modifyDocument({ store, transaction, now }: Clocked, params: Params): Reply {
  const collection = store.collection(params.collectionName);
  const data = parseEjsonObject(text(params, 'data'), transaction ? {} : { now });
  const writer = new Writer(store, transaction);
  if (params.merge === false) return store.atomically(() => setDocument(writer, collection, params, data));
  if (params.upsert === true) throw invalidParam('upsert goes together with a whole document');
  const updated = store.atomically(() => {
    const rows = rowsToChange(store, writer, collection, params, transaction);
    return rows.filter((row) => writer.update(collection, row, data).changed).length;
  });
  return { data: { updated, upsert_id: null } };
}

/** `doc(id).set(…)`: replaces the document or creates it. */
function setDocument(writer: Writer, collection: Collection, params: Params, data: Record<string, unknown>): Reply {
  const id = docIdOf(params);
  if (id === undefined) throw invalidParam('set() needs a document id');
  const row = writer.get(collection, id);
  const doc = { _id: id, ...data };
  if (row) writer.replace(collection, row, doc);
  else writer.insert(collection, doc);
  return { data: row ? { updated: 1, upsert_id: null } : { updated: 0, upsert_id: id } };
}

export function modifyAndReturnDoc({ store, transaction, now }: Clocked, params: Params): Reply {
  const collection = store.collection(params.collectionName);
  const data = parseEjsonObject(text(params, 'data'), transaction ? {} : { now });
  const writer = new Writer(store, transaction);
  return store.atomically(() => {
    const [row] = rowsToChange(store, writer, collection, { ...params, multi: false }, transaction);
    if (!row) return { data: { updated: 0, doc: null } };
    return { data: { updated: 1, doc: formatEjson(writer.update(collection, row, data).doc) } };
  });
}

export function removeDocument({ store, transaction }: Clocked, params: Params): Reply {
  const collection = store.collection(params.collectionName);
  const writer = new Writer(store, transaction);
  const deleted = store.atomically(() => {
    const rows = rowsToChange(store, writer, collection, params, transaction);
    for (const row of rows) writer.remove(collection, row);
    return rows.length;
  });
  return { data: { deleted } };
}

function rowsToChange(
  store: Store,
  writer: Writer,
  collection: Collection,
  params: Params,
  transaction?: Transaction,
): Row[] {
  const id = docIdOf(params);
  if (id !== undefined) {
    const row = writer.get(collection, id);
    return row ? [row] : [];
  }
  if (params.query === undefined) throw invalidParam('where() is required');
  if (params.queryType === 'DOC') throw requestFailed('a document id is required');
  const limit = params.multi === false ? 1 : Infinity;
  return store.find(collection, { filter: filterOf(params), limit, overlay: transaction?.view(collection.name) });
}
