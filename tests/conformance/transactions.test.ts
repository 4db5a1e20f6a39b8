import { type Environment, openEnvironment, runMark } from './environment';

let cloud: Environment;
const run = runMark();
const db = () => cloud.app.database();
const docs = () => db().collection('conformance');
type Transaction = Awaited<ReturnType<ReturnType<typeof db>['startTransaction']>>;
const read = async (id: string): Promise<unknown> => (await docs().doc(id).get()).data[0];

beforeAll(async () => {
  cloud = await openEnvironment();
});

afterAll(async () => {
  await docs().where({ run }).remove();
  await cloud.close();
});

async function make(id: string, n: number): Promise<string> {
  const _id = `${run}-${id}`;
  await docs().add({ _id, run, n });
  return _id;
}

test('commit makes all changes visible at once, and not before', async () => {
  const a = await make('visible-a', 1);
  const transaction = await db().startTransaction();
  await transaction.collection('conformance').doc(a).update({ n: 2 });
  await transaction.collection('conformance').add({ _id: `${run}-visible-b`, run, n: 3 });
  expect(await read(a)).toMatchObject({ n: 1 });
  expect(await read(`${run}-visible-b`)).toBeUndefined();
  await transaction.commit();
  expect(await read(a)).toMatchObject({ n: 2 });
  expect(await read(`${run}-visible-b`)).toMatchObject({ n: 3 });
});

test('rollback leaves nothing', async () => {
  const a = await make('undone', 1);
  const transaction = await db().startTransaction();
  await transaction.collection('conformance').doc(a).remove();
  expect((await transaction.collection('conformance').doc(a).get()).data).toBeNull();
  await transaction.rollback();
  expect(await read(a)).toMatchObject({ n: 1 });
});

test('a transaction reads its snapshot and its own writes', async () => {
  const a = await make('snapshot-a', 1);
  const b = await make('snapshot-b', 1);
  const transaction = await db().startTransaction();
  const inside = transaction.collection('conformance');
  await inside.doc(b).update({ n: 5 });
  await docs().doc(a).update({ n: 9 });
  expect((await inside.doc(a).get()).data).toMatchObject({ n: 1 });
  const { data } = await inside.where({ run, _id: db().command.in([a, b]) }).get();
  expect(data.map(({ n }: { n: number }) => n).sort()).toEqual([1, 5]);
  await transaction.rollback();
});

test('the second writer of a document conflicts at the write', async () => {
  const a = await make('contested', 1);
  const first = await db().startTransaction();
  const second = await db().startTransaction();
  await first.collection('conformance').doc(a).update({ n: 2 });
  await expect(second.collection('conformance').doc(a).update({ n: 3 })).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_CONFLICT',
  });
  await first.commit();
  expect(await read(a)).toMatchObject({ n: 2 });
});

test('writing what was changed after the snapshot conflicts', async () => {
  const a = await make('overtaken', 1);
  const transaction = await db().startTransaction();
  await transaction.collection('conformance').doc(a).get();
  await docs().doc(a).update({ n: 2 });
  await expect(transaction.collection('conformance').doc(a).update({ n: 3 })).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_CONFLICT',
  });
});

test('a finished transaction does not exist any more', async () => {
  const a = await make('finished', 1);
  const transaction = await db().startTransaction();
  await transaction.commit();
  await expect(transaction.collection('conformance').doc(a).get()).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_FAIL',
  });
});

test('two operations of one transaction at once: one is refused', async () => {
  const a = await make('busy', 1);
  const transaction = await db().startTransaction();
  const inside = transaction.collection('conformance');
  const both = await Promise.allSettled([inside.doc(a).get(), inside.doc(a).get()]);
  expect(both.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'DATABASE_TRANSACTION_FAIL' },
  });
  await transaction.rollback();
});

test('runTransaction tries again after a conflict, so no count is lost', async () => {
  const a = await make('counted', 0);
  const { command: _ } = db();
  const addOne = () =>
    db().runTransaction(async (transaction: Transaction) => {
      await transaction
        .collection('conformance')
        .doc(a)
        .update({ n: _.inc(1) });
    }, 20);
  await Promise.all([addOne(), addOne(), addOne()]);
  expect(await read(a)).toMatchObject({ n: 3 });
});
