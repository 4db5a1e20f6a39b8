import { invalidParam } from '../errors';
import { type Doc, isPlainObject } from '../types';
import { parseEjsonObject } from '../wire/ejson';
import type { Store } from './store';
import { Writer } from './write';

/** Loads many documents in one write; for tests and the bench. Dates may be given as `{"$date": …}`. */
export function commitBulk(store: Store, body: Doc): { inserted: number } {
  const { docs } = body;
  if (!Array.isArray(docs) || !docs.every(isPlainObject)) throw invalidParam('"docs" must be a list of documents');
  return loadBulk(
    store,
    String(body.collection),
    docs.map((doc) => parseEjsonObject(JSON.stringify(doc))),
  );
}

export function loadBulk(store: Store, name: string, docs: readonly Doc[]): { inserted: number } {
  const collection = store.collection(name);
  const writer = new Writer(store);
  store.atomically(() => docs.forEach((doc) => writer.insert(collection, doc)));
  return { inserted: docs.length };
}
