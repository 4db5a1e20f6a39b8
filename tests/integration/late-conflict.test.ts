import type { Output } from '../../src/shared/contract';
import { REGISTERED_TEMPLATES } from '../../local/wechat/templates';
import { markNotices, settleExclusions } from '../../cloudfunctions/core/sweeps/settle-exclusions';
import { fanOutLead } from '../../cloudfunctions/core/sweeps/fan-out-notices';
import {
  allLeads,
  COUNTY,
  LEADER,
  newestLead,
  newRequest,
  OFFICE,
  OFFICE_2,
  personAt,
  startTown,
  unitCalled,
  type Town,
} from '../support/town';
import { expectRefusal } from '../support/refusal';

/** A conflict of interest found late: from one write on the lead is not there for the unit, and somebody else has it (C2). */
const VILLAGE = unitCalled('罗家潭村');
const UNIT = unitCalled('镇社会事务办');
const LIAISON = personAt('镇社会事务办', 'liaison');
const HEAD = personAt('镇社会事务办', 'unitHead');
const GRID_WORKER = personAt('罗家潭村', 'gridWorker');
const TEXT = '罗家潭村有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';
const REASON = '它的人也在里面投了钱。';
const HOUR_MS = 3_600_000;

let town: Town;
let lead: Output<'lead.get'>;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());
const send = async (): Promise<void> => {
  const tip = { requestId: newRequest(), text: TEXT, divisionCode: VILLAGE.divisionCode };
  await town.call('resident-1', 'tip.submit', tip);
  lead = await newestLead(town);
  expect(lead.responsibleUnit.id).toBe(UNIT.id);
};
beforeEach(send);

const stored = async (leadId = lead.leadId) => {
  const found = await town.ports.store.collection('leads').get(leadId);
  if (!found) throw new Error('the lead is gone');
  return found;
};
const step = async (as: string, procedure: string, extra: object = {}) =>
  town.ask(as, procedure, {
    leadId: lead.leadId,
    version: (await stored()).version,
    requestId: newRequest(),
    ...extra,
  });
const keepOut = (as: string, unit: { id: string }) => step(as, 'lead.keepOut', { unitId: unit.id, reason: REASON });
const done = { ok: true };
const gone = { ok: false, code: 'LEAD_NOT_FOUND' };
const noticesOf = async (as: string) =>
  (await town.call(as, 'notice.list', { limit: 50 })).items.filter(({ page }) => page.includes(lead.leadId));
const unread = async (as: string) => (await town.call(as, 'me.get', {})).unread;
const sees = async (as: string) => (await allLeads(town, as)).some(({ leadId }) => leadId === lead.leadId);
const get = (as: string) => town.ask(as, 'lead.get', { leadId: lead.leadId });

