import { randomBytes } from 'node:crypto';
import { receiptFrom } from '../../src/shared/domain/receipt';
import type { Output } from '../../src/shared/contract';
import { good, newRequest, newestLead, OFFICE, personAt, startTown, unitCalled, type Town } from '../support/town';

/** The unit and a reporter it does not know talk to each other by the receipt (B2). */
const LIAISON = personAt('镇社会事务办', 'liaison');
const TEXT = '罗家潭村有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';
const QUESTION = '钱是交现金，还是转到哪个账户？';

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const reported = async (as = 'resident-1') => {
  const divisionCode = unitCalled('罗家潭村').divisionCode;
  const { receipt } = await town.call(as, 'tip.submit', { requestId: newRequest(), text: TEXT, divisionCode });
  return { receipt, lead: await newestLead(town) };
};
const ask = (as: string, { leadId, version }: Output<'lead.get'>, question = QUESTION) =>
  town.ask(as, 'lead.ask', { leadId, version, requestId: newRequest(), question });
const titlesOf = async (as: string, leadId: string): Promise<string[]> =>
  (await town.call(as, 'notice.list', { limit: 50 })).items
    .filter(({ page }) => page.includes(leadId))
    .map(({ title }) => title);

describe('a question to the reporter', () => {
  test('reaches them without a word of it on the locked screen, and the answer reaches the unit', async () => {
    const { receipt, lead } = await reported();
    const asked = good(await ask(LIAISON, lead)) as Output<'lead.get'>;
    expect(asked.status).toBe(lead.status);
    expect(asked.timeline.at(-1)).toMatchObject({ label: '问举报人', text: QUESTION });
    await town.tick();
    const told = town
      .documents('notices')
      .filter(({ leadId, audience }) => leadId === lead.leadId && audience === 'reporter');
    expect(told).toHaveLength(1);
    expect(told[0]?.title).toBe('有一个问题想请您回答');
    expect(JSON.stringify(told)).not.toContain(QUESTION);

    expect(await town.call('resident-1', 'tip.progress', { receipt })).toMatchObject({ question: QUESTION });
    expect((await town.call('resident-1', 'tip.mine', {})).items[0]).toMatchObject({ needsAnswer: true });
    const answer = await town.call('resident-1', 'tip.supplement', {
      requestId: newRequest(),
      receipt,
      text: '现金。',
    });
    expect(answer.question).toBeNull();
    await town.tick();
    expect(await titlesOf(LIAISON, lead.leadId)).toContain('举报人回答了您的问题');
    const read = await town.call(LIAISON, 'lead.get', { leadId: lead.leadId });
    expect(read.timeline.at(-1)).toMatchObject({ actor: '举报人', text: '现金。' });
  });

  test('of the office is answered to the office as well as to the unit', async () => {
    const { receipt, lead } = await reported();
    good(await ask(OFFICE, lead));
    await town.call('resident-3', 'tip.supplement', { requestId: newRequest(), receipt, text: '转账。' });
    await town.tick();
    for (const who of [OFFICE, LIAISON]) expect(await titlesOf(who, lead.leadId)).toContain('举报人回答了您的问题');
  });

  test('sent twice by a poor line is asked once; without words it is refused', async () => {
    const { lead } = await reported();
    expect(await ask(LIAISON, lead, ' ')).toMatchObject({ code: 'INVALID_INPUT' });
    const input = { leadId: lead.leadId, version: lead.version, requestId: newRequest(), question: QUESTION };
    await Promise.all([town.ask(LIAISON, 'lead.ask', input), town.ask(LIAISON, 'lead.ask', input)]);
    const read = await town.call(LIAISON, 'lead.get', { leadId: lead.leadId });
    expect(read.timeline.filter(({ kind }) => kind === 'ask')).toHaveLength(1);
  });

  test('is not offered where nobody holds a receipt', async () => {
    const filed = await town.call(OFFICE, 'lead.record', { requestId: newRequest(), channel: 'phone', text: TEXT });
    if (filed.kind !== 'lead') throw new Error('not a lead');
    const lead = await town.call(OFFICE, 'lead.get', { leadId: filed.leadId });
    expect(lead.actions).toContain('addNote');
    expect(lead.actions).not.toContain('ask');
    expect(await ask(OFFICE, lead)).toMatchObject({ code: 'TRANSITION_NOT_ALLOWED' });
  });

  test('nobody waits for once the lead is closed', async () => {
    const { receipt, lead } = await reported();
    const { version } = good(await ask(LIAISON, lead)) as Output<'lead.get'>;
    const step = { leadId: lead.leadId, requestId: newRequest() };
    const referred = await town.call(LIAISON, 'lead.refer', {
      ...step,
      version,
      receivingBody: '县公安局',
      referredOn: lead.receivedAt.slice(0, 10),
      reason: '移送。',
    });
    await town.call(LIAISON, 'lead.close', {
      ...step,
      version: referred.version,
      result: 'ceased',
      reason: '已停。',
      replyToReporter: '已停。',
    });
    expect(await town.call('resident-1', 'tip.progress', { receipt })).toMatchObject({ question: null, closed: true });
  });
});

