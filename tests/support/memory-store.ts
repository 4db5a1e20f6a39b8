import type { CollectionName, Documents } from '../../cloudfunctions/core/collections/documents';
import type { Collection, Condition, Filter, Order, Page, Store, Update } from '../../cloudfunctions/core/ports/store';

type Row = Record<string, unknown> & { _id: string };

const order = (value: unknown): number | string =>
  value instanceof Date ? value.getTime() : (value as number | string);
const same = (a: unknown, b: unknown): boolean => order(a) === order(b);

const holds = (value: unknown, condition: Condition): boolean => {
  if (Array.isArray(value) && value.some((entry) => holds(entry, condition))) return true;
  if (typeof condition !== 'object' || condition === null || condition instanceof Date) return same(value, condition);
  if ('in' in condition) return condition.in.some((one) => same(value, one));
  if ('nin' in condition) return !condition.nin.some((one) => same(value, one));
  if (value === null || value === undefined || Array.isArray(value)) return false;
  const { gt, gte, lt, lte } = condition;
  return (
    (gt === undefined || order(value) > order(gt)) &&
    (gte === undefined || order(value) >= order(gte)) &&
    (lt === undefined || order(value) < order(lt)) &&
    (lte === undefined || order(value) <= order(lte))
  );
};

const matches = (row: Row, filter: Filter): boolean =>
  Object.entries(filter).every(([field, condition]) => holds(row[field], condition));

const compare =
  (by: Order) =>
  (a: Row, b: Row): number => {
    for (const [field, direction] of by) {
      const [x, y] = [order(a[field]), order(b[field])];
      if (x !== y) return x < y === (direction === 'asc') ? -1 : 1;
    }
    return 0;
  };

const copy = <T>(value: T): T => structuredClone(value);

/** Fields that must be unique, as the real store's indexes have it. */
const UNIQUE: Partial<Record<CollectionName, string>> = { identityRequests: 'openKey', auditLog: 'eventId' };

/**
 * A store in memory for tests that need thousands of steps in a second. It knows what the core's port promises – plain
 * fields, conditional updates, unique values – and nothing of CloudBase; what matters there is tested on `local/`.
 */
export const memoryStore = (): Store => {
  const tables = new Map<CollectionName, Map<string, Row>>();
  const tableOf = (name: CollectionName) => {
    const table = tables.get(name) ?? new Map<string, Row>();
    tables.set(name, table);
    return table;
  };
  const collection = <N extends CollectionName>(name: N): Collection<Documents[N]> => {
    const table = tableOf(name);
    const unique = UNIQUE[name];
    const isFree = (row: Row): boolean =>
      unique === undefined ||
      [...table.values()].every((other) => other._id === row._id || other[unique] !== row[unique]);
    const find = (filter: Filter): Row[] => [...table.values()].filter((row) => matches(row, filter));
    const answer = (rows: Row[]) => copy(rows) as unknown as Documents[N][];
    return {
      get: async (id) => answer([table.get(id)].filter((row) => row !== undefined))[0] ?? null,
      find: async (filter, page: Page) =>
        answer(
          find(filter)
            .sort(compare(page.order ?? []))
            .slice(0, page.limit),
        ),
      count: async (filter) => find(filter).length,
      insert: async (document) => {
        const row = copy(document) as unknown as Row;
        if (table.has(row._id) || !isFree(row)) return false;
        table.set(row._id, row);
        return true;
      },
      remove: async (filter) => {
        const rows = find(filter);
        for (const row of rows) table.delete(row._id);
        return rows.length;
      },
      update: async (filter, { set = {}, push = {} }: Update) => {
        const rows = find(filter);
        for (const row of rows) {
          const next: Row = { ...row, ...copy(set) };
          for (const [field, entries] of Object.entries(push))
            next[field] = [...(row[field] as unknown[]), ...copy(entries)];
          if (!isFree(next)) throw new Error(`not unique: ${name}`);
          table.set(row._id, next);
        }
        return rows.length;
      },
    };
  };
  return { collection, transaction: () => Promise.reject(new Error('no transactions here')) };
};
