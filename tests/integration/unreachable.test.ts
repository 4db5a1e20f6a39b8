import { newRequest, OFFICE, personAt, startTown, type Town } from '../support/town';

/** Whom no WeChat message would reach is known before a deadline is missed (E4). */
let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const LIAISON = personAt('罗家潭村', 'liaison');
const all = async (limit: number) => {
  const rows = [];
  for (let cursor: string | undefined; ;) {
    const page = await town.call(OFFICE, 'people.unreachable', { limit, cursor });
    rows.push(...page.items);
    if (page.nextCursor === null) return rows;
    cursor = page.nextCursor;
  }
};
const missed = async (memberId: string) => (await all(50)).find((row) => row.memberId === memberId)?.misses;

test('who has never agreed to messages is listed with the number to call', async () => {
  const row = (await all(50)).find(({ memberId }) => memberId === LIAISON);
  expect(row).toMatchObject({ unit: { name: '罗家潭村' }, roleLabel: '联络员', misses: ['新线索', '到期提醒'] });
  expect(row?.phone).toMatch(/^1\d{10}$/);
});

test('an agreement takes that kind of message off, both take the person off', async () => {
  const agree = (template: 'leadAssigned' | 'deadline') =>
    town.call(LIAISON, 'me.recordConsent', { requestId: newRequest(), results: [{ template, result: 'accept' }] });
  await agree('leadAssigned');
  expect(await missed(LIAISON)).toEqual(['到期提醒']);
  await agree('deadline');
  expect(await missed(LIAISON)).toBeUndefined();
});

test('every page is full, and nobody is listed twice', async () => {
  const [big, small] = [await all(50), await all(7)];
  expect(small.map(({ memberId }) => memberId)).toEqual(big.map(({ memberId }) => memberId));
  expect(new Set(small.map(({ memberId }) => memberId)).size).toBe(small.length);
  expect((await town.call(OFFICE, 'people.unreachable', { limit: 7 })).items).toHaveLength(7);
});

test('grid workers and custodians, who get no such messages, are not listed', async () => {
  expect((await all(50)).filter(({ roleLabel }) => ['网格员', '身份保管员', '镇领导'].includes(roleLabel))).toEqual([]);
});
