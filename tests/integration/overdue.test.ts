import {
  COUNTY,
  newestLead,
  newRequest,
  OFFICE,
  personAt,
  startTown,
  unitCalled,
  TOWN_MONTH,
  type Town,
} from '../support/town';

/** How many leads are past their deadline, as the leaders' page says it. */
const MONTH = TOWN_MONTH;
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const OTHER_VILLAGE = unitCalled('横木村').divisionCode;
const OFFICE_UNIT = unitCalled('镇处非办').id;
const LIAISON = personAt('镇社会事务办', 'liaison');
const TEXT = '罗家潭村有个松鹤养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const send = (extra: object = {}) =>
  town.call('resident-1', 'tip.submit', { requestId: newRequest(), text: TEXT, divisionCode: VILLAGE, ...extra });

/** As if every deadline had passed an hour ago. */
const letTimePass = async (): Promise<void> => {
  const nextDueAt = new Date(Date.now() - 3_600_000);
  for (const { _id } of town.documents('leads'))
    await town.ports.store.collection('leads').update({ _id }, { set: { nextDueAt } });
};

const overdueFor = async (person: string, node?: string): Promise<number> =>
  (await town.call(person, 'totals.get', { from: MONTH, to: MONTH, ...(node ? { node } : {}) })).overdue;

test('overdue leads are counted where they lie, not for whom they must stay unknown, and no longer once taken on', async () => {
  await send();
  const { leadId, version } = await newestLead(town);
  await send({ conflictUnitIds: [OFFICE_UNIT] });
  expect([await overdueFor(OFFICE), await overdueFor(COUNTY)]).toEqual([0, 0]);

  await letTimePass();
  expect([
    await overdueFor(OFFICE),
    await overdueFor(OFFICE, VILLAGE),
    await overdueFor(OFFICE, OTHER_VILLAGE),
  ]).toEqual([1, 1, 0]);
  expect([await overdueFor(COUNTY), await overdueFor(COUNTY, VILLAGE)]).toEqual([2, 2]);

  await town.call(LIAISON, 'lead.accept', { leadId, version, requestId: newRequest() });
  expect([await overdueFor(OFFICE), await overdueFor(COUNTY)]).toEqual([0, 1]);
});
