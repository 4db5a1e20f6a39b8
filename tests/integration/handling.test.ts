import type { Output } from '../../src/shared/contract';
import { GRID_WORKER, leadOnDesk, LIAISON } from '../support/lead-on-desk';
import { COUNTY, newRequest, OFFICE, startTown, TOWN_MONTH, type Town } from '../support/town';

/** What is done about a lead besides moving it on: money given back, bulletins, the key mark, a company cleared (C3, C7, F1). */
let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());
const desk = leadOnDesk(() => town);

type Lead = Output<'lead.get'>;
const ON = `${TOWN_MONTH}-09`;
const MET = { licence: 'met', promise: 'met', public: 'met' };
const must = async (as: string, procedure: string, extra: object = {}): Promise<Lead> => {
  const reply = await desk.step(as, procedure, extra);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.data as Lead;
};
const paid = (returnedYuan: number, extra: object = {}) => ({
  on: ON,
  returnedYuan,
  note: '当面退还，有收条。',
  ...extra,
});
const toVerifying = async () => {
  await must(LIAISON, 'lead.accept');
  await must(LIAISON, 'lead.verify', { investigators: ['核查员甲', '核查员乙'] });
};
/** The companies of the key leads: in the list, and in this month's 附件2. */
const keyCompanies = async () => {
  const list = await town.call(OFFICE, 'lead.list', { view: 'key' });
  const table = await town.call(OFFICE, 'keyTable.make', { requestId: newRequest(), month: TOWN_MONTH });
  return { listed: list.items.map(({ title }) => title), printed: table.rows.map(({ company }) => company) };
};

describe('money given back', () => {
  test('comes off what is unpaid, step by step, until all is returned', async () => {
    await must(LIAISON, 'lead.updateFacts', { facts: { unpaidYuan: 300_000 } });
    const first = await must(LIAISON, 'lead.recordRecovery', paid(100_000, { people: 4 }));
    expect(first.facts.unpaidYuan).toBe(200_000);
    expect(first.recovery).toMatchObject({ state: 'ongoing', returnedYuan: 100_000, percent: 33.33 });
    const all = await must(LIAISON, 'lead.recordRecovery', paid(200_000));
    expect(all.recovery).toMatchObject({ returnedYuan: 300_000, unpaidYuan: 0, percent: 100 });
    expect(all.actions).toContain('finishRecovery');
    const finished = await must(LIAISON, 'lead.finishRecovery', { reason: '全部退完，名单已签字。' });
    expect(finished.recovery.state).toBe('finished');
    expect(finished.timeline.at(-1)?.text).toContain('清退比例：100%');
  });

  test('is never more than what is owed, and a slip struck out is owed again', async () => {
    await must(LIAISON, 'lead.updateFacts', { facts: { unpaidYuan: 50_000 } });
    expect(await desk.step(LIAISON, 'lead.recordRecovery', paid(50_001))).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'returnedYuan' }],
    });
    const recorded = await must(LIAISON, 'lead.recordRecovery', paid(20_000));
    const struck = await must(OFFICE, 'lead.strikeOut', {
      entryId: recorded.recovery.steps[0]?.id,
      reason: '记错了家。',
    });
    expect(struck.facts.unpaidYuan).toBe(50_000);
    expect(struck.recovery).toMatchObject({ state: 'none', returnedYuan: 0, steps: [] });
  });

  test('after the end, too: what is still owed is corrected, but never where the company was cleared', async () => {
    await toVerifying();
    await must(LIAISON, 'lead.determine', { outcome: 'suspected', tests: MET, reason: '三条都有。' });
    const closed = await must(LIAISON, 'lead.close', {
      result: 'ceased',
      reason: '已停。',
      replyToReporter: '已经停了。',
    });
    expect(closed.actions).toEqual(expect.arrayContaining(['recordRecovery', 'updateFacts']));
    const corrected = await must(LIAISON, 'lead.updateFacts', { facts: { unpaidYuan: 80_000 } });
    expect(corrected).toMatchObject({ status: 'closed', facts: { unpaidYuan: 80_000 } });
    const paidBack = await must(OFFICE, 'lead.recordRecovery', paid(20_000));
    expect(paidBack.recovery).toMatchObject({ unpaidYuan: 60_000, percent: 25 });
  });

  test('has no ratio while nobody knows what is unpaid', async () => {
    const { recovery, facts } = await must(LIAISON, 'lead.recordRecovery', paid(10_000));
    expect(recovery).toMatchObject({ state: 'ongoing', returnedYuan: 10_000, percent: null });
    expect(facts.unpaidYuan).toBeNull();
  });
});

test('word sent to another province and received from another city stands on the lead', async () => {
  const bulletin = { on: ON, documentNumber: '桃处非函〔2026〕2号', text: '请协查同一伙人。' };
  await must(LIAISON, 'lead.recordBulletin', {
    ...bulletin,
    direction: 'sent',
    scope: 'province',
    body: '外省某市处非办',
  });
  const lead = await must(OFFICE, 'lead.recordBulletin', {
    ...bulletin,
    direction: 'received',
    scope: 'city',
    body: '外市某县处非办',
  });
  expect(lead.bulletins).toMatchObject([
    { direction: 'sent', scope: 'province', body: '外省某市处非办' },
    { direction: 'received', scope: 'city', body: '外市某县处非办', documentNumber: bulletin.documentNumber },
  ]);
});

