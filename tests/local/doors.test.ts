import { request } from 'node:http';
import { startLocalCloud } from '../support/local-cloud';

let local: Awaited<ReturnType<typeof startLocalCloud>>;
beforeAll(async () => {
  local = await startLocalCloud({ collections: [{ name: 'things', indexes: [] }] });
});
afterAll(() => local.stop());

interface RawAnswer {
  status: number;
  body: string;
}

/** Sends exactly this path and Host, which fetch() would tidy up. */
function raw(path: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  const { port } = new URL(local.url);
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    call.on('error', reject);
    call.end();
  });
}

test('people are listed with id, name, roles and unit', async () => {
  const people = (await local.door('GET', '/local/people')) as { id: string }[];
  expect(people.find(({ id }) => id === 'resident-1')).toMatchObject({ roles: ['resident'], unit: null });
  expect(people.find(({ id }) => id.endsWith('-liaison'))).toMatchObject({
    roles: ['liaison'],
    unit: { id: expect.any(String) as string, name: expect.any(String) as string },
  });
});

test('the start page offers every person', async () => {
  const html = (await raw('/')).body;
  const people = (await local.door('GET', '/local/people')) as { id: string }[];
  for (const { id } of people) expect(html).toContain(`/as/${encodeURIComponent(id)}/`);
});

test('a call as nobody, or with broken JSON, says what is wrong', async () => {
  expect(await local.call('nobody', 'me.get', {})).toMatchObject({ code: 'LOCAL_UNKNOWN_PERSON' });
  const headers = { 'content-type': 'application/json' };
  const broken = await fetch(`${local.url}/local/call`, { method: 'POST', headers, body: '{' });
  expect([broken.status, await broken.json()]).toMatchObject([400, { code: 'INVALID_PARAM' }]);
});

test('a page of another origin cannot use the doors', async () => {
  expect((await raw('/local/people', { host: 'evil.example' })).status).toBe(421);
  const asText = await fetch(`${local.url}/local/tick`, { method: 'POST', body: '{}' });
  expect(asText.status).toBe(400);
});

test.each([
  '/as/resident-1/../../package.json',
  '/as/resident-1/..%2f..%2fpackage.json',
  '/as/resident-1/%2e%2e/%2e%2e/.npmrc',
])('no path leaves the site: %s', async (path) => {
  const { status, body } = await raw(path);
  expect(status).not.toBe(200);
  expect(body).not.toContain('taohua-tip');
});

test('a body over 6 MB gets a reply the phone can show', async () => {
  const body = JSON.stringify({ procedure: 'tip.submit', input: 'x'.repeat(6 * 1024 * 1024) });
  const response = await fetch(`${local.url}/as/resident-1/call`, { method: 'POST', body });
  expect([response.status, await response.json()]).toMatchObject([200, { ok: false, code: 'TOO_LARGE' }]);
});

test('an unknown action or operator is an error, never an empty result', async () => {
  const admin = async (params: object) =>
    (await fetch(`${local.url}/admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    }).then((response) => response.json())) as unknown;
  expect(await admin({ action: 'database.dropCollection' })).toMatchObject({ code: 'LOCAL_UNSUPPORTED' });
  const query = { action: 'database.getDocument', collectionName: 'things', queryType: 'WHERE' };
  expect(await admin({ ...query, query: '{"at":{"$nearSphere":{}}}' })).toMatchObject({ code: 'LOCAL_UNSUPPORTED' });
  expect(await admin({ ...query, query: '{"__proto__":{"a":1}}' })).toMatchObject({ code: 'INVALID_PARAM' });
});

test('the fault switch plays as often as asked, then stops', async () => {
  await local.door('POST', '/local/fault', { kind: 'error', target: 'database.*', code: 'DATABASE_TIMEOUT', count: 1 });
  const count = () =>
    fetch(`${local.url}/admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'database.calculateDocument', collectionName: 'things' }),
    }).then((response) => response.json());
  expect(await count()).toMatchObject({ code: 'DATABASE_TIMEOUT' });
  expect(await count()).toMatchObject({ data: { total: 0 } });
  expect(await local.door('GET', '/local/fault')).toEqual([]);
});

test('file links: only signed, only for their time, only for their file', async () => {
  expect((await raw(`/files/get/${'0'.repeat(64)}`)).status).toBe(403);
  expect((await raw('/files/get/..%2f..%2fsecrets.json')).status).toBe(404);
  const response = await fetch(`${local.url}/files/upload?path=..%2Fx&expires=9999999999&signature=0`, {
    method: 'PUT',
    body: 'x',
  });
  expect(response.status).toBe(403);
});
