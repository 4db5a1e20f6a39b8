import { Row, type Collection } from './collection';
import type { IndexPlan, Stretch } from './plan';

interface Slice {
  limit: number;
  offset: number;
}

/** Rows of one stretch, in index order. */
export function fetchStretch(collection: Collection, plan: IndexPlan, stretch: Stretch, slice?: Slice): Row[] {
  const { from, where, values } = stretchSql(collection, plan, stretch);
  const sql = `SELECT c.rid, c.doc FROM ${from}${where}${orderSql(plan, stretch)}${slice ? ' LIMIT ? OFFSET ?' : ''}`;
  const rows = statement(collection, sql).all([...values, ...(slice ? [slice.limit, slice.offset] : [])]);
  return (rows as [number, string][]).map(([rid, text]) => new Row(rid, text));
}

/** How many rows an exact stretch has, without reading a document. */
export function countStretch(collection: Collection, plan: IndexPlan, stretch: Stretch): number {
  const { from, where, values } = stretchSql(collection, plan, stretch, false);
  const [count] = statement(collection, `SELECT COUNT(*) FROM ${from}${where}`).get(values) as [number];
  return count;
}

/** Rows a plan would walk, counted up to `most`. */
export function rowsUpTo(collection: Collection, plan: IndexPlan, most: number): number {
  return plan.stretches.reduce((sum, stretch) => {
    const { from, where, values } = stretchSql(collection, plan, stretch, false);
    const sql = `SELECT COUNT(*) FROM (SELECT 1 FROM ${from}${where} LIMIT ${most})`;
    const [count] = statement(collection, sql).get(values) as [number];
    return sum + count;
  }, 0);
}

/** Every row in insertion order, in pieces: one result set of a large collection would not fit in memory. */
export function* scanAll(collection: Collection): Generator<Row> {
  const next = statement(collection, `SELECT rid, doc FROM ${collection.table} WHERE rid > ? ORDER BY rid LIMIT 2000`);
  for (let last = 0; ;) {
    const rows = next.all([last]) as [number, string][];
    for (const [rid, text] of rows) yield new Row(rid, text);
    const end = rows.at(-1);
    if (!end) return;
    last = end[0];
  }
}

function stretchSql(collection: Collection, plan: IndexPlan, stretch: Stretch, withDocs = true) {
  const column = (i: number): string => (plan.index ? `i.k${i}` : 'c.id');
  const tests = [
    ...stretch.equal.map((_, i) => `${column(i)} = ?`),
    ...stretch.range.map(({ sql }) => `${column(stretch.equal.length)} ${sql} ?`),
  ];
  // CROSS JOIN keeps the index table outermost, so its order is the order of the result.
  const join = plan.index && withDocs ? ` CROSS JOIN ${collection.table} c ON c.rid = i.rid` : '';
  return {
    from: plan.index ? `${plan.index.table} i${join}` : `${collection.table} c`,
    where: tests.length > 0 ? ` WHERE ${tests.join(' AND ')}` : '',
    values: [...stretch.equal, ...stretch.range.map(({ value }) => value)],
  };
}

function orderSql(plan: IndexPlan, stretch: Stretch): string {
  if (!plan.sorted) return '';
  if (!plan.index) return ` ORDER BY c.id ${plan.sorted === 'reverse' ? 'DESC' : 'ASC'}`;
  const columns = plan.index.spec.keys.slice(stretch.equal.length).map(([, direction], i) => {
    const up = (direction === 1) === (plan.sorted === 'forward');
    return `i.k${stretch.equal.length + i} ${up ? 'ASC' : 'DESC'}`;
  });
  return ` ORDER BY ${[...columns, `i.rid ${plan.sorted === 'reverse' ? 'DESC' : 'ASC'}`].join(', ')}`;
}

/**
 * Values are always bound as one array: the binding takes a lone Buffer for a set of named values and panics, which
 * would end the process.
 */
const statement = (collection: Collection, sql: string) => collection.prepared(sql).raw();
