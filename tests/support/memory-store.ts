import type { CollectionName, Documents } from '../../cloudfunctions/core/collections/documents';
import type { Collection, Condition, Filter, Order, Page, Store, Update } from '../../cloudfunctions/core/ports/store';

type Row = Record<string, unknown> & { _id: string };

/** Not `instanceof`: a date may come from another realm than the test's. */
const isDate = (value: unknown): value is Date =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Date>).getTime === 'function';
const order = (value: unknown): number | string => (isDate(value) ? value.getTime() : (value as number | string));
const same = (a: unknown, b: unknown): boolean => order(a) === order(b);

const holds = (value: unknown, condition: Condition): boolean => {
  // As in MongoDB: of an array no entry at all may be one of those.
  if (typeof condition === 'object' && condition !== null && 'nin' in condition)
    return !(Array.isArray(value) ? value : [value]).some((entry) => condition.nin.some((one) => same(entry, one)));
  if (Array.isArray(value) && value.some((entry) => holds(entry, condition))) return true;
  if (typeof condition !== 'object' || condition === null || isDate(condition)) return same(value, condition);
  if ('in' in condition) return condition.in.some((one) => same(value, one));
  if (value === null || value === undefined || Array.isArray(value)) return false;
  const { gt, gte, lt, lte } = condition;
  return (
    (gt === undefined || order(value) > order(gt)) &&
    (gte === undefined || order(value) >= order(gte)) &&
    (lt === undefined || order(value) < order(lt)) &&
    (lte === undefined || order(value) <= order(lte))
  );
};

/** A value by its dotted path. */
const at = (row: Row, path: string): unknown => (path in row || !path.includes('.') ? row[path] : partAt(row, path));
const partAt = (row: Row, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (value as Row | null | undefined)?.[part], row);

const matches = (row: Row, filter: Filter): boolean =>
  Object.entries(filter).every(([field, condition]) => holds(at(row, field), condition));

const compare =
  (by: Order) =>
  (a: Row, b: Row): number => {
    for (const [field, direction] of by) {
      const [x, y] = [order(at(a, field)), order(at(b, field))];
      if (x !== y) return x < y === (direction === 'asc') ? -1 : 1;
    }
    return 0;
  };

/** By hand: documents are plain, and `structuredClone` takes several times as long. */
const copy = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  if (isDate(value)) return new Date(value.getTime()) as T;
  if (Array.isArray(value)) return value.map(copy) as T;
  const copied: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copied[key] = copy((value as Record<string, unknown>)[key]);
  return copied as T;
};

type Key = string | number | boolean | null;
const keyOf = (value: unknown): Key => (value === undefined ? null : order(value));

/** Rows with an index for every field they were ever asked by: a year of a county is some ten thousand of them. */
class Table {
  readonly rows = new Map<string, Row>();
  private readonly byField = new Map<string, Map<Key, Set<string>>>();

  put(row: Row): void {
    this.remove(row._id);
    this.rows.set(row._id, row);
    for (const [field, index] of this.byField) this.enter(index, field, row);
  }

  remove(id: string): void {
    const row = this.rows.get(id);
    if (!row) return;
    this.rows.delete(id);
    for (const [field, index] of this.byField) for (const key of this.keysOf(row, field)) index.get(key)?.delete(id);
  }

  /** All rows that match, and perhaps others. */
  candidates(filter: Filter): Row[] {
    const { _id } = filter;
    if (typeof _id === 'string') return this.named([_id]);
    if (typeof _id === 'object' && _id !== null && 'in' in _id) return this.named(_id.in.map(String));
    let best: ReadonlySet<string>[] | null = null;
    let fewest = Infinity;
    for (const [field, condition] of Object.entries(filter)) {
      const sets = this.setsOf(field, condition);
      const size = sets?.reduce((sum, set) => sum + set.size, 0) ?? Infinity;
      if (size < fewest) [best, fewest] = [sets, size];
      if (fewest === 0) return [];
    }
    return best ? this.named(new Set(best.flatMap((set) => [...set]))) : [...this.rows.values()];
  }

  private named(ids: Iterable<string>): Row[] {
    return [...ids].flatMap((id) => this.rows.get(id) ?? []);
  }

