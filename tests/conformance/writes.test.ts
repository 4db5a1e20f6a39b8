import { type Environment, openEnvironment, runMark } from './environment';

let cloud: Environment;
const run = runMark();
const docs = (name = 'conformance') => cloud.app.database().collection(name);
const read = async (id: string): Promise<unknown> => (await docs().doc(id).get()).data[0];

/** Real environments were seen with either code for a duplicate; callers match both. */
const DUPLICATE = /DATABASE_DUPLICATE_WRITE|DATABASE_REQUEST_FAILED/;

beforeAll(async () => {
  cloud = await openEnvironment();
});

afterAll(async () => {
  await docs().where({ run }).remove();
  await docs('conformance_unique').where({ run }).remove();
  await cloud.close();
});

async function make(fields: object): Promise<string> {
  return ((await docs().add({ run, ...fields })) as { id: string }).id;
}

type Command = ReturnType<Environment['app']['database']>['command'];

test.each<[string, object, (_: Command) => object, object]>([
  ['a nested object is merged', { o: { a: 1, b: 2 } }, () => ({ o: { a: 9 } }), { o: { a: 9, b: 2 } }],
  ['set replaces a nested object', { o: { a: 1, b: 2 } }, (_) => ({ o: _.set({ c: 3 }) }), { o: { c: 3 } }],
  ['inc', { n: 1 }, (_) => ({ n: _.inc(4) }), { n: 5 }],
  ['inc starts a missing field at 0', {}, (_) => ({ n: _.inc(4) }), { n: 4 }],
  ['mul', { n: 3 }, (_) => ({ n: _.mul(2) }), { n: 6 }],
  ['min', { n: 3 }, (_) => ({ n: _.min(2) }), { n: 2 }],
  ['max keeps the larger', { n: 3 }, (_) => ({ n: _.max(2) }), { n: 3 }],
  ['remove', { n: 3, m: 1 }, (_) => ({ n: _.remove() }), { m: 1 }],
  ['rename', { n: 3 }, (_) => ({ n: _.rename('m') }), { m: 3 }],
  ['push', { list: [1] }, (_) => ({ list: _.push([2, 3]) }), { list: [1, 2, 3] }],
  [
    'push with position, sort and slice',
    { list: [5, 1] },
    (_) => ({ list: _.push({ each: [3, 4], position: 0, sort: 1, slice: 3 }) }),
    { list: [1, 3, 4] },
  ],
  ['unshift', { list: [1] }, (_) => ({ list: _.unshift(0) }), { list: [0, 1] }],
  ['pop', { list: [1, 2] }, (_) => ({ list: _.pop() }), { list: [1] }],
  ['shift', { list: [1, 2] }, (_) => ({ list: _.shift() }), { list: [2] }],
  ['pull a value', { list: [1, 2, 1] }, (_) => ({ list: _.pull(1) }), { list: [2] }],
  [
    'pull by condition',
    { list: [{ k: 1 }, { k: 2 }] },
    (_) => ({ list: _.pull({ k: _.gt(1) }) }),
    { list: [{ k: 1 }] },
  ],
  ['pullAll', { list: [1, 2, 3] }, (_) => ({ list: _.pullAll([1, 3]) }), { list: [2] }],
  ['addToSet', { list: [1] }, (_) => ({ list: _.addToSet(1) }), { list: [1] }],
  ['addToSet each', { list: [1] }, (_) => ({ list: _.addToSet({ $each: [1, 2] }) }), { list: [1, 2] }],
  ['a path into an array', { list: [{ k: 1 }] }, () => ({ 'list.0.k': 2 }), { list: [{ k: 2 }] }],
])('update: %s', async (_, before, change, after) => {
  const id = await make(before);
  await docs().doc(id).update(change(cloud.app.database().command));
  expect(await read(id)).toEqual({ _id: id, run, ...after });
});

test.each<[string, object, (_: Command) => object]>([
  ['inc on a text', { n: 'one' }, (_) => ({ n: _.inc(1) })],
  ['push on a number', { list: 1 }, (_) => ({ list: _.push(1) })],
  ['a path through a text', { s: 'text' }, () => ({ 's.deep': 1 })],
])('update refuses %s and changes nothing', async (_, before, change) => {
  const id = await make(before);
  await expect(docs().doc(id).update(change(cloud.app.database().command))).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  });
  expect(await read(id)).toEqual({ _id: id, run, ...before });
});

test('where().update changes only what matches and says how many', async () => {
  const id = await make({ version: 1 });
  const { command: _ } = cloud.app.database();
  const claim = () =>
    docs()
      .where({ _id: id, version: 1 })
      .update({ version: _.inc(1) });
  expect((await claim()).updated).toBe(1);
  expect((await claim()).updated).toBe(0);
});

test('of many claims at once exactly one wins', async () => {
  const id = await make({ holder: null });
  const claims = await Promise.all(
    Array.from({ length: 8 }, (_, who) => docs().where({ _id: id, holder: null }).update({ holder: who })),
  );
  expect(claims.reduce((sum, { updated = 0 }) => sum + updated, 0)).toBe(1);
});

test('updateAndReturn gives the new document', async () => {
  const id = await make({ n: 1 });
  const { command: _ } = cloud.app.database();
  const answer = await docs()
    .where({ _id: id })
    .updateAndReturn({ n: _.inc(1) });
  expect(answer).toMatchObject({ updated: 1, doc: { _id: id, n: 2 } });
});

test('set replaces the document or creates it', async () => {
  const id = `${run}-set`;
  expect(await docs().doc(id).set({ run, a: 1 })).toMatchObject({ upsertedId: id });
  expect(await docs().doc(id).set({ run, b: 2 })).toMatchObject({ updated: 1 });
  expect(await read(id)).toEqual({ _id: id, run, b: 2 });
});

test('serverDate is the time of the server', async () => {
  const id = await make({ at: cloud.app.database().serverDate({ offset: 3_600_000 }) });
  const { at } = (await read(id)) as { at: Date };
  expect(Math.abs(at.getTime() - Date.now() - 3_600_000)).toBeLessThan(60_000);
});

test('the same _id twice is refused', async () => {
  const _id = `${run}-twice`;
  await docs().add({ _id, run });
  await expect(docs().add({ _id, run })).rejects.toMatchObject({ code: expect.stringMatching(DUPLICATE) as string });
});

test('a unique index holds, and a refused insert of several stores none', async () => {
  await docs('conformance_unique').add({ run, code: `${run}-1` });
  const twins = [
    { run, code: `${run}-2` },
    { run, code: `${run}-1` },
  ];
  await expect(docs('conformance_unique').add(twins)).rejects.toMatchObject({
    code: expect.stringMatching(DUPLICATE) as string,
  });
});

test('fields beginning with $ are refused', async () => {
  await expect(
    docs()
      .options({ raw: true })
      .add({ run, bad: { $set: 1 } }),
  ).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  });
});

test('remove by id and by query', async () => {
  const id = await make({ n: 1 });
  expect((await docs().doc(id).remove()).deleted).toBe(1);
  expect((await docs().doc(id).remove()).deleted).toBe(0);
});
