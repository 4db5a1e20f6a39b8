import {
  leadOnDesk,
  VILLAGE,
  UNIT,
  LIAISON,
  HEAD,
  GRID_WORKER,
  TEXT,
  REASON,
  done,
  gone,
} from '../support/lead-on-desk';
import { expectRefusal } from '../support/refusal';
import {
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

/** A conflict of interest found late: from one write on the lead is not there for the unit, and somebody else has it (C2). */
let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());
const { current, stored, step, keepOut, noticesOf, unread, sees, get } = leadOnDesk(() => town);

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

    const now = await town.call(OFFICE, 'lead.get', { leadId: current.lead.leadId });
    expect(now.responsibleUnit.name).toBe('镇处非办');
    expect(now.status).toBe('assigned');
    expect(now.clocks.filter((one) => one.owed && one.stoppedAt === null).map(({ kind }) => kind)).toEqual([
      'handOver',
    ]);
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
    const seen = await town.call(personAt('镇司法所', 'liaison'), 'lead.get', { leadId: current.lead.leadId });
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
    expect(await town.call(LIAISON, 'lead.get', { leadId: current.lead.leadId })).toMatchObject({
      status: 'accepted',
      responsibleUnit: { id: UNIT.id },
      coUnits: [],
    });
  });
});

describe('the office itself', () => {
  test('may step aside: the county takes over and hears of it, the office and its leaders lose sight', async () => {
    await step(LIAISON, 'lead.accept');
    const asked = { leadId: current.lead.leadId, version: (await stored()).version, requestId: newRequest() };
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
    expect(await town.call(LIAISON, 'lead.get', { leadId: current.lead.leadId })).toMatchObject({ status: 'accepted' });
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
  current.lead = await newestLead(town);
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