describe('the three tests of article 2', () => {
  test('are part of every finding and stand in the story', async () => {
    await toVerifying();
    const input = { outcome: 'suspected', reason: '三条都有。' };
    expect(await desk.step(LIAISON, 'lead.determine', input)).toMatchObject({ code: 'INVALID_INPUT' });
    const found = await must(LIAISON, 'lead.determine', { ...input, tests: MET });
    expect(found).toMatchObject({ status: 'determined', outcome: 'suspected', legalTests: MET });
    expect(found.timeline.at(-1)?.text).toContain('未经许可：是；许诺回报：是；面向公众：是');
  });

  test('that do not fit the finding are noted, and hold nothing up', async () => {
    await toVerifying();
    const tests = { ...MET, public: 'notMet' };
    const found = await must(LIAISON, 'lead.determine', { outcome: 'suspected', tests, reason: '还要再看。' });
    expect(found.status).toBe('determined');
    expect(found.timeline.at(-1)?.text).toContain('结论与三个要件不一致');
  });
});

test('a sum over the threshold says so with its exception, and doubts itself where the public was not asked', async () => {
  expect(desk.current.lead.criminalThreshold).toBeNull();
  const big = await must(LIAISON, 'lead.updateFacts', { facts: { amountYuan: 1_000_000 } });
  expect(big.criminalThreshold).toContain('可能达到刑事标准，建议会商移送');
  expect(big.criminalThreshold).toContain('亲友');
  await toVerifying();
  const kin = { ...MET, public: 'notMet' };
  const found = await must(LIAISON, 'lead.determine', { outcome: 'outOfScope', tests: kin, reason: '亲戚之间借钱。' });
  expect(found.criminalThreshold).toContain('不是面向公众');
});

test('a correction keeps what stood there before, in words', async () => {
  await must(LIAISON, 'lead.updateFacts', { facts: { company: '福满堂', amountYuan: 50_000, people: 30 } });
  const corrected = await must(OFFICE, 'lead.updateFacts', {
    facts: { company: '福满堂养老公寓', amountYuan: 125_000, people: 30, online: 'offline' },
    reason: '看了收据。',
  });
  expect(corrected.timeline.at(-1)?.text).toBe(
    '看了收据。\n公司或带头人：福满堂 → 福满堂养老公寓\n线上线下：不清楚 → 线下\n涉及金额：5万元 → 12.5万元',
  );
});

test('a company cleared is closed as cleared: no key mark stays on it', async () => {
  const company = '清白养老公寓';
  await must(LIAISON, 'lead.updateFacts', { facts: { company, amountYuan: 2_000_000 } });
  const key = await must(OFFICE, 'lead.markKey', { reason: '金额大。' });
  await must(OFFICE, 'lead.markMajor', { reason: '人多。' });
  expect(key.key).toMatchObject({ reason: '金额大。' });
  expect(key.actions).toContain('unmarkKey');
  expect(await keyCompanies()).toEqual({ listed: [company], printed: [company] });
  await must(LIAISON, 'lead.recordMeasure', { kind: 'interview', part: 'request', on: ON, text: '请约谈负责人。' });
  await toVerifying();
  const tests = { licence: 'notMet', promise: 'notMet', public: 'notMet' };
  await must(LIAISON, 'lead.determine', { outcome: 'notEstablished', tests, reason: '正常卖服务，没有集资。' });
  const closed = await must(LIAISON, 'lead.close', {
    result: 'notEstablished',
    reason: '查了账，没有问题。',
    replyToReporter: '核实过了，这家没有非法集资。',
  });
  expect(closed).toMatchObject({ status: 'closed', closeResult: 'notEstablished', key: null, major: null });
  expect(closed.timeline.at(-1)?.text).toContain('已核实排除，不再列为重点');
  expect(closed.timeline.at(-1)?.text).toContain('已核实排除，不再列为重大案件');
  expect(await keyCompanies()).toEqual({ listed: [], printed: [] });
  expect(closed.criminalThreshold).toBeNull();
  expect(closed.actions).not.toContain('recordRecovery');
  expect(closed.actions).not.toContain('updateFacts');
  // It can be taken up again, and begins without the old finding.
  const again = await must(COUNTY, 'lead.reopen', { reason: '又有人反映。' });
  expect(again).toMatchObject({ status: 'accepted', outcome: null, legalTests: null, closeResult: null });
});

test('a grid worker who filed it reads no mark of it', async () => {
  const { leadId } = (await town.call(GRID_WORKER, 'lead.record', {
    requestId: 'grid-worker-files-1',
    channel: 'gridWorker',
    text: '村口有个店喊老人交钱返利，一年返百分之二十。',
  })) as { leadId: string };
  const { version } = await town.call(COUNTY, 'lead.get', { leadId });
  await town.call(COUNTY, 'lead.markKey', { leadId, version, requestId: 'county-marks-1', reason: '人多。' });
  expect((await town.call(GRID_WORKER, 'lead.get', { leadId })).key).toBeNull();
});
