import { inFreshTown } from '../support/fresh-town';
import { photoWithExif } from '../support/photos';
import { allLeads, COUNTY, newRequest, OFFICE, personAt, type Town, unitCalled } from '../support/town';
import { FIRST, SECOND, SECOND_NAME, twoAlikeIn, VILLAGE } from '../support/two-alike';

/** Who may not know of one of two leads learns nothing of it when they become one, or are parted (C2, C5). */
let town: Town;
inFreshTown((running) => (town = running));
const { send, two, get, merge } = twoAlikeIn(() => town);

test('who is kept out of the one is kept out of the whole, and of the one that was taken in', async () => {
  const { lead: first } = await send(FIRST);
  const unit = first.responsibleUnit.name;
  const { lead: second } = await send(SECOND, 'resident-2', { conflictUnitIds: [first.responsibleUnit.id] });
  await town.tick();
  const liaison = personAt(unit, 'liaison');
  const seen = () => town.ask(liaison, 'lead.get', { leadId: first.leadId });
  expect((await seen()).ok).toBe(true);
  await merge(second.leadId, first.leadId);
  for (const leadId of [first.leadId, second.leadId])
    expect(await town.ask(liaison, 'lead.get', { leadId })).toMatchObject({ ok: false, code: 'LEAD_NOT_FOUND' });
  const { items } = await town.call(liaison, 'notice.list', { limit: 50 });
  expect(items.filter(({ page }) => page.includes(first.leadId) || page.includes(second.leadId))).toEqual([]);
  const whole = await get(first.leadId);
  expect(whole.responsibleUnit.name).not.toBe(unit);
  expect(whole.excluded.map(({ name }) => name)).toContain(unit);
});

test('kept out of a lead that took in one which had taken in another: nothing of any of the three stays in the inbox', async () => {
  const { lead: first } = await send(FIRST);
  const { lead: second } = await send(SECOND, 'resident-2');
  const { lead: third } = await send(FIRST, 'resident-3');
  await town.tick();
  const leadIds = [first, second, third].map(({ leadId }) => leadId);
  const liaison = personAt(first.responsibleUnit.name, 'liaison');
  const told = async () =>
    (await town.call(liaison, 'notice.list', { limit: 50 })).items.filter(({ page }) =>
      leadIds.some((leadId) => page.includes(leadId)),
    );
  await merge(second.leadId, third.leadId);
  await merge(first.leadId, second.leadId);
  expect((await told()).length).toBeGreaterThan(2);
  const { version } = await get(first.leadId);
  const decision = { unitId: first.responsibleUnit.id, reason: '有利害关系' };
  await town.call(COUNTY, 'lead.keepOut', {
    leadId: first.leadId,
    version,
    requestId: newRequest(),
    ...decision,
  });
  expect(await told()).toEqual([]);
  town.local.parts.clock.set(town.local.parts.clock.now() + 20 * 60_000);
  await town.tick();
  expect(await told()).toEqual([]);
});

test('an office that may not know of a lead gets the same answer as if it were not there', async () => {
  const { lead: first } = await send(FIRST);
  await town.tick();
  const without = await town.call(OFFICE, 'lead.lookAlikes', { leadId: first.leadId });
  await send(SECOND, 'resident-2', { conflictUnitIds: [unitCalled('镇处非办').id] });
  await town.tick();
  expect(await town.call(OFFICE, 'lead.lookAlikes', { leadId: first.leadId })).toEqual(without);
  const county = await town.call(COUNTY, 'lead.lookAlikes', { leadId: first.leadId });
  expect(county.items).toHaveLength(without.items.length + 1);
  const unknown = await town.ask(OFFICE, 'lead.merge', {
    leadId: first.leadId,
    version: 1,
    requestId: newRequest(),
    otherId: county.items[0]?.lead.leadId,
    otherVersion: 1,
    reason: '同一件事',
  });
  expect(unknown).toMatchObject({ ok: false, code: 'LEAD_NOT_FOUND' });
  const beside = (withId = '') => town.ask(OFFICE, 'lead.lookAlikes', { leadId: first.leadId, withId });
  const { requestId: _, ...refusal } = await beside('none');
  expect(await beside(county.items[0]?.lead.leadId)).toMatchObject(refusal);
});

test('whoever wrote down the one does not read what others said of the other, nor see their photos', async () => {
  const grid = personAt('罗家潭村', 'gridWorker');
  const own = await town.call(grid, 'lead.record', {
    requestId: newRequest(),
    channel: 'gridWorker',
    text: FIRST,
    divisionCode: VILLAGE.divisionCode,
  });
  const leadId = own.kind === 'lead' ? own.leadId : '';
  town.local.parts.clock.set(town.local.parts.clock.now() + 60_000);
  const photo = { kind: 'photo' as const, contentBase64: photoWithExif().toString('base64') };
  const { token } = await town.call('resident-2', 'file.upload', { requestId: newRequest(), ...photo });
  const { lead: second } = await send(SECOND, 'resident-2', { attachments: [token] });
  const before = await get(leadId, grid);
  await merge(leadId, second.leadId);
  const after = await get(leadId, grid);
  expect(after.tips).toEqual(before.tips);
  expect(after.timeline).toEqual(before.timeline);
  const fileId = second.tips[0]?.attachments[0]?.fileId;
  expect((await town.ask(OFFICE, 'file.read', { leadId, fileId })).ok).toBe(true);
  expect(await town.ask(grid, 'file.read', { leadId, fileId })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
});

test('after a split nothing of the other one’s name stays: it may keep a reader of this one out', async () => {
  const { first, second } = await two();
  const facts = { company: `${SECOND_NAME}养老服务中心` };
  const { version } = await get(second.lead.leadId);
  const named = { leadId: second.lead.leadId, version, requestId: newRequest(), facts };
  await town.call(OFFICE, 'lead.updateFacts', named);
  const whole = await merge(first.lead.leadId, second.lead.leadId);
  const kept = await town.call(OFFICE, 'lead.split', {
    leadId: whole.leadId,
    version: whole.version,
    requestId: newRequest(),
    otherId: second.lead.leadId,
    reason: '看错了',
  });
  expect(JSON.stringify(kept)).not.toContain(SECOND_NAME);
  const listed = await allLeads(town, OFFICE);
  expect(listed.find(({ leadId }) => leadId === kept.leadId)?.title).not.toContain(SECOND_NAME);
});
