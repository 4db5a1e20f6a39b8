import type Libsql from 'libsql';
import { duplicateKey } from '../errors';
import type { Doc, IndexSpec } from '../types';
import { type IndexEntries, type Key, indexEntries, tupleText } from './keys';
import { quote } from './sql';

/**
 * One declared index as a table of its own, clustered by its keys: `(k0, k1, …, rid)`.
 *
 * A table instead of an expression index on `json_extract`: an array field needs one row per element, and keys built
 * here keep MongoDB's order between types, which JSON text does not. It costs the same one b-tree entry.
 */
export class IndexTable {
  readonly table: string;
  /** Positions that hold an array in at least one document, ever; ranges and sorts there mean something else. */
  readonly arrayPositions: Set<number>;
  /** By the number of rows. */
  private readonly adds = new Map<number, Libsql.Statement<unknown[]>>();
  private readonly drop: Libsql.Statement<unknown[]>;
  private readonly sameKeys: Libsql.Statement<unknown[]>;

  constructor(
    private readonly db: Libsql.Database,
    private readonly collection: string,
    readonly spec: IndexSpec,
  ) {
    this.table = quote(`ix_${collection}_${spec.name}`);
    const columns = spec.keys.map((_, i) => `k${i}`);
    const clustered = spec.keys.map(([, direction], i) => `k${i}${direction === -1 ? ' DESC' : ''}`);
    db.exec(
      `CREATE TABLE IF NOT EXISTS ${this.table} (${columns.join(', ')}, rid INTEGER, PRIMARY KEY (${clustered.join(', ')}, rid)) WITHOUT ROWID`,
    );
    const matches = columns.map((column) => `${column} = ?`).join(' AND ');
    this.drop = db.prepare(`DELETE FROM ${this.table} WHERE ${matches} AND rid = ?`);
    this.sameKeys = db.prepare(`SELECT rid FROM ${this.table} WHERE ${matches} LIMIT 2`).raw();
    const stored = db.prepare('SELECT positions FROM local_multikey WHERE ix = ?').raw().get(this.table) as
      [string] | undefined;
    this.arrayPositions = new Set(stored ? (JSON.parse(stored[0]) as number[]) : []);
    if (spec.multikey) this.arrayPositions.add(0);
  }

  /** Brings the rows of one document from `before` to `after`; null means the document is not there. */
  update(rid: number, before: Doc | null, after: Doc | null): void {
    const old = before ? indexEntries(before, this.spec).tuples : [];
    const next: IndexEntries = after ? indexEntries(after, this.spec) : { tuples: [], arrayAt: -1 };
    if (next.arrayAt >= 0) this.rememberArray(next.arrayAt);
    for (const tuple of missingFrom(next.tuples, old)) this.drop.run([...tuple, rid]);
    const added = missingFrom(old, next.tuples);
    if (this.spec.unique) for (const tuple of added) this.refuseDuplicate(tuple, rid);
    if (added.length > 0) this.adding(added.length).run(added.flatMap((tuple) => [...tuple, rid]));
  }

  /** One statement for all rows of a document: an array makes many, and each statement has its price. */
  private adding(rows: number): Libsql.Statement<unknown[]> {
    let found = this.adds.get(rows);
    if (!found) {
      const row = `(${'?, '.repeat(this.spec.keys.length)}?)`;
      found = this.db.prepare(`INSERT INTO ${this.table} VALUES ${new Array(rows).fill(row).join(', ')}`);
      this.adds.set(rows, found);
    }
    return found;
  }

  private refuseDuplicate(tuple: Key[], rid: number): void {
    const holders = this.sameKeys.all(tuple) as [number][];
    if (holders.some(([holder]) => holder !== rid)) throw duplicateKey(this.collection, this.spec.name);
  }

  private rememberArray(position: number): void {
    if (this.arrayPositions.has(position)) return;
    this.arrayPositions.add(position);
    this.db
      .prepare('INSERT OR REPLACE INTO local_multikey (ix, positions) VALUES (?, ?)')
      .run(this.table, JSON.stringify([...this.arrayPositions]));
  }
}

/** Those of `tuples` that are not in `others`; compared only when there is something to compare with. */
const missingFrom = (others: readonly Key[][], tuples: Key[][]): Key[][] => {
  if (others.length === 0) return tuples;
  const known = new Set(others.map(tupleText));
  return tuples.filter((tuple) => !known.has(tupleText(tuple)));
};
