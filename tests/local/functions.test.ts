import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { startLocalCloud } from '../support/local-cloud';

const ROOT = join(__dirname, '../..');
const SDK = JSON.stringify(require.resolve('@cloudbase/node-sdk'));

/** Small functions instead of the product's: these tests are about the host. */
const SOURCES: Record<string, string> = {
  api: `
const tcb = require(${SDK});
exports.main = async (event, context) => {
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true });
  switch (event.procedure) {
    case 'who': return tcb.getCloudbaseContext(context);
    case 'env': return { key: process.env.CALLER_KEY, other: process.env.HOME ?? null };
    case 'sleep': await new Promise((r) => setTimeout(r, event.input)); return 'slept';
    case 'spin': for (;;);
    case 'throw': throw new Error('on purpose');
    case 'exit': process.exit(3);
    case 'count': await app.database().collection('things').add({ n: 1 }); return 'added';
    case 'vault': return (await app.callFunction({ name: 'vault', data: {} })).result;
    default: return { echo: event };
  }
};`,
  vault: `const tcb = require(${SDK});
exports.main = async (event, context) => ({ source: tcb.getCloudbaseContext(context).TCB_SOURCE });`,
  jobs: `exports.main = async (event) => ({ event });`,
};

const CONFIG = {
  functions: [
    { name: 'api', timeout: 1, memorySize: 128, envVariables: { CALLER_KEY: '{{env.CALLER_KEY}}' } },
    { name: 'jobs', timeout: 5, memorySize: 128, triggers: [{ name: 'tick', type: 'timer', config: '0 * * * * * *' }] },
    { name: 'vault', timeout: 5, memorySize: 128 },
  ],
};

async function start() {
  const dist = mkdtempSync(join(tmpdir(), 'functions-'));
  for (const [name, source] of Object.entries(SOURCES)) {
    mkdirSync(join(dist, 'cloudfunctions', name), { recursive: true });
    writeFileSync(join(dist, 'cloudfunctions', name, 'index.js'), source);
  }
  const functionConfig = join(dist, 'cloudbaserc.json');
  writeFileSync(functionConfig, JSON.stringify(CONFIG));
  const collections = [{ name: 'things', indexes: [] }];
  const local = await startLocalCloud({ functions: true, dist, functionConfig, collections });
  return { ...local, dist };
}

let local: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  local = await start();
});
afterAll(() => local.stop());
afterEach(() => local.door('POST', '/local/fault', { clear: true }));

test('a function sees who called, from the platform and not from the event', async () => {
  expect(await local.call('resident-1', 'who', { openid: 'forged' })).toMatchObject({
    WX_OPENID: 'demo-openid-resident-1',
    TCB_SOURCE: 'wx_client',
    TCB_ENV: local.env.TCB_ENV,
  });
});

test('calls of different people at the same time keep their callers apart', async () => {
  const people = ['resident-1', 'resident-2', 'resident-3', 'resident-4'];
  const contexts = await Promise.all(people.flatMap((id) => [local.call(id, 'who', {}), local.call(id, 'who', {})]));
  expect(contexts.map((context) => (context as { WX_OPENID: string }).WX_OPENID)).toEqual(
    people.flatMap((id) => [`demo-openid-${id}`, `demo-openid-${id}`]),
  );
});

test('a function gets its declared environment and nothing else of this machine', async () => {
  expect(await local.call('resident-1', 'env', {})).toEqual({ key: local.env.CALLER_KEY, other: null });
});

test('a function that takes too long is stopped, even in an endless loop, and the next call works', async () => {
  expect(await local.call('resident-1', 'spin', {})).toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' });
  expect(await local.call('resident-1', 'sleep', 10)).toBe('slept');
});

test('an exception and a dying instance are errors of that call only', async () => {
  expect(await local.call('resident-1', 'throw', {})).toMatchObject({
    code: 'FUNCTIONS_EXECUTE_FAIL',
    message: 'on purpose',
  });
  expect(await local.call('resident-1', 'exit', {})).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
  expect(await local.call('resident-1', 'sleep', 1)).toBe('slept');
});

test('more calls than instances wait in line', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => local.call('resident-1', 'sleep', 20)));
  expect(answers).toEqual(Array.from({ length: 12 }, () => 'slept'));
});

test('a function called by a function sees that, and no openid', async () => {
  expect(await local.call('resident-1', 'vault', {})).toEqual({ source: 'scf' });
});

test('the timer passes an event as the cloud does', async () => {
  expect(await local.tick()).toMatchObject({ event: { Type: 'Timer', TriggerName: 'by-hand' } });
});

test('a function that does not exist is an error', async () => {
  const restore = local.useHere();
  const app = tcb.init({ env: local.env.TCB_ENV });
  await expect(app.callFunction({ name: 'nobody', data: {} })).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
  restore();
});

test('database calls are counted per invocation', async () => {
  await local.call('resident-1', 'count', {});
  const [last] = (await local.door('GET', '/local/stats/calls')) as unknown[];
  expect(last).toMatchObject({ functionName: 'api', procedure: 'count', databaseCalls: 1 });
});

test('a new build is used by the next call', async () => {
  const file = join(local.dist, 'cloudfunctions/jobs/index.js');
  writeFileSync(file, `exports.main = async () => 'second build';`);
  utimesSync(file, new Date(), new Date(Date.now() + 5000));
  expect(await local.tick()).toBe('second build');
});

test('the fault switch: duplicate delivery runs a call twice, a crash loses its answer', async () => {
  const things = local.parts.store.collection('things');
  const before = things.size();
  await local.door('POST', '/local/fault', { kind: 'duplicate', target: 'function:api' });
  expect(await local.call('resident-1', 'count', {})).toBe('added');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(things.size()).toBe(before + 2);
  await local.door('POST', '/local/fault', { kind: 'crash', target: 'function:api' });
  expect(await local.call('resident-1', 'sleep', 200)).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
  expect(await local.call('resident-1', 'sleep', 1)).toBe('slept');
});

test('the built functions of this repository are declared in cloudbaserc.json', async () => {
  const { readFunctionSpecs } = await import('../../local/functions/config');
  const specs = readFunctionSpecs(join(ROOT, 'cloudbaserc.json'), { CALLER_KEY: 'k' });
  expect(specs.map(({ name }) => name)).toEqual(['api', 'jobs', 'vault']);
  expect(specs[0]?.env.CALLER_KEY).toBe('k');
});