  /** Where the field's index says that rows may lie; null: no help. A range holds for nothing that is empty. */
  private setsOf(field: string, condition: Condition): ReadonlySet<string>[] | null {
    if (field === '_id') return null;
    const index = this.indexOf(field);
    const of = (keys: readonly Key[]) => keys.flatMap((key) => index.get(key) ?? []);
    if (typeof condition !== 'object' || condition === null || isDate(condition)) return of([keyOf(condition)]);
    if ('in' in condition) return of(condition.in.map(keyOf));
    if ('nin' in condition) return null;
    const lowest = condition.gt ?? condition.gte;
    const highest = condition.lt ?? condition.lte;
    const [from, to] = [lowest === undefined ? null : order(lowest), highest === undefined ? null : order(highest)];
    const found: ReadonlySet<string>[] = [];
    for (const [key, ids] of index)
      if (key !== null && (from === null || key >= from) && (to === null || key <= to)) found.push(ids);
    return found;
  }

  private indexOf(field: string): Map<Key, Set<string>> {
    const known = this.byField.get(field);
    if (known) return known;
    const index = new Map<Key, Set<string>>();
    this.byField.set(field, index);
    for (const row of this.rows.values()) this.enter(index, field, row);
    return index;
  }

  private keysOf(row: Row, field: string): Key[] {
    const value = at(row, field);
    return Array.isArray(value) ? value.map(keyOf) : [keyOf(value)];
  }

  private enter(index: Map<Key, Set<string>>, field: string, row: Row): void {
    for (const key of this.keysOf(row, field)) {
      const ids = index.get(key);
      if (ids) ids.add(row._id);
      else index.set(key, new Set([row._id]));
    }
  }
}

/** Fields that must be unique, as the real store's indexes have it. */
const UNIQUE: Partial<Record<CollectionName, string>> = { identityRequests: 'openKey', auditLog: 'eventId' };

/**
 * A store in memory for tests that need thousands of steps in a second. It knows what the core's port promises – plain
 * fields, conditional updates, unique values – and nothing of CloudBase; what matters there is tested on `local/`.
 */
export const memoryStore = (): Store => {
  const tables = new Map<CollectionName, Table>();
  const tableOf = (name: CollectionName) => {
    const table = tables.get(name) ?? new Table();
    tables.set(name, table);
    return table;
  };
  const collection = <N extends CollectionName>(name: N): Collection<Documents[N]> => {
    const table = tableOf(name);
    const unique = UNIQUE[name];
    const isFree = (row: Row): boolean =>
      unique === undefined ||
      [...table.rows.values()].every((other) => other._id === row._id || other[unique] !== row[unique]);
    const find = (filter: Filter): Row[] => table.candidates(filter).filter((row) => matches(row, filter));
    const answer = (rows: Row[]) => copy(rows) as unknown as Documents[N][];
    return {
      get: async (id) => answer([table.rows.get(id)].filter((row) => row !== undefined))[0] ?? null,
      find: async (filter, page: Page) =>
        answer(
          find(filter)
            .sort(compare(page.order ?? []))
            .slice(0, page.limit),
        ),
      count: async (filter) => find(filter).length,
      insert: async (document) => {
        const row = copy(document) as unknown as Row;
        if (table.rows.has(row._id) || !isFree(row)) return false;
        table.put(row);
        return true;
      },
      remove: async (filter) => {
        const rows = find(filter);
        for (const row of rows) table.remove(row._id);
        return rows.length;
      },
      update: async (filter, { set = {}, push = {}, pullById = {}, inc = {} }: Update) => {
        const rows = find(filter);
        for (const row of rows) {
          const next: Row = { ...row, ...copy(set) };
          for (const [field, entries] of Object.entries(push))
            next[field] = [...(row[field] as unknown[]), ...copy(entries)];
          for (const [field, ids] of Object.entries(pullById))
            next[field] = (next[field] as { id: string }[]).filter(({ id }) => !ids.includes(id));
          for (const [field, by] of Object.entries(inc)) next[field] = (row[field] as number) + by;
          if (!isFree(next)) throw new Error(`not unique: ${name}`);
          table.put(next);
        }
        return rows.length;
      },
    };
  };
  // One thread and no waiting for others: what is done in turn is done at once.
  const transaction: Store['transaction'] = (work) =>
    work({
      find: (name, filter, page) => collection(name).find(filter, page),
      put: async (name, document) => {
        const row = copy(document) as unknown as Row;
        tableOf(name).put(row);
      },
      update: async (name, id, update) => void (await collection(name).update({ _id: id }, update)),
    });
  return { collection, transaction };
};
