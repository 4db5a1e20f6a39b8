import type { Input, Output } from '../../src/shared/contract';

import {
  allLeads,
  COUNTY,
  newRequest,
  newestLead,
  OFFICE,
  personAt,
  startTown,
  unitCalled,
  type Town,
  TOWN_MONTH,
} from '../support/town';

/** A tip that looks empty goes to a list for people to look at; nothing happens to it by itself (B6). */
const MONTH = TOWN_MONTH;
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const EMPTY_TEXT = '测试测试';

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const report = async (text: string, more: Partial<Input<'tip.submit'>> = {}, as = 'resident-1') => {
  const input = { requestId: newRequest(), text, divisionCode: VILLAGE, ...more };
  const { receipt } = await town.call(as, 'tip.submit', input);
  return { receipt, lead: await newestLead(town) };
};
const suspected = async (as: string): Promise<string[]> =>
  (await allLeads(town, as, { view: 'suspected' })).map(({ leadId }) => leadId);
const reportedThisMonth = async () =>
  (await town.call(OFFICE, 'totals.get', { node: VILLAGE, from: MONTH, to: MONTH })).total.leads;
const step = ({ leadId, version }: Output<'lead.get'>) => ({ leadId, version, requestId: newRequest() });

test('it is routed, timed, told and counted like any other, and marked for staff with the words that look so', async () => {
  const before = await reportedThisMonth();
  const { lead, receipt } = await report(EMPTY_TEXT);
  expect(lead).toMatchObject({ status: 'assigned', suspectedSpam: { reasons: [{ text: EMPTY_TEXT }] } });
  expect(lead.clocks.some(({ stoppedAt }) => stoppedAt === null)).toBe(true);
  expect(await reportedThisMonth()).toBe(before + 1);
  await town.tick();
  expect(
    town.documents('notices').some(({ leadId, audience }) => leadId === lead.leadId && audience === 'member'),
  ).toBe(true);
  expect(await suspected(OFFICE)).toContain(lead.leadId);
  const row = (await allLeads(town, OFFICE)).find(({ leadId }) => leadId === lead.leadId);
  expect(row?.suspectedSpam).toEqual(lead.suspectedSpam);
  const progress = await town.call('resident-1', 'tip.progress', { receipt });
  expect(JSON.stringify(progress)).not.toContain('无关');
});

test('the mark says nothing about who sent it: the same person’s true tip, and one with a sum beside it, have none', async () => {
  const { lead } = await report('罗家潭有个养老公寓收老人押金，一年返百分之十二。');
  expect(lead.suspectedSpam).toBeNull();
  expect((await report(EMPTY_TEXT, { amountYuan: 50_000 })).lead.suspectedSpam).toBeNull();
  const again = await report(EMPTY_TEXT, {}, 'resident-2');
  expect(again.lead.suspectedSpam).toEqual((await report(EMPTY_TEXT)).lead.suspectedSpam);
});

test('an urgent cry is never marked, however short', async () => {
  const { lead } = await report('老板跑了！！！！！！');
  expect(lead).toMatchObject({ urgent: true, suspectedSpam: null });
});

test('“不是无关信息” takes the mark away and leaves everything else', async () => {
  const { lead } = await report(EMPTY_TEXT);
  expect(lead.actions).toContain('clearSpam');
  const cleared = await town.call(OFFICE, 'lead.clearSpam', { ...step(lead), note: '打电话问过，确有此事。' });
  expect(cleared).toMatchObject({ status: lead.status, clocks: lead.clocks, suspectedSpam: null });
  expect(cleared.actions).not.toContain('dismissSpam');
  expect(cleared.timeline.at(-1)?.text).toContain('内容太短');
  expect(await suspected(OFFICE)).not.toContain(lead.leadId);
  expect((await allLeads(town, OFFICE)).map(({ leadId }) => leadId)).toContain(lead.leadId);
});