test('a finding that was wrong is taken back: the reporter reads that it is looked into again, never of an end', async () => {
  const { receipt, lead } = await reported();
  const { leadId } = lead;
  const step = async (as: string, procedure: string, extra: object = {}) => {
    const { version } = await town.call(OFFICE, 'lead.get', { leadId });
    return good(await town.ask(as, procedure, { leadId, version, requestId: newRequest(), ...extra })) as typeof lead;
  };
  const tests = { licence: 'met', promise: 'met', public: 'met' };
  const determine = (outcome: string) => step(LIAISON, 'lead.determine', { outcome, tests, reason: '查过了。' });
  await step(LIAISON, 'lead.accept');
  await step(LIAISON, 'lead.verify', { investigators: ['甲', '乙'] });
  await determine('outOfScope');
  const again = await step(OFFICE, 'lead.reopen', { reason: '结论点错了。' });
  expect(again).toMatchObject({ status: 'accepted', outcome: null, legalTests: null });
  expect(again.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ kind }) => kind)).toEqual(['verification']);
  const progress = await town.call('resident-1', 'tip.progress', { receipt });
  expect(progress).toMatchObject({ closed: false, result: null });
  expect(progress.steps.at(-1)?.text).toBe('负责的单位已经接下，准备核实。');
  expect(JSON.stringify(progress)).not.toMatch(/办完|办结|重新/);
  await step(LIAISON, 'lead.verify', { investigators: ['甲', '乙'] });
  const found = await determine('suspected');
  expect(found).toMatchObject({ status: 'determined', outcome: 'suspected' });
  expect(found.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ kind }) => kind)).toEqual(['disposal']);
});

test('whoever reported gets a word at the end; where nobody did, none is asked for', async () => {
  const close = async (lead: Output<'lead.get'>) => {
    const step = { leadId: lead.leadId, requestId: newRequest() };
    const { version } = await town.call(OFFICE, 'lead.refer', {
      ...step,
      version: lead.version,
      receivingBody: '县公安局',
      referredOn: lead.receivedAt.slice(0, 10),
      reason: '移送。',
    });
    return town.ask(OFFICE, 'lead.close', { ...step, version, result: 'ceased', reason: '已停。' });
  };
  expect(await close((await reported()).lead)).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ path: 'replyToReporter', message: '请写一句给举报人的答复' }],
  });
  const text = '巡查时看到一家店挂牌收床位费，说一年返百分之十。';
  const filed = await town.call(OFFICE, 'lead.record', { requestId: newRequest(), channel: 'inspection', text });
  if (filed.kind !== 'lead') throw new Error('not a lead');
  const closed = good(await close(await town.call(OFFICE, 'lead.get', { leadId: filed.leadId }))) as Output<'lead.get'>;
  expect(closed.status).toBe('closed');
  expect(closed.timeline.at(-1)?.text).not.toContain('答复举报人');
});

describe('taking a tip back', () => {
  test('is noted once and told to the unit; the lead goes on and nothing is lost', async () => {
    const { receipt, lead } = await reported();
    const input = { requestId: newRequest(), receipt, reason: '不想惹事。' };
    expect(await town.call('resident-1', 'tip.progress', { receipt })).toMatchObject({ withdrawn: false });
    await Promise.all([town.call('resident-1', 'tip.withdraw', input), town.call('resident-1', 'tip.withdraw', input)]);
    const again = await town.call('resident-1', 'tip.withdraw', { ...input, requestId: newRequest() });
    expect(again.withdrawn).toBe(true);
    expect(again.steps.filter(({ text }) => text.includes('您撤回了这条举报'))).toHaveLength(1);
    await town.tick();
    expect((await titlesOf(LIAISON, lead.leadId)).filter((title) => title === '举报人撤回了举报')).toHaveLength(1);
    const read = await town.call(LIAISON, 'lead.get', { leadId: lead.leadId });
    expect(read).toMatchObject({ status: lead.status, tips: lead.tips, clocks: lead.clocks });
    expect(read.timeline.at(-1)).toMatchObject({ label: '举报人撤回', actor: '举报人', text: '不想惹事。' });
    expect(town.documents('auditLog').map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: 'tip.withdrawn', leadId: lead.leadId, actor: { kind: 'resident' } }),
    );
  });

  test('needs the receipt, from whatever phone', async () => {
    const { receipt } = await reported();
    const other = receiptFrom(randomBytes(16));
    expect(await town.ask('resident-1', 'tip.withdraw', { requestId: newRequest(), receipt: other })).toMatchObject({
      ok: false,
      code: 'RECEIPT_NOT_FOUND',
    });
    const withdrawn = await town.call('resident-4', 'tip.withdraw', { requestId: newRequest(), receipt });
    expect(withdrawn).toMatchObject({ withdrawn: true, own: false });
  });
});
