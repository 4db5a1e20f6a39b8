import { CONTRACT } from '../../src/shared/contract';
import { newRequest, startTown, type Town } from '../support/town';

/** A flood from one account stops; a busy day at a fair does not, and others notice nothing. */
let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const LIMIT = CONTRACT['tip.submit'].perHour ?? 0;
const send = (as: string) => town.ask(as, 'tip.submit', { requestId: newRequest(), text: '路口的店说年化15%保本。' });
const flood = async (as: string, tips: number): Promise<string[]> => {
  const codes: string[] = [];
  for (let at = 0; at < tips; at += 10) {
    const replies = await Promise.all(Array.from({ length: Math.min(10, tips - at) }, () => send(as)));
    codes.push(...replies.map((reply) => (reply.ok ? 'ok' : reply.code)));
  }
  return codes;
};

test('forty tips of one phone within an hour all arrive', async () => {
  expect(LIMIT).toBeGreaterThanOrEqual(40);
  expect(await flood('resident-1', 40)).toEqual(Array(40).fill('ok'));
});

test('a flood is stopped soon after the limit, with words; nothing beyond it is stored; others go on', async () => {
  const codes = await flood('resident-2', LIMIT * 2);
  const taken = codes.filter((code) => code === 'ok').length;
  expect(taken).toBeGreaterThanOrEqual(LIMIT);
  // Each running instance lets a few pass unasked.
  expect(taken).toBeLessThanOrEqual(LIMIT + 20);
  expect(new Set(codes.slice(-20))).toEqual(new Set(['TOO_MANY_CALLS']));
  expect(town.documents('leads')).toHaveLength(40 + taken);
  expect(await send('resident-3')).toMatchObject({ ok: true });
});

test('what a phone asks to show is not counted', async () => {
  for (let at = 0; at < 30; at += 1) await town.call('resident-2', 'tip.mine', {});
});