describe('the unit that has the lead', () => {
  test('loses it in the same moment; the office gets it with a fresh deadline and a notice, and the story goes on', async () => {
    const before = await unread(LIAISON);
    await town.tick();
    expect(await unread(LIAISON)).toBe(before + 1);
    await step(LIAISON, 'lead.accept');
    expect(await keepOut(COUNTY, UNIT)).toMatchObject(done);

    for (const person of [LIAISON, HEAD]) {
      expect(await get(person)).toMatchObject(gone);
      expect(await sees(person)).toBe(false);
      expect(await noticesOf(person)).toEqual([]);
    }
    expect(await unread(LIAISON)).toBe(before);
    expectRefusal(await step(LIAISON, 'lead.addNote', { text: '再补一句' }), 'LEAD_NOT_FOUND');

    const now = await town.call(OFFICE, 'lead.get', { leadId: lead.leadId });
    expect(now.responsibleUnit.name).toBe('镇处非办');
    expect(now.status).toBe('assigned');
    expect(now.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ kind }) => kind)).toEqual(['handOver']);
    expect(now.excluded).toEqual([{ unitId: UNIT.id, name: UNIT.shortName, why: REASON }]);
    expect(now.timeline.at(-1)).toMatchObject({ kind: 'keepOut', text: expect.stringContaining(REASON) as string });
    await town.tick();
    expect(await noticesOf(OFFICE)).toHaveLength(1);
    expect(await noticesOf(LIAISON)).toEqual([]);
    expectRefusal(await step(OFFICE, 'lead.assign', { unitId: UNIT.id, reason: '派回' }), 'UNIT_EXCLUDED');
  });

  test('who works on it afterwards reads that somebody was kept out, but not who and why', async () => {
    await keepOut(OFFICE, UNIT);
    await step(OFFICE, 'lead.assign', { unitId: unitCalled('镇司法所').id, reason: '请核查。' });
    const seen = await town.call(personAt('镇司法所', 'liaison'), 'lead.get', { leadId: lead.leadId });
    expect(seen.timeline.find(({ kind }) => kind === 'keepOut')).toMatchObject({ label: '回避', text: null });
    expect(seen.excluded).toEqual([]);
    expect(seen.actions).not.toContain('keepOut');
  });

  test('even when the lead is closed: it only changes hands, and can be taken up again by those who may know', async () => {
    await step(LIAISON, 'lead.accept');
    await step(LIAISON, 'lead.refer', { receivingBody: '公安', referredOn: '2026-01-01', reason: '移送' });
    await step(LIAISON, 'lead.close', { result: 'ceased', reason: '已停', replyToReporter: '已停' });
    expect(await keepOut(COUNTY, UNIT)).toMatchObject(done);
    expect(await get(LIAISON)).toMatchObject(gone);
    expect(await stored()).toMatchObject({ status: 'closed', nextDueAt: null });
    expect(await step(COUNTY, 'lead.reopen', { reason: '重新查' })).toMatchObject(done);
    expect(await step(OFFICE, 'lead.verify', { investigators: ['甲', '乙'] })).toMatchObject(done);
  });

  test('a unit that only helps drops out, and the one in charge stays', async () => {
    const helper = unitCalled('镇派出所');
    await step(OFFICE, 'lead.assign', { unitId: UNIT.id, coUnitIds: [helper.id], reason: '协办' });
    await step(LIAISON, 'lead.accept');
    expect(await keepOut(OFFICE, helper)).toMatchObject(done);
    expect(await get(personAt('镇派出所', 'liaison'))).toMatchObject(gone);
    expect(await town.call(LIAISON, 'lead.get', { leadId: lead.leadId })).toMatchObject({
      status: 'accepted',
      responsibleUnit: { id: UNIT.id },
      coUnits: [],
    });
  });
});

describe('the office itself', () => {
  test('may step aside: the county takes over and hears of it, the office and its leaders lose sight', async () => {
    await step(LIAISON, 'lead.accept');
    const asked = { leadId: lead.leadId, version: (await stored()).version, requestId: newRequest() };
    const input = { ...asked, unitId: unitCalled('镇处非办').id, reason: '是我们主任的亲戚。' };
    expect(await town.ask(OFFICE, 'lead.keepOut', input)).toMatchObject({ ok: true, data: { lead: null } });
    // The phone may not have heard the answer.
    expect(await town.ask(OFFICE, 'lead.keepOut', input)).toMatchObject(gone);
    for (const person of [OFFICE, OFFICE_2, LEADER]) {
      expect(await get(person)).toMatchObject(gone);
      expect(await sees(person)).toBe(false);
    }
    await town.tick();
    expect((await noticesOf(COUNTY)).map(({ title }) => title)).toContain('有一条线索转由您单位督办');
    expect(await town.call(LIAISON, 'lead.get', { leadId: lead.leadId })).toMatchObject({ status: 'accepted' });
  });

  test('a lead handed back to it goes to the county when it is kept out', async () => {
    await step(LIAISON, 'lead.return', { reason: '不归我们' });
    expect(await keepOut(COUNTY, unitCalled('镇处非办'))).toMatchObject(done);
    expect(await stored()).toMatchObject({ status: 'assigned', responsibleUnitId: unitCalled('县处非办').id });
    // The notice for the office had not gone out yet.
    await town.tick();
    expect(await noticesOf(OFFICE)).toEqual([]);
    expect(await noticesOf(COUNTY)).toHaveLength(1);
  });

  test('cannot hide a lead from the county, nor take a decision back', async () => {
    expectRefusal(await keepOut(OFFICE, unitCalled('县处非办')), 'INVALID_INPUT');
    await keepOut(OFFICE, UNIT);
    expectRefusal(await step(OFFICE, 'lead.letIn', { unitId: UNIT.id, reason: '弄错了' }), 'UNKNOWN_PROCEDURE');
    expectRefusal(await keepOut(OFFICE, UNIT), 'INVALID_INPUT');
    expectRefusal(await keepOut(OFFICE, { id: 'nowhere' }), 'UNIT_UNKNOWN');
  });
});

