import { MISSES_AN_HOUR } from '../../cloudfunctions/core/usecases/tip/receipt-guard';
import { formatReceipt, parseReceipt, receiptFrom } from '../../src/shared/domain/receipt';
import { newRequest, startTown, type Town } from '../support/town';

/** A receipt is known to whoever holds it and to nobody else; guessing one gets nowhere, and keeps nobody honest out (B2). */
let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const submit = async (as = 'resident-1'): Promise<string> =>
  (await town.call(as, 'tip.submit', { requestId: newRequest(), text: '路口的店说年化15%保本。' })).receipt;
const ask = (as: string, receipt: string) => town.ask(as, 'tip.progress', { receipt });
/** Receipts that are well-formed and belong to nobody. */
const wrong = (serial: number): string => formatReceipt(receiptFrom(Buffer.alloc(16, serial + 1)));

test('a receipt works from another phone at once, however it is typed, and is shown again to the one who sent the tip', async () => {
  const receipt = await submit();
  const digits = parseReceipt(receipt) ?? '';
  for (const typed of [receipt, digits, digits.replace(/(\d{4})/g, '$1-'), `　${receipt}　`])
    expect(await ask('resident-3', typed)).toMatchObject({ ok: true, data: { receipt } });
  const mine = await town.call('resident-1', 'tip.mine', {});
  expect(mine.items.map((item) => item.receipt)).toContain(receipt);
});

test('a slip of the pen is told from a wrong number, and costs no try', async () => {
  const receipt = await submit();
  const slip = receipt.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
  for (let time = 0; time < MISSES_AN_HOUR.caller + 2; time += 1)
    expect(await ask('resident-2', slip)).toMatchObject({ code: 'RECEIPT_MALFORMED' });
  expect(await ask('resident-2', wrong(0))).toMatchObject({ code: 'RECEIPT_NOT_FOUND' });
  expect(await ask('resident-2', receipt)).toMatchObject({ ok: true });
});

test('the database holds no receipt, nor anything quick to try receipts against', async () => {
  const receipt = await submit();
  const everything = town.dump();
  expect(everything).not.toContain(receipt);
  expect(everything).not.toContain(parseReceipt(receipt));
  const { keys } = town.ports;
  const quickestOf = async (task: () => unknown): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < 30; round += 1) {
      const began = performance.now();
      await task();
      times.push(performance.now() - began);
    }
    return Math.min(...times);
  };
  const slow = await quickestOf(() => keys.receiptHash(parseReceipt(receipt) ?? ''));
  expect(slow).toBeGreaterThan(10 * (await quickestOf(() => keys.sign(receipt))));
});

test('who guesses is stopped, also with a right number, but still reaches the own tips; others notice nothing', async () => {
  const theirs = await submit('resident-1');
  const own = await submit('resident-4');
  const codes: (string | undefined)[] = [];
  for (let serial = 0; serial < MISSES_AN_HOUR.caller + 3; serial += 1)
    codes.push(((await ask('resident-4', wrong(serial))) as { code?: string }).code);
  expect(codes.filter((code) => code === 'RECEIPT_NOT_FOUND')).toHaveLength(MISSES_AN_HOUR.caller);
  expect(codes.slice(MISSES_AN_HOUR.caller)).toEqual(Array(3).fill('TOO_MANY_TRIES'));
  expect(await ask('resident-4', theirs)).toMatchObject({ code: 'TOO_MANY_TRIES' });
  expect(await ask('resident-4', own)).toMatchObject({ ok: true });
  expect(await ask('resident-3', theirs)).toMatchObject({ ok: true });
});

test('when wrong numbers come in from everywhere, everybody still has some tries', async () => {
  const receipt = await submit();
  const [all] = town.documents('receiptMisses').filter(({ _id }) => _id.startsWith('everybody'));
  await town.ports.store
    .collection('receiptMisses')
    .update({ _id: all?._id ?? '' }, { set: { count: MISSES_AN_HOUR.everybody } });
  expect(await ask('resident-3', receipt)).toMatchObject({ ok: true });
  for (let serial = 0; serial < MISSES_AN_HOUR.callerThen; serial += 1)
    expect(await ask('resident-3', wrong(serial))).toMatchObject({ code: 'RECEIPT_NOT_FOUND' });
  expect(await ask('resident-3', receipt)).toMatchObject({ code: 'TOO_MANY_TRIES' });
});
