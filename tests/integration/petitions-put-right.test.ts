import type { Output } from '../../src/shared/contract';
import { HANDLER, petitionDesk, PETITION_OFFICE, shown, STABILITY } from '../support/petition-desk';
import { expectRefusal } from '../support/refusal';
import { newRequest, OFFICE, startTown, type Town } from '../support/town';

/** What was done to a petition by mistake, and the way back (C8). */
const DAY_MS = 86_400_000;

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());
const { record, open, attempt, step, ids, goTo } = petitionDesk(() => town);

/** 24:00 of that day. */
const endOf = (date: string): string => new Date(Date.parse(`${date}T00:00:00+08:00`) + DAY_MS).toISOString();
const due = (view: Output<'petition.open'>['petition'], kind: string) =>
  view?.clocks.find((clock) => clock.kind === kind && clock.stoppedAt === null)?.dueAt;
beforeEach(() => goTo('2026-06-10T10:00:00'));

describe('written down wrongly', () => {
  const asRecorded = {
    channel: 'visit',
    receivedOn: '2026-06-10',
    people: 12,
    demand: '养老公寓到期不退本金，要求退钱。',
    reason: '登记错了',
  };
  const correct = (as: string, petitionId: string, extra: object) =>
    attempt(as, 'petition.correct', petitionId, { ...asRecorded, ...extra });

  test('信访办 corrects it with a reason; the 15 days follow the day of receipt, the story has both', async () => {
    const petitionId = await record();
    const extra = { channel: 'mail', receivedOn: '2026-06-01', people: 20, demand: '要求退回本金和利息。' };
    const view = shown(await step(PETITION_OFFICE, 'petition.correct', petitionId, { ...asRecorded, ...extra }));
    expect(view).toMatchObject({ channel: 'mail', people: 20, due: { dueAt: endOf('2026-06-16') } });
    expect(view.history.at(-1)).toMatchObject({
      text: '登记错了',
      particulars: [
        ['怎么来的', '来访 → 来信、邮件'],
        ['收到的日子', '2026年6月10日 → 2026年6月1日'],
        ['人数', '12人 → 20人'],
        // What stood there may have named somebody.
        ['要求解决什么', '改写了'],
      ],
    });
    expectRefusal(await correct(HANDLER, petitionId, { people: 30 }), 'PETITION_STEP');
  });

  test('once the person is told, their 60 days stay whatever the day of receipt', async () => {
    const petitionId = await record();
    await step(HANDLER, 'petition.tell', petitionId, { accepted: true, text: '已受理' });
    const extra = { ...asRecorded, receivedOn: '2026-06-01' };
    const view = shown(await step(PETITION_OFFICE, 'petition.correct', petitionId, extra));
    expect(due(view, 'petition')).toBe(endOf('2026-08-09'));
    expect(due(view, 'petitionReply')).toBeUndefined();
  });

  test('a day after it was written down, or nothing changed, is refused', async () => {
    const petitionId = await record();
    goTo('2026-06-12T10:00:00');
    expectRefusal(await correct(PETITION_OFFICE, petitionId, { receivedOn: '2026-06-11' }), 'INVALID_INPUT');
    expectRefusal(await correct(PETITION_OFFICE, petitionId, {}), 'INVALID_INPUT');
  });
});

describe('closed by mistake', () => {
  const end = { result: 'withdrawn', reason: '弄错了一件' };

  test('信访办 takes it up again, the 60 days go on from where they began, and the unit hears of it', async () => {
    const petitionId = await record();
    await step(HANDLER, 'petition.tell', petitionId, { accepted: true, text: '已受理' });
    await step(HANDLER, 'petition.close', petitionId, end);
    expectRefusal(await attempt(HANDLER, 'petition.reopen', petitionId, { reason: '办结错了' }), 'PETITION_STEP');
    goTo('2026-06-20T10:00:00');
    const again = await step(PETITION_OFFICE, 'petition.reopen', petitionId, { reason: '撤回的是另一件' });
    expect(again.petition).toMatchObject({ state: 'told', result: null });
    expect(due(again.petition, 'petition')).toBe(endOf('2026-08-09'));
    expect(again.petition?.history.at(-1)).toMatchObject({
      text: '撤回的是另一件',
      particulars: [['原来的结果', '信访人撤回']],
    });
    expect(await ids(HANDLER)).toContain(petitionId);
    expect(await ids(HANDLER, 'closed')).not.toContain(petitionId);
    await town.tick();
    const { items } = await town.call(HANDLER, 'notice.list', {});
    expect(items.filter(({ title }) => title === '有一件办结的信访要重新办理')).toHaveLength(1);
  });

  test('one told wrongly that it is not taken up has the 15 days again, over or not', async () => {
    const petitionId = await record();
    await step(HANDLER, 'petition.tell', petitionId, { accepted: false, text: '已在法院起诉' });
    goTo('2026-06-30T10:00:00');
    const again = await step(OFFICE, 'petition.reopen', petitionId, { reason: '没有起诉' });
    expect(again.petition).toMatchObject({ state: 'received', result: null });
    expect(due(again.petition, 'petitionReply')).toBe(endOf('2026-06-25'));
  });

  test('an answered one is answered still, and can be given another end', async () => {
    const petitionId = await record();
    await step(HANDLER, 'petition.tell', petitionId, { accepted: true, text: '已受理' });
    await step(HANDLER, 'petition.answer', petitionId, { text: '分三次退。' });
    await step(HANDLER, 'petition.close', petitionId, { result: 'settled', reason: '签了' });
    const again = await step(PETITION_OFFICE, 'petition.reopen', petitionId, { reason: '其实申请了复查' });
    expect(again.petition).toMatchObject({ state: 'answered', due: null });
    const ended = await step(HANDLER, 'petition.close', petitionId, { result: 'review', reason: '转县里' });
    expect(ended.petition).toMatchObject({ state: 'closed', result: 'review' });
  });
});

describe('aid', () => {
  test('aid put down wrongly is struck out: it counts no more, the story keeps both', async () => {
    const petitionId = await record();
    const aid = { kind: 'medical', amountYuan: 30000, on: '2026-06-09', note: '' };
    const wrong = shown(await step(HANDLER, 'petition.recordAid', petitionId, aid));
    await step(HANDLER, 'petition.recordAid', petitionId, { ...aid, amountYuan: 3000 });
    const entry = { aidId: wrong.aid[0]?.id, reason: '多写了一个零' };
    const { openingId, petition } = await open(HANDLER, petitionId);
    const strike = { requestId: newRequest(), petitionId, openingId, version: petition?.version, ...entry };
    for (const _twice of [1, 2])
      expect(await town.ask(HANDLER, 'petition.strikeAid', strike)).toMatchObject({ ok: true });
    const after = shown(await open(HANDLER, petitionId));
    expect(after.aid.map(({ amountYuan }) => amountYuan)).toEqual([3000]);
    expect(after.history.map(({ kind }) => kind)).toEqual(['recorded', 'recordAid', 'recordAid', 'strikeAid']);
    expect(after.history.at(-1)).toMatchObject({ text: '多写了一个零' });
    expect(JSON.stringify(after.history.at(-1)?.particulars)).toContain('就医');
    expectRefusal(await attempt(HANDLER, 'petition.strikeAid', petitionId, entry), 'INVALID_INPUT');
    expectRefusal(await attempt(STABILITY, 'petition.strikeAid', petitionId, entry), 'PETITION_STEP');
  });
});
