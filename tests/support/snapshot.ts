import type { Store } from '../../local/store/store';

/** The store's own book-keeping is the same whatever is in it. */
const OWN = /^(local_collections|local_multikey|sqlite_)/;

/**
 * Keeps what is in the store now.
 * @returns a function that brings it back, so that tests share a running town and each begins with the same content
 */
export function takeSnapshot(store: Store): () => void {
  const { db } = store;
  const found = db.prepare("SELECT name FROM main.sqlite_master WHERE type = 'table'").raw().all() as [string][];
  const tables = found.map(([name]) => name).filter((name) => !OWN.test(name));
  for (const name of tables) db.exec(`CREATE TEMP TABLE "kept_${name}" AS SELECT * FROM main."${name}"`);
  const bringBack = tables
    .map((name) => `DELETE FROM main."${name}"; INSERT INTO main."${name}" SELECT * FROM temp."kept_${name}";`)
    .join('\n');
  return () => store.atomically(() => db.exec(bringBack));
}
