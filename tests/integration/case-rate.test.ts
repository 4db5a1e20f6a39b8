import { caseDesk } from '../support/case-desk';
import { inFreshTown } from '../support/fresh-town';
import { COUNTY, LEADER, OFFICE, type Town, unitCalled } from '../support/town';

/** What the leaders' board says of 化解率: the ledger's own number, and of nothing else (C7, F2, C2). */
const TOWN = unitCalled('镇处非办').divisionCode;
const NEXT_TOWN = '430922101';
const VILLAGE = unitCalled('罗家潭村').divisionCode;

let town: Town;
inFreshTown((running) => (town = running));
const { enter, resolve, freeze, names, lead } = caseDesk(() => town);
beforeEach(() => town.local.parts.clock.set(Date.parse('2026-06-10T10:00:00+08:00')));

const rate = (as: string, node?: string) => town.call(as, 'case.rate', { node });

test('before a list is frozen there is no rate, and a place without cases has none either', async () => {
  expect(await rate(LEADER)).toMatchObject({ year: null, total: 0, percent: null, missing: 0 });
  await enter('甲案');
  expect(await rate(LEADER)).toMatchObject({ year: null, percent: null, missing: 1 });
  expect(await rate(COUNTY, NEXT_TOWN)).toMatchObject({ year: null, missing: 0 });
  expect(await rate(LEADER, VILLAGE)).toMatchObject({ year: null, missing: 0 });
});

test('is the ledger’s number, counted case by case, at every level that is asked', async () => {
  const [one] = [await enter('甲案'), await enter('乙案'), await enter('丙案')];
  await freeze();
  await resolve(one);
  await resolve(await enter('后来的案'));
  for (const [as, node] of [[LEADER], [OFFICE], [COUNTY, TOWN], [COUNTY]] as const) {
    const listed = await names(as, { node, view: 'base' });
    const resolved = await names(as, { node, view: 'resolved' });
    const both = resolved.filter((name) => listed.includes(name));
    const { total, resolved: counted, percent, year } = await rate(as, node);
    expect([total, counted]).toEqual([listed.length, both.length]);
    const { base } = await town.call(as, 'case.base', { node });
    expect({ total, resolved: counted, percent, year }).toEqual({
      total: base?.total,
      resolved: base?.resolved,
      percent: base?.percent,
      year: base?.year,
    });
  }
  expect(await rate(LEADER)).toMatchObject({
    asOf: expect.stringMatching(/^2026-06-10T02:00/) as string,
    percent: 33.33,
  });
});

test('the county is told how many of its towns are not in it', async () => {
  await enter('甲案');
  await freeze();
  await enter('邻镇的案', { node: NEXT_TOWN, leadUnitId: unitCalled('县处非办').id }, COUNTY);
  expect(await rate(COUNTY)).toMatchObject({ total: 1, missing: 1 });
  expect(await rate(COUNTY, TOWN)).toMatchObject({ total: 1, missing: 0 });
});

test('a ledger of which somebody may know nothing is no ledger for them', async () => {
  const secret = await lead([unitCalled('镇处非办').id]);
  const one = await enter('甲案', { node: TOWN }, COUNTY);
  await town.call(COUNTY, 'case.linkLead', {
    requestId: 'link-secret-lead-1',
    caseId: one.caseId,
    version: one.version,
    leadId: secret,
  });
  for (const as of [LEADER, OFFICE]) {
    expect(await rate(as)).toMatchObject({ year: null, total: 0, missing: 0 });
    expect(await town.call(as, 'case.base', {})).toMatchObject({ base: null, missing: [], others: { total: 0 } });
  }
  expect(await rate(COUNTY)).toMatchObject({ missing: 1 });
});
