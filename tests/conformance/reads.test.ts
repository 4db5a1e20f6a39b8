import { type Environment, openEnvironment, runMark } from './environment';

let cloud: Environment;
const run = runMark();
const when = new Date('2026-03-01T08:00:00.123Z');

const docs = () => cloud.app.database().collection('conformance');
const names = (result: { data: { name: string }[] }): string[] => result.data.map(({ name }) => name);

beforeAll(async () => {
  cloud = await openEnvironment();
  await docs().add([
    { _id: `${run}-a`, run, name: 'a', n: 1, at: when, tags: ['x', 'y'], deep: { list: [{ k: 1 }, { k: 5 }] } },
    { _id: `${run}-b`, run, name: 'b', n: 2.5, at: new Date(0), tags: ['x'], note: null },
    { _id: `${run}-c`, run, name: 'c', n: -3, tags: [], note: '桃花江', on: true },
    { _id: `${run}-d`, run, name: 'd', n: 2 ** 40, tags: ['z'], on: false },
  ]);
});

afterAll(async () => {
  await docs().where({ run }).remove();
  await cloud.close();
});

test('a document comes back with the types it was stored with', async () => {
  const { data } = await docs().doc(`${run}-a`).get();
  expect(data).toEqual([
    { _id: `${run}-a`, run, name: 'a', n: 1, at: when, tags: ['x', 'y'], deep: { list: [{ k: 1 }, { k: 5 }] } },
  ]);
});

test('a document that is not there is an empty list', async () => {
  expect((await docs().doc(`${run}-nobody`).get()).data).toEqual([]);
});

type Command = ReturnType<Environment['app']['database']>['command'];

test.each<[string, (_: Command) => object, string[]]>([
  ['equality on an array field meets any element', () => ({ tags: 'x' }), ['a', 'b']],
  ['gt and lte on numbers', (_) => ({ n: _.gt(1).and(_.lte(2.5)) }), ['b']],
  ['lt compares only numbers with numbers', (_) => ({ n: _.lt(1) }), ['c']],
  ['a date range', (_) => ({ at: _.gte(new Date(0)).and(_.lt(when)) }), ['b']],
  ['in', (_) => ({ name: _.in(['a', 'd', 'q']) }), ['a', 'd']],
  ['nin', (_) => ({ name: _.nin(['a', 'd']) }), ['b', 'c']],
  ['neq also meets a missing field', (_) => ({ on: _.neq(true) }), ['a', 'b', 'd']],
  ['null meets null and missing', () => ({ note: null }), ['a', 'b', 'd']],
  ['exists', (_) => ({ note: _.exists(true) }), ['b', 'c']],
  ['all', (_) => ({ tags: _.all(['x', 'y']) }), ['a']],
  ['size', (_) => ({ tags: _.size(1) }), ['b', 'd']],
  ['elemMatch', (_) => ({ 'deep.list': _.elemMatch({ k: _.gt(4) }) }), ['a']],
  ['mod', (_) => ({ n: (_.mod as (divisor: number, rest: number) => object)(2, 1) }), ['a']],
  ['or across fields', (_) => _.or([{ name: 'a' }, { n: -3 }]), ['a', 'c']],
  ['a regular expression', () => ({ note: /^桃花/ }), ['c']],
  ['a boolean', () => ({ on: false }), ['d']],
])('where: %s', async (_, build, expected) => {
  const db = cloud.app.database();
  const query = db.command.and({ run }, build(db.command));
  expect(names(await docs().where(query).orderBy('name', 'asc').get())).toEqual(expected);
  expect((await docs().where(query).count()).total).toBe(expected.length);
});

test('order, skip and limit', async () => {
  const sorted = await docs().where({ run }).orderBy('n', 'desc').get();
  expect(names(sorted)).toEqual(['d', 'b', 'a', 'c']);
  expect(names(await docs().where({ run }).orderBy('n', 'asc').skip(1).limit(2).get())).toEqual(['a', 'b']);
});

test('field() leaves the rest out', async () => {
  const { data } = await docs().doc(`${run}-a`).field({ name: true }).get();
  expect(data).toEqual([{ _id: `${run}-a`, name: 'a' }]);
});

test('a query without limit answers 100 documents', async () => {
  const many = runMark();
  await docs().add(Array.from({ length: 101 }, (_, n) => ({ run: many, n })));
  expect((await docs().where({ run: many }).get()).data).toHaveLength(100);
  expect((await docs().where({ run: many }).limit(1000).get()).data).toHaveLength(101);
  expect((await docs().where({ run: many }).remove()).deleted).toBe(101);
});

test('a collection that does not exist is an error', async () => {
  await expect(cloud.app.database().collection('conformance_missing').get()).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  });
});

test('aggregate: match, group, sort', async () => {
  const $ = cloud.app.database().command.aggregate;
  const { data } = await docs()
    .aggregate()
    .match({ run })
    .unwind('$tags')
    .group({ _id: '$tags', count: $.sum(1), most: $.max('$n') })
    .sort({ _id: 1 })
    .end();
  expect(data).toEqual([
    { _id: 'x', count: 2, most: 2.5 },
    { _id: 'y', count: 1, most: 1 },
    { _id: 'z', count: 1, most: 2 ** 40 },
  ]);
});
