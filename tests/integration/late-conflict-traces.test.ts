import { REGISTERED_TEMPLATES } from '../../local/wechat/templates';
import { markNotices, settleExclusions } from '../../cloudfunctions/core/sweeps/settle-exclusions';
import { fanOutLead } from '../../cloudfunctions/core/sweeps/fan-out-notices';
import { leadOnDesk, UNIT, LIAISON, HEAD, done, gone } from '../support/lead-on-desk';
import { expectRefusal } from '../support/refusal';
import { COUNTY, newRequest, OFFICE, startTown, unitCalled, type Town } from '../support/town';

/** What is left when a unit is kept out late: no notice, no bell, and a list of who had looked (C2). */
const HOUR_MS = 3_600_000;
let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());
const { current, send, stored, step, keepOut, noticesOf, unread, get } = leadOnDesk(() => town);

describe('nothing shows between, whatever dies', () => {
  test('a notice handed out by somebody who read the lead a moment before is not shown', async () => {
    const asItWas = await stored();
    const before = await unread(LIAISON);
    await keepOut(COUNTY, UNIT);
    // The late worker's write, exactly as the sweep makes it, with the lead as it was.
    const changed = await stored();
    const leads = town.ports.store.collection('leads');
    await leads.update(
      { _id: current.lead.leadId },
      { set: { excludedUnitIds: [], pendingNotices: asItWas.pendingNotices } },
    );
    await fanOutLead(town.ports, current.lead.leadId);
    const { excludedUnitIds, pendingNotices, pendingAt } = changed;
    await leads.update({ _id: current.lead.leadId }, { set: { excludedUnitIds, pendingNotices, pendingAt } });
    const late = town
      .documents('notices')
      .filter((notice) => notice.leadId === current.lead.leadId && notice.addressee === LIAISON);
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
    await fanOutLead(town.ports, current.lead.leadId);
    await keepOut(COUNTY, UNIT);
    await town.tick();
    const rung = (await town.local.door('GET', `/local/messages?person=${LIAISON}`)) as { page: string }[];
    expect(rung.filter(({ page }) => page.includes(current.lead.leadId))).toEqual([]);
    const [notice] = town
      .documents('notices')
      .filter(({ leadId, addressee }) => leadId === current.lead.leadId && addressee === LIAISON);
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
  const viewers = (as: string, extra: object = {}) =>
    town.ask(as, 'lead.viewers', { leadId: current.lead.leadId, ...extra });

  test('the county and an office that is not concerned read who of the unit looked, newest first, page by page', async () => {
    await town.call(LIAISON, 'lead.get', { leadId: current.lead.leadId });
    await town.call(HEAD, 'lead.get', { leadId: current.lead.leadId });
    await keepOut(OFFICE, UNIT);
    for (const as of [COUNTY, OFFICE]) {
      const page = await town.call(as, 'lead.viewers', { leadId: current.lead.leadId });
      expect(page.items.map(({ name, what, keptOut, units }) => [name, what, keptOut, units])).toEqual([
        [`${UNIT.shortName}负责人`, 'lead', true, [UNIT.shortName]],
        [`${UNIT.shortName}联络员`, 'lead', true, [UNIT.shortName]],
      ]);
    }
    const first = await town.call(COUNTY, 'lead.viewers', { leadId: current.lead.leadId, limit: 1 });
    const second = await town.call(COUNTY, 'lead.viewers', {
      leadId: current.lead.leadId,
      limit: 1,
      cursor: first.nextCursor ?? '',
    });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
      `${UNIT.shortName}负责人`,
      `${UNIT.shortName}联络员`,
    ]);
    expect(second.nextCursor).toBeNull();
    const everybody = await town.call(COUNTY, 'lead.viewers', { leadId: current.lead.leadId, who: 'everybody' });
    expect(everybody.items.map(({ keptOut }) => keptOut)).toEqual([true, true, false]);
  });

  test('an office that is kept out itself, and anybody without oversight, gets no list', async () => {
    await keepOut(COUNTY, unitCalled('镇处非办'));
    expect(await viewers(OFFICE)).toMatchObject(gone);
    expectRefusal(await viewers(LIAISON), 'UNKNOWN_PROCEDURE');
    expect(await town.call(COUNTY, 'lead.viewers', { leadId: current.lead.leadId })).toMatchObject({ items: [] });
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
    .filter((event) => event.type === 'lead.changed' && event.leadId === current.lead.leadId);
  expect(changes).toMatchObject([
    { action: 'keepOut', actor: { kind: 'member', memberId: OFFICE } },
    { action: 'letIn', actor: { kind: 'member', memberId: COUNTY } },
  ]);
  expect(JSON.stringify(town.documents('auditLog'))).not.toMatch(/[\u4e00-\u9fff]/);
});
