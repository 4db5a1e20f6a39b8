import Libsql from 'libsql';
import { join } from 'node:path';
import type { CollectionSpec } from '../../local/types';

const STEP = 1_000_000;

/**
 * Copies the first `count` documents of one collection of a closed store `times` times, inside SQLite: documents and index
 * rows as they are, only with ids of their own. Loading a million one by one takes a quarter of an hour; this a minute.
 */
export const multiplyDocuments = (dataDir: string, spec: CollectionSpec, count: number, times: number): void => {
  const db = new Libsql(join(dataDir, 'store.sqlite'));
  try {
    db.exec('PRAGMA journal_mode = MEMORY');
    db.exec('PRAGMA synchronous = OFF');
    db.exec('PRAGMA cache_size = -1000000');
    const documents = db.prepare(
      `INSERT INTO c_${spec.name} SELECT rid + ?1 * ${STEP}, id || '-' || ?1, 1, replace(doc, id, id || '-' || ?1) FROM c_${spec.name} WHERE rid <= ?2`,
    );
    db.exec('BEGIN');
    for (let copy = 1; copy <= times; copy += 1) documents.run(copy, count);
    db.exec('COMMIT');
    for (const { name, keys } of spec.indexes) {
      const table = `"ix_${spec.name}_${name}"`;
      const copied = keys.map(([field], at) => (field === '_id' ? `b.k${at} || '-' || copies.n` : `b.k${at}`));
      // The index's own order outside and the copies inside: rows arrive nearly sorted, which a b-tree likes.
      db.exec(
        `BEGIN; CREATE TEMP TABLE base AS SELECT * FROM ${table} WHERE rid <= ${count};
        WITH RECURSIVE copies(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < ${times})
        INSERT INTO ${table} SELECT ${copied.join(', ')}, b.rid + copies.n * ${STEP} FROM base b CROSS JOIN copies;
        DROP TABLE base; COMMIT`,
      );
    }
  } finally {
    db.close();
  }
};