test('somebody is always left: the last who could take the lead cannot be kept out', async () => {
  await keepOut(COUNTY, unitCalled('县纪委监委'));
  await keepOut(COUNTY, unitCalled('镇处非办'));
  const before = await stored();
  expectRefusal(await keepOut(COUNTY, unitCalled('县处非办')), 'INVALID_INPUT');
  expect(await stored()).toEqual(before);
});

test('a grid worker who recorded the lead loses it with the village', async () => {
  await town.call(GRID_WORKER, 'lead.record', { requestId: newRequest(), channel: 'phone', text: TEXT });
  lead = await newestLead(town);
  expect(await sees(GRID_WORKER)).toBe(true);
  await keepOut(OFFICE, VILLAGE);
  expect(await sees(GRID_WORKER)).toBe(false);
  expect(await get(GRID_WORKER)).toMatchObject(gone);
  expect(await sees(LIAISON)).toBe(true);
});

test('the county lets a unit in again: lead and notices are back, and the one in charge stays', async () => {
  await town.tick();
  const before = await noticesOf(LIAISON);
  expect(before).toHaveLength(1);
  await keepOut(OFFICE, UNIT);
  expect(await step(COUNTY, 'lead.letIn', { unitId: UNIT.id, reason: '弄错了' })).toMatchObject(done);
  expect(await noticesOf(LIAISON)).toEqual(before);
  expect(await stored()).toMatchObject({ responsibleUnitId: unitCalled('镇处非办').id, excludedUnitIds: [] });
  expect(await step(OFFICE, 'lead.assign', { unitId: UNIT.id, reason: '派回' })).toMatchObject(done);
  expect(await sees(LIAISON)).toBe(true);
  expectRefusal(await step(COUNTY, 'lead.letIn', { unitId: UNIT.id, reason: '弄错了' }), 'TRANSITION_NOT_ALLOWED');
});

describe('nothing shows between, whatever dies', () => {
  test('a notice handed out by somebody who read the lead a moment before is not shown', async () => {
    const asItWas = await stored();
    const before = await unread(LIAISON);
    await keepOut(COUNTY, UNIT);
    // The late worker's write, exactly as the sweep makes it, with the lead as it was.
    const changed = await stored();
    const leads = town.ports.store.collection('leads');
    await leads.update({ _id: lead.leadId }, { set: { excludedUnitIds: [], pendingNotices: asItWas.pendingNotices } });
    await fanOutLead(town.ports, lead.leadId);
    const { excludedUnitIds, pendingNotices, pendingAt } = changed;
    await leads.update({ _id: lead.leadId }, { set: { excludedUnitIds, pendingNotices, pendingAt } });
    const late = town
      .documents('notices')
      .filter((notice) => notice.leadId === lead.leadId && notice.addressee === LIAISON);
    expect(late).toHaveLength(1);
    expect(await noticesOf(LIAISON)).toEqual([]);
    expect(await unread(LIAISON)).toBe(before);
    const noticeIds = late.map(({ _id }) => _id);
    expect(await town.call(LIAISON, 'notice.markRead', { requestId: newRequest(), noticeIds })).toEqual({ marked: 0 });

    const before15Minutes = { ...town.ports, clock: { now: () => new Date(Date.now() + 10 * 60_000) } };
    await settleExclusions(before15Minutes, 100);
    expect((await stored()).keptOutLately).toContain(UNIT.id);
    const after = { ...town.ports, clock: { now: () => new Date(Date.now() + HOUR_MS) } };
    await settleExclusions(after, 100);
    expect(await stored()).toMatchObject({ keptOutLately: [], keptOutAt: null });
    expect(await noticesOf(LIAISON)).toEqual([]);
    expect(await unread(LIAISON)).toBe(before);
  });

  test('a bell that waits does not ring, and the consent is not used up', async () => {
    // Bells of earlier leads first, so that the one consent is for this one.
    await town.tick();
    await send();
    const templateId = REGISTERED_TEMPLATES.find(({ id }) => id.startsWith('local-leadAssigned'))?.id;
    await town.local.door('POST', '/local/wechat/subscribe', { personId: LIAISON, templateId });
    const results = [{ template: 'leadAssigned' as const, result: 'accept' as const }];
    await town.call(LIAISON, 'me.recordConsent', { requestId: newRequest(), results });
    await fanOutLead(town.ports, lead.leadId);
    await keepOut(COUNTY, UNIT);
    await town.tick();
    const rung = (await town.local.door('GET', `/local/messages?person=${LIAISON}`)) as { page: string }[];
    expect(rung.filter(({ page }) => page.includes(lead.leadId))).toEqual([]);
    const [notice] = town
      .documents('notices')
      .filter(({ leadId, addressee }) => leadId === lead.leadId && addressee === LIAISON);
    expect(notice).toMatchObject({ delivery: 'withdrawn', deliverAt: null });
    expect(town.documents('subscriptions').find(({ _id }) => _id === `${LIAISON}-leadAssigned`)?.credits).toBe(1);
  });

  test('a step under way when the unit is kept out fails as for a lead that is not there', async () => {
    const [accepted, kept] = await Promise.all([step(LIAISON, 'lead.accept'), keepOut(COUNTY, UNIT)]);
    if (!kept.ok) expect(await keepOut(COUNTY, UNIT)).toMatchObject(done);
    if (!accepted.ok) expect(['LEAD_NOT_FOUND', 'LEAD_CHANGED_MEANWHILE']).toContain(accepted.code);
    expect(await get(LIAISON)).toMatchObject(gone);
    expect((await stored()).responsibleUnitId).toBe(unitCalled('镇处非办').id);
  });

  test('notices told twice are told the same', async () => {
    await town.tick();
    await keepOut(COUNTY, UNIT);
    const changed = await stored();
    await Promise.all([markNotices(town.ports, changed), markNotices(town.ports, changed)]);
    expect(await noticesOf(LIAISON)).toEqual([]);
  });
});

