import type { Output } from '../../src/shared/contract';
import { PEOPLE } from '../../src/shared/seed/people';

import {
  allLeads,
  COUNTY,
  LEADER,
  newRequest,
  newestLead,
  OFFICE,
  personAt,
  startTown,
  unitCalled,
  type Town,
  TOWN_MONTH,
} from '../support/town';

/** Leads that for some people do not exist; who may ask what is in rights-matrix.test.ts. */
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const LIAISON = personAt('镇社会事务办', 'liaison');
const OTHER = personAt('镇司法所', 'liaison');
const CARE_HOME = '罗家潭村有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';
const MONTH = TOWN_MONTH;

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

describe('another unit’s lead', () => {
  let lead: Output<'lead.get'>;
  beforeAll(async () => {
    await town.call('resident-1', 'tip.submit', { requestId: newRequest(), text: CARE_HOME, divisionCode: VILLAGE });
    lead = await newestLead(town);
    expect(lead.responsibleUnit.name).toBe('镇社会事务办');
  });

  test('it is in nobody else’s list', async () => {
    expect((await allLeads(town, LIAISON)).map(({ leadId }) => leadId)).toContain(lead.leadId);
    expect((await allLeads(town, OTHER)).map(({ leadId }) => leadId)).not.toContain(lead.leadId);
    expect(await newestLead(town)).toMatchObject({ leadId: lead.leadId, version: lead.version, status: lead.status });
  });
});

describe('a tip against the town’s own office', () => {
  const board = (as: string) => town.call(as, 'totals.get', { node: VILLAGE, from: MONTH, to: MONTH });
  const seenBy = async (as: string) => (await allLeads(town, as)).map(({ leadId }) => leadId);
  const inTown = [OFFICE, personAt('镇处非办', 'office2'), LEADER, personAt('镇领导', 'deputy')];

  test('is the county’s alone: no row, no number, no notice in the town, before and after the totals are rolled up', async () => {
    const before = await Promise.all([...inTown, COUNTY].map(async (as) => (await board(as)).total.leads));
    await town.call('resident-2', 'tip.submit', {
      requestId: newRequest(),
      text: '处非办的人自己在拉人投钱，年化20%保本。',
      divisionCode: VILLAGE,
      amountYuan: 770_000,
      conflictUnitIds: [unitCalled('镇处非办').id],
    });
    const lead = await newestLead(town);
    for (const rolledUp of [false, true]) {
      if (rolledUp) for (let round = 0; round < 2; round += 1) await town.tick();
      for (const [index, as] of inTown.entries()) {
        const { total } = await board(as);
        expect([as, total.leads]).toEqual([as, before[index]]);
        expect(total.amountYuan).toBe(0);
        expect(await seenBy(as)).not.toContain(lead.leadId);
        expect(await town.ask(as, 'lead.get', { leadId: lead.leadId })).toMatchObject({ code: 'LEAD_NOT_FOUND' });
      }
      const county = await board(COUNTY);
      expect(county.total).toMatchObject({ leads: (before.at(-1) ?? 0) + 1, amountYuan: 770_000 });
      expect(await seenBy(COUNTY)).toContain(lead.leadId);
    }
    const told = town.documents('notices').filter(({ leadId }) => leadId === lead.leadId);
    expect(told.length).toBeGreaterThan(0);
    for (const { addressee } of told) expect(inTown).not.toContain(addressee);
  });
});

test('a phone reaches neither the timer’s function nor the vault', async () => {
  const { openid } = PEOPLE.find(({ id }) => id === OFFICE) ?? { openid: '' };
  for (const [name, event] of [
    ['jobs', {}],
    ['vault', { procedure: 'vault.deliver' }],
  ] as const) {
    await expect(town.local.parts.host.invoke(name, event, { kind: 'phone', openid })).rejects.toThrow();
  }
  const procedures = ['vault.deliver', 'jobs', 'tick'];
  for (const name of procedures)
    expect(await town.ask(OFFICE, name, {})).toMatchObject({ ok: false, code: 'UNKNOWN_PROCEDURE' });
});
