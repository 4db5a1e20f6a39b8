import type Libsql from 'libsql';
import { duplicateKey, invalidParam } from '../errors';
import type { CollectionSpec, Doc } from '../types';
import { formatEjson, parseEjsonObject } from '../wire/ejson';
import { IndexTable } from './index-table';
import { encodeKey } from './keys';
import { quote } from './sql';

/** A stored document; the text is what goes over the wire, parsed only when somebody looks inside. */
export class Row {
  private parsed: Doc | undefined;

  constructor(
    readonly rid: number,
    readonly text: string,
  ) {}

  get doc(): Doc {
    this.parsed ??= parseEjsonObject(this.text);
    return this.parsed;
  }

  /** A copy that may be changed. */
  copy(): Doc {
    return parseEjsonObject(this.text);
  }
}

/** One collection: a table `(rid, id, version, doc)` and its index tables. */
export class Collection {
  readonly table: string;
  readonly indexes: readonly IndexTable[];
  private readonly byId: Libsql.Statement<unknown[]>;
  private readonly insertRow: Libsql.Statement<unknown[]>;
  private readonly replaceRow: Libsql.Statement<unknown[]>;
  private readonly deleteRow: Libsql.Statement<unknown[]>;
  private readonly statements = new Map<string, Libsql.Statement<unknown[]>>();

  constructor(
    readonly db: Libsql.Database,
    readonly spec: CollectionSpec,
  ) {
    this.table = quote(`c_${spec.name}`);
    db.exec(
      `CREATE TABLE IF NOT EXISTS ${this.table} (rid INTEGER PRIMARY KEY, id UNIQUE NOT NULL, version INTEGER NOT NULL, doc TEXT NOT NULL)`,
    );
    this.byId = db.prepare(`SELECT rid, doc FROM ${this.table} WHERE id = ?`).raw();
    this.insertRow = db.prepare(`INSERT INTO ${this.table} (id, version, doc) VALUES (?, 1, ?)`);
    this.replaceRow = db.prepare(`UPDATE ${this.table} SET version = version + 1, doc = ? WHERE rid = ?`);
    this.deleteRow = db.prepare(`DELETE FROM ${this.table} WHERE rid = ?`);
    this.indexes = spec.indexes.map((index) => new IndexTable(db, spec.name, index));
  }

  get name(): string {
    return this.spec.name;
  }

  get(id: unknown): Row | null {
    const found = this.byId.get([encodeKey(id)]) as [number, string] | undefined;
    return found ? new Row(found[0], found[1]) : null;
  }

  insert(doc: Doc): void {
    const id = checkedId(doc._id);
    if (this.get(id)) throw duplicateKey(this.name, '_id_');
    const { lastInsertRowid } = this.insertRow.run([encodeKey(id), formatEjson(doc)]);
    for (const index of this.indexes) index.update(Number(lastInsertRowid), null, doc);
  }

  replace(row: Row, doc: Doc): void {
    this.replaceRow.run(formatEjson(doc), row.rid);
    for (const index of this.indexes) index.update(row.rid, row.doc, doc);
  }

  delete(row: Row): void {
    this.deleteRow.run(row.rid);
    for (const index of this.indexes) index.update(row.rid, row.doc, null);
  }

  /** Fills freshly made index tables from the documents. */
  reindex(): void {
    const rows = this.db.prepare(`SELECT rid, doc FROM ${this.table} WHERE rid > ? ORDER BY rid LIMIT 2000`).raw();
    for (let last = 0, more = true; more;) {
      const piece = rows.all(last) as [number, string][];
      for (const [rid, text] of piece)
        for (const index of this.indexes) index.update(rid, null, parseEjsonObject(text));
      more = piece.length > 0;
      last = piece.at(-1)?.[0] ?? last;
    }
  }

  /** A prepared statement for `sql`; the planner makes few different texts, so they are kept. */
  prepared(sql: string): Libsql.Statement<unknown[]> {
    let found = this.statements.get(sql);
    if (!found) this.statements.set(sql, (found = this.db.prepare(sql)));
    return found;
  }

  size(): number {
    return (this.prepared(`SELECT COUNT(*) FROM ${this.table}`).raw().get() as [number])[0];
  }
}

function checkedId(id: unknown): string | number {
  if (typeof id === 'string' && id !== '' && !id.includes('\0')) return id;
  if (typeof id === 'number' && Number.isFinite(id)) return id;
  throw invalidParam('_id must be a non-empty string or a number');
}
