import { find as project } from 'mingo';
import { invalidParam } from '../errors';
import type { Collection, Row } from '../store/collection';
import type { Store } from '../store/store';
import type { Transaction } from '../store/transactions';
import { Writer } from '../store/write';
import type { Doc } from '../types';
import { formatEjson } from '../wire/ejson';
import { type Params, type Reply, docIdOf, ejsonParam, filterOf, limitOf, offsetOf, orderOf } from './params';

export function getDocument(store: Store, params: Params, transaction?: Transaction): Reply {
  const collection = store.collection(params.collectionName);
  const rows = rowsOf(store, collection, params, transaction);
  const projection = ejsonParam(params.projection);
  const list = projection ? projected(rows, projection) : rows.map((row) => row.text);
  return { data: { list, limit: params.limit ?? list.length, offset: params.offset ?? 0 } };
}

function rowsOf(store: Store, collection: Collection, params: Params, transaction?: Transaction): Row[] {
  const id = docIdOf(params);
  if (id !== undefined) {
    const row = new Writer(store, transaction).get(collection, id);
    return row ? [row] : [];
  }
  return store.find(collection, {
    filter: filterOf(params),
    order: orderOf(params),
    limit: limitOf(params),
    offset: offsetOf(params),
    overlay: transaction?.view(collection.name),
  });
}

function projected(rows: Row[], projection: Doc): string[] {
  if (Object.keys(projection).some((key) => key.startsWith('$'))) throw invalidParam('projection names fields');
  return project<Doc, Doc>(
    rows.map((row) => row.doc),
    {},
    projection,
    { scriptEnabled: false },
  )
    .all()
    .map((doc) => formatEjson(doc));
}

/** The SDK never sends a transaction id here: counting happens outside transactions. */
export function calculateDocument(store: Store, params: Params): Reply {
  return { data: { total: store.count(store.collection(params.collectionName), filterOf(params)) } };
}
