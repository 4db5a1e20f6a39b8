import fc from 'fast-check';
import { Query } from 'mingo';
import { loadBulk } from '../../local/store/bulk';
import { planQuery } from '../../local/store/plan';
import { Store } from '../../local/store/store';
import type { CollectionSpec, Doc } from '../../local/types';

const SPEC: CollectionSpec = {
  name: 'things',
  indexes: [
    {
      name: 'tags',
      keys: [
        ['tags', 1],
        ['open', 1],
        ['due', 1],
        ['_id', 1],
      ],
      multikey: true,
    },
    {
      name: 'unit',
      keys: [
        ['unit', 1],
        ['due', -1],
      ],
    },
    {
      name: 'nested',
      keys: [
        ['a.b', 1],
        ['n', 1],
      ],
    },
  ],
};

const DATES = [0, 1, 2, 3].map((day) => new Date(Date.UTC(2026, 0, 1 + day)));
const scalar = fc.constantFrom<unknown>(null, 0, 1, 2, -1.5, 'x', 'y', 'xy', '', true, false, ...DATES);
const doc = fc.record(
  {
    tags: fc.oneof(fc.array(fc.constantFrom<unknown>('x', 'y', 'z', 1), { maxLength: 3 }), scalar),
    open: fc.boolean(),
    due: scalar,
    unit: scalar,
    a: fc.oneof(fc.record({ b: scalar }), fc.array(fc.record({ b: scalar }), { maxLength: 2 }), scalar),
    n: scalar,
  },
  { requiredKeys: [] },
);

const field = fc.constantFrom('tags', 'open', 'due', 'unit', 'a.b', 'n', '_id');
const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), scalar).map(([op, value]) => ({ [op]: value })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gt: low, $lte: high })),
  scalar.map((value) => ({ $ne: value })),
  fc.constant(/^x/),
);
const clause = fc.dictionary(field, condition, { minKeys: 1, maxKeys: 3 });
const filter = fc.oneof(
  clause,
  fc.array(clause, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
  fc.tuple(clause, fc.array(clause, { minLength: 2, maxLength: 2 })).map(([rest, $or]) => ({ ...rest, $or })),
  fc.array(clause, { minLength: 1, maxLength: 2 }).map(($and) => ({ $and })),
);
const direction = fc.constantFrom<1 | -1>(1, -1);
const order = fc.uniqueArray(fc.tuple(fc.constantFrom('due', 'unit', 'open', 'n', '_id'), direction), {
  maxLength: 2,
  selector: ([name]) => name,
});

const open = (docs: Doc[]): Store => {
  const store = new Store({ file: ':memory:', collections: [SPEC] });
  loadBulk(store, 'things', docs);
  return store;
};

const numbered = (docs: Doc[]): Doc[] => docs.map((item, i) => ({ _id: `id${i}`, ...item }));
const ids = (docs: readonly Doc[]): unknown[] => docs.map(({ _id }) => _id);

test('whatever index serves it, a query answers what reading every document would', () => {
  fc.assert(
    fc.property(fc.array(doc, { maxLength: 12 }).map(numbered), filter, (docs, asked) => {
      const store = open(docs);
      const collection = store.collection('things');
      const query = new Query(asked, {});
      const expected = ids(docs.filter((item) => query.test(item))).sort();
      expect(ids(store.find(collection, { filter: asked }).map((row) => row.doc)).sort()).toEqual(expected);
      expect(store.count(collection, asked)).toBe(expected.length);
      store.close();
    }),
    { numRuns: 150 },
  );
});

test('a page of a sorted query is a piece of the whole sorted answer', () => {
  fc.assert(
    fc.property(
      fc.array(doc, { maxLength: 12 }).map(numbered),
      clause,
      order,
      fc.nat(4),
      fc.nat(4),
      (docs, asked, by, offset, limit) => {
        const store = open(docs);
        const collection = store.collection('things');
        const keyed = (rows: readonly Doc[]) => rows.map((row) => by.map(([name]) => row[name] ?? null));
        const all = store.find(collection, { filter: asked, order: by }).map((row) => row.doc);
        const page = store.find(collection, { filter: asked, order: by, limit, offset }).map((row) => row.doc);
        // Rows that sort alike may come in any order, as in MongoDB.
        expect(keyed(page)).toEqual(keyed(all.slice(offset, offset + limit)));
        store.close();
      },
    ),
    { numRuns: 120 },
  );
});

test('a list by scope and due date is served in index order, without sorting', () => {
  const store = open([]);
  const collection = store.collection('things');
  const plan = planQuery(collection, { tags: 'x', open: true }, [
    ['due', 1],
    ['_id', 1],
  ]);
  expect(plan).toMatchObject({ kind: 'index', plans: [{ exact: true, sorted: 'forward' }] });
  const newestFirst = planQuery(collection, { unit: 'u', due: { $lt: new Date(0) } }, [['due', -1]]);
  expect(newestFirst).toMatchObject({ kind: 'index', plans: [{ exact: true, sorted: 'forward' }] });
  store.close();
});

test('a query no index serves is counted, or refused with its filter named', () => {
  const counted = open(numbered([{ open: true }]));
  expect(counted.find(counted.collection('things'), { filter: { open: true } })).toHaveLength(1);
  expect(counted.scans.get('things')).toBe(1);
  counted.close();
  const strict = new Store({ file: ':memory:', collections: [SPEC], refuseScans: true });
  expect(() => strict.find(strict.collection('things'), { filter: { open: true } })).toThrow(/"things".*"open":true/);
  strict.close();
});

test('a changed index declaration is rebuilt from the documents', () => {
  const file = `${process.env.TMPDIR ?? '/tmp'}/planner-${process.pid}.sqlite`;
  const first = new Store({ file, collections: [{ name: 'things', indexes: [] }] });
  loadBulk(first, 'things', numbered([{ unit: 'u1' }, { unit: 'u2' }]));
  first.close();
  const second = new Store({ file, collections: [SPEC], refuseScans: true });
  expect(ids(second.find(second.collection('things'), { filter: { unit: 'u2' } }).map((row) => row.doc))).toEqual([
    'id1',
  ]);
  second.close();
});