test('“确认无关” closes it with plain words for the reporter, stays in the totals, and can be undone', async () => {
  const { lead, receipt } = await report(EMPTY_TEXT);
  const before = await reportedThisMonth();
  const replyToReporter = '您写的内容里没有说是什么事。';
  const closed = await town.call(OFFICE, 'lead.dismissSpam', { ...step(lead), replyToReporter });
  expect(closed.status).toBe('closed');
  expect(await suspected(OFFICE)).not.toContain(lead.leadId);
  expect(await reportedThisMonth()).toBe(before);
  expect(await town.call('resident-1', 'tip.progress', { receipt })).toMatchObject({
    closed: true,
    result: expect.stringContaining(replyToReporter) as string,
  });
  const reopened = await town.call(OFFICE, 'lead.reopen', { ...step(closed), reason: '弄错了。' });
  expect(reopened.status).toBe('accepted');
  expect(await suspected(OFFICE)).toContain(lead.leadId);
});

test('a unit alone can say that it is meant, and not end it; and nobody ends one that is not marked', async () => {
  const { lead } = await report(EMPTY_TEXT);
  const justice = unitCalled('镇司法所').id;
  const moved = await town.call(OFFICE, 'lead.assign', { ...step(lead), unitId: justice, reason: '改派。' });
  const seen = await town.call(`${justice}-liaison`, 'lead.get', { leadId: lead.leadId });
  expect(seen.suspectedSpam).toEqual(lead.suspectedSpam);
  expect(seen.actions).toContain('clearSpam');
  expect(seen.actions).not.toContain('dismissSpam');
  const input = { ...step(moved), replyToReporter: '无关。' };
  expect(await town.ask(`${justice}-liaison`, 'lead.dismissSpam', input)).toMatchObject({ ok: false });
  expect((await town.call(`${justice}-liaison`, 'lead.clearSpam', step(moved))).suspectedSpam).toBeNull();
  const { lead: real } = await report('罗家潭有人拉老人投资，说保本。');
  expect(await town.ask(OFFICE, 'lead.dismissSpam', { ...step(real), replyToReporter: '无关。' })).toMatchObject({
    code: 'TRANSITION_NOT_ALLOWED',
  });
});

test('when the reporter adds what it is about, the mark goes by itself; a greeting does not do it', async () => {
  const { lead, receipt } = await report(EMPTY_TEXT);
  const add = (text: string) =>
    town.call('resident-1', 'tip.supplement', { requestId: newRequest(), receipt, text, attachments: [] });
  await add('谢谢');
  expect(await suspected(OFFICE)).toContain(lead.leadId);
  await add('是福米生活馆，喊老人充卡，充一万返一万二。');
  expect(await suspected(OFFICE)).not.toContain(lead.leadId);
  expect((await town.call(OFFICE, 'lead.get', { leadId: lead.leadId })).suspectedSpam).toBeNull();
});

test('it follows the lead to another unit, and is not in the list of who is kept out', async () => {
  const { lead } = await report(EMPTY_TEXT);
  const justice = unitCalled('镇司法所').id;
  const moved = await town.call(OFFICE, 'lead.assign', { ...step(lead), unitId: justice, reason: '改派。' });
  expect(await suspected(`${justice}-liaison`)).toContain(lead.leadId);
  expect(await suspected(COUNTY)).toContain(lead.leadId);
  await town.call(COUNTY, 'lead.keepOut', { ...step(moved), unitId: justice, reason: '有亲戚。' });
  expect(await suspected(`${justice}-liaison`)).not.toContain(lead.leadId);
  expect(await suspected(OFFICE)).toContain(lead.leadId);
});

test('whoever recorded it for somebody is not told that it looks empty', async () => {
  const worker = personAt('罗家潭村', 'gridWorker');
  const filed = await town.call(worker, 'lead.record', {
    requestId: newRequest(),
    channel: 'inspection',
    text: EMPTY_TEXT,
    onBehalf: {},
  });
  if (filed.kind !== 'lead') throw new Error('not a lead');
  expect(await suspected(OFFICE)).toContain(filed.leadId);
  const [own] = (await town.call(worker, 'lead.list', { view: 'all' })).items;
  expect(own).toMatchObject({ leadId: filed.leadId, suspectedSpam: null });
  expect((await town.call(worker, 'lead.get', { leadId: filed.leadId })).suspectedSpam).toBeNull();
});
