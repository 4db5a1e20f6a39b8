import Libsql from 'libsql';
import { CloudError, collectionMissing } from '../errors';
import { StartError } from '../start-error';
import type { CollectionSpec, Doc } from '../types';
import { Collection } from './collection';
import type { Order } from './plan';
import { type Question, type ScanWatch, count, find, refusedScan } from './query';
import type { Row } from './collection';
import { Transactions } from './transactions';

export interface StoreOptions {
  /** SQLite file, or ':memory:'. */
  file: string;
  collections: readonly CollectionSpec[];
  /** Turns a query that no declared index serves into an error. */
  refuseScans?: boolean;
  transactionMs?: number;
}

/** Raised when documents change their shape: those written before would be misread quietly. */
const FORMAT = 19;

/** @throws StartError for a file of another format */
const checkFormat = (db: Libsql.Database, file: string): void => {
  const isNew = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'local_collections'").get() === undefined;
  if (isNew) db.exec(`PRAGMA user_version = ${FORMAT}`);
  const [format] = db.prepare('PRAGMA user_version').raw().get() as [number];
  if (format !== FORMAT)
    throw new StartError(
      `数据是另一个版本写的：${file}。要重新开始：npm start -- --fresh`,
      'this data was written by another version; start over with -- --fresh, or set DATA_DIR',
    );
};

/** The document store: one SQLite file, used by one process. Every operation is synchronous and atomic. */
export class Store implements ScanWatch {
  readonly db: Libsql.Database;
  readonly transactions: Transactions;
  readonly scans = new Map<string, number>();
  private readonly collections = new Map<string, Collection>();
  private refuseScans: boolean;
  /** Prepared once: every write needs both. */
  private readonly begin: Libsql.Statement;
  private readonly commit: Libsql.Statement;

  constructor(options: StoreOptions) {
    this.db = new Libsql(options.file);
    checkFormat(this.db, options.file);
    this.db.pragma('journal_mode = WAL');
    // NORMAL: a killed process loses nothing (the log is with the kernel); only a power cut could lose the last moments.
    this.db.pragma('synchronous = NORMAL');
    this.db.pragma('cache_size = -65536');
    // Pages: up to 64 MB of log, so that a page changed often is copied into the file seldom.
    this.db.pragma('wal_autocheckpoint = 16000');
    this.db.exec('CREATE TABLE IF NOT EXISTS local_multikey (ix TEXT PRIMARY KEY, positions TEXT NOT NULL)');
    this.db.exec('CREATE TABLE IF NOT EXISTS local_collections (name TEXT PRIMARY KEY, spec TEXT NOT NULL)');
    this.begin = this.db.prepare('BEGIN IMMEDIATE');
    this.commit = this.db.prepare('COMMIT');
    this.transactions = new Transactions(options.transactionMs);
    this.refuseScans = options.refuseScans ?? false;
    for (const spec of options.collections) this.open(spec);
    for (const [name] of this.db.prepare('SELECT name FROM local_collections').raw().all() as [string][])
      if (!this.collections.has(name)) this.open({ name, indexes: [] });
  }

  collection(name: unknown): Collection {
    const found = this.collections.get(String(name));
    if (!found) throw collectionMissing(String(name));
    return found;
  }

  names(): string[] {
    return [...this.collections.keys()];
  }

  createCollection(name: string): void {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(name))
      throw new CloudError('INVALID_PARAM', `collection name ${name} is not valid`);
    if (this.collections.has(name))
      throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', '[ResourceUnavailable.ResourceExist] Table exist');
    this.open({ name, indexes: [] });
  }

  find(collection: Collection, question: Question): Row[] {
    return find(collection, question, this);
  }

  count(collection: Collection, filter: Doc): number {
    return count(collection, filter, this);
  }

  onScan(collection: Collection, filter: Doc, order: Order): void {
    this.scans.set(collection.name, (this.scans.get(collection.name) ?? 0) + 1);
    if (this.refuseScans) throw refusedScan(collection, filter, order);
  }

  /** Runs `work` with all its writes or none of them. */
  atomically<T>(work: () => T): T {
    this.begin.run();
    try {
      const result = work();
      this.commit.run();
      return result;
    } catch (error) {
      this.db.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.transactions.endAll();
    this.db.close();
  }

  /**
   * A changed index declaration rebuilds that collection's indexes: they hold nothing the documents do not.
   */
  private open(spec: CollectionSpec): void {
    const text = JSON.stringify(spec);
    const known = this.db.prepare('SELECT spec FROM local_collections WHERE name = ?').raw().get(spec.name) as
      [string] | undefined;
    const changed = known !== undefined && known[0] !== text;
    this.atomically(() => {
      if (changed) this.dropIndexes(JSON.parse(known[0]) as CollectionSpec);
      const collection = new Collection(this.db, spec);
      this.collections.set(spec.name, collection);
      if (changed) collection.reindex();
      this.db.prepare('INSERT OR REPLACE INTO local_collections (name, spec) VALUES (?, ?)').run(spec.name, text);
    });
  }

  private dropIndexes(spec: CollectionSpec): void {
    for (const index of spec.indexes) {
      const table = `"ix_${spec.name}_${index.name}"`;
      this.db.exec(`DROP TABLE IF EXISTS ${table}`);
      this.db.prepare('DELETE FROM local_multikey WHERE ix = ?').run(table);
    }
  }
}