describe('who had seen it', () => {
  const viewers = (as: string, extra: object = {}) => town.ask(as, 'lead.viewers', { leadId: lead.leadId, ...extra });

  test('the county and an office that is not concerned read who of the unit looked, newest first, page by page', async () => {
    await town.call(LIAISON, 'lead.get', { leadId: lead.leadId });
    await town.call(HEAD, 'lead.get', { leadId: lead.leadId });
    await keepOut(OFFICE, UNIT);
    for (const as of [COUNTY, OFFICE]) {
      const page = await town.call(as, 'lead.viewers', { leadId: lead.leadId });
      expect(page.items.map(({ name, what, keptOut, units }) => [name, what, keptOut, units])).toEqual([
        [`${UNIT.shortName}负责人`, 'lead', true, [UNIT.shortName]],
        [`${UNIT.shortName}联络员`, 'lead', true, [UNIT.shortName]],
      ]);
    }
    const first = await town.call(COUNTY, 'lead.viewers', { leadId: lead.leadId, limit: 1 });
    const second = await town.call(COUNTY, 'lead.viewers', {
      leadId: lead.leadId,
      limit: 1,
      cursor: first.nextCursor ?? '',
    });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
      `${UNIT.shortName}负责人`,
      `${UNIT.shortName}联络员`,
    ]);
    expect(second.nextCursor).toBeNull();
    const everybody = await town.call(COUNTY, 'lead.viewers', { leadId: lead.leadId, who: 'everybody' });
    expect(everybody.items.map(({ keptOut }) => keptOut)).toEqual([true, true, false]);
  });

  test('an office that is kept out itself, and anybody without oversight, gets no list', async () => {
    await keepOut(COUNTY, unitCalled('镇处非办'));
    expect(await viewers(OFFICE)).toMatchObject(gone);
    expectRefusal(await viewers(LIAISON), 'UNKNOWN_PROCEDURE');
    expect(await town.call(COUNTY, 'lead.viewers', { leadId: lead.leadId })).toMatchObject({ items: [] });
  });

  test('of a lead nobody is kept out of, nobody is listed', async () => {
    expect(await viewers(COUNTY, { who: 'everybody' })).toMatchObject({ ok: true, data: { items: [] } });
  });
});

test('the audit log holds both decisions, without a word of the reason', async () => {
  await keepOut(OFFICE, UNIT);
  await step(COUNTY, 'lead.letIn', { unitId: UNIT.id, reason: '弄错了' });
  await town.tick();
  const changes = town
    .documents('auditLog')
    .map(({ event }) => event)
    .filter((event) => event.type === 'lead.changed' && event.leadId === lead.leadId);
  expect(changes).toMatchObject([
    { action: 'keepOut', actor: { kind: 'member', memberId: OFFICE } },
    { action: 'letIn', actor: { kind: 'member', memberId: COUNTY } },
  ]);
  expect(JSON.stringify(town.documents('auditLog'))).not.toMatch(/[\u4e00-\u9fff]/);
});
