import type { Input, Output } from '../../src/shared/contract';
import { inFreshTown } from '../support/fresh-town';
import { asRecount, questionsOf } from '../support/recount';
import { expectRefusal } from '../support/refusal';
import {
  allLeads,
  COUNTY,
  LEADER,
  newRequest,
  OFFICE,
  personAt,
  type Town,
  TOWN_MONTH,
  unitCalled,
} from '../support/town';

/** What a leader reads off the board, and where a tap leads (F2). */
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const OTHER_VILLAGE = unitCalled('近桃社区').divisionCode;
const TOWN = '430922112';
const POLICE = unitCalled('镇派出所').id;
const YEAR = { from: '2026-01', to: TOWN_MONTH };
const MONTH = { from: TOWN_MONTH, to: TOWN_MONTH };

let town: Town;
inFreshTown((running) => (town = running));
const at = (moment: string) => town.local.parts.clock.set(Date.parse(`${moment}+08:00`));
beforeEach(() => at('2026-06-10T10:00:00'));

const record = async (facts: Input<'lead.record'>['facts'], more: Partial<Input<'lead.record'>> = {}) => {
  const made = await town.call(COUNTY, 'lead.record', {
    requestId: newRequest(),
    channel: 'phone',
    text: '有人反映一家店收钱。',
    divisionCode: VILLAGE,
    facts,
    ...more,
  });
  if (made.kind !== 'lead') throw new Error('not a lead');
  return made.leadId;
};
const step = async (leadId: string) => ({
  leadId,
  version: (await town.call(COUNTY, 'lead.get', { leadId })).version,
  requestId: newRequest(),
});
const board = (as: string, input: Partial<Input<'totals.get'>> = {}) =>
  town.call(as, 'totals.get', { ...YEAR, ...input });

/** A few leads of all kinds; one keeps the police out. */
const someLeads = async () => {
  const first = await record({ sector: 'elderCare', mode: 'elderCare', amountYuan: 33_333, unpaidYuan: 20_000 });
  await town.call(COUNTY, 'lead.markKey', { ...(await step(first)), reason: '金额大' });
  await town.call(COUNTY, 'lead.recordRecovery', {
    ...(await step(first)),
    on: '2026-06-10',
    returnedYuan: 5000,
    note: '退了一笔',
  });
  await record({ sector: 'elderCare', people: 12 }, { firstReceivedAt: '2026-05-20T02:00:00.000Z' });
  await record({ mode: 'insurance', amountYuan: 90_000 }, { firstReceivedAt: '2025-06-20T02:00:00.000Z' });
  await record({ amountYuan: 10_000 }, { divisionCode: TOWN });
  await record({ mode: 'funds' }, { divisionCode: OTHER_VILLAGE, conflictUnitIds: [POLICE] });
};

test('this month and this year are told apart from the time before', async () => {
  await someLeads();
  const month = await board(LEADER, MONTH);
  expect([month.total.leads, month.before]).toMatchObject([
    3,
    { from: '2026-05', to: '2026-05', total: { leads: 1, people: 12 } },
  ]);
  const year = await board(LEADER);
  expect([year.total.leads, year.before]).toMatchObject([
    4,
    { from: '2025-01', to: '2025-06', total: { leads: 1, amountYuan: 90_000 } },
  ]);
});

test('money given back, key leads and what nobody knows stand beside the sums', async () => {
  await someLeads();
  const { total, key } = await board(LEADER);
  expect(total).toMatchObject({ keyLeads: 1, unpaidYuan: 15_000, returnedYuan: 5000, unknownAmount: 2 });
  expect(key).toMatchObject({ leads: 1, amountYuan: 33_333, unpaidYuan: 15_000, returnedYuan: 5000 });
});

test('the list behind each number is as long as the number says, with and without the sweep having counted', async () => {
  await someLeads();
  await town.tick();
  await record({ mode: 'other', sector: 'farming' });
  at('2026-07-20T10:00:00');
  for (const as of [LEADER, OFFICE, COUNTY])
    for (const node of [TOWN, VILLAGE]) {
      const months = { from: '2025-01', to: '2026-07' };
      const shown = await board(as, { node, ...months });
      expect(shown.overdue).toBeGreaterThan(0);
      for (const [question, leads] of questionsOf(shown, months))
        expect([question, (await allLeads(town, as, question as Input<'lead.list'>)).length]).toEqual([
          question,
          leads,
        ]);
    }
});

test('turning the pages behind a cell shows each lead once, newest first, whether it was counted or came since', async () => {
  const receive = (day: string) =>
    record({ mode: 'funds', sector: 'farming' }, { firstReceivedAt: `2026-06-${day}T02:00:00.000Z` });
  const counted = [await receive('03'), await receive('01')];
  await town.tick();
  const since = [await receive('04'), await receive('02')];
  await town.call(COUNTY, 'lead.addNote', { ...(await step(counted[0] ?? '')), text: '又去看了。' });
  for (const as of [COUNTY, OFFICE])
    for (const limit of [1, 2, 3])
      expect(
        (await allLeads(town, as, { division: VILLAGE, mode: 'funds', sector: 'farming', limit })).map(
          ({ leadId }) => leadId,
        ),
      ).toEqual([since[0], counted[0], since[1], counted[1]]);
});

test('in January the year so far is compared with the January before, and the month with December', async () => {
  const january = { from: '2027-01', to: '2027-01' };
  const ask = (against: 'monthBefore' | 'yearBefore') => town.call(LEADER, 'totals.get', { ...january, against });
  expect((await ask('yearBefore')).before).toMatchObject({ from: '2026-01', to: '2026-01' });
  expect((await ask('monthBefore')).before).toMatchObject({ from: '2026-12', to: '2026-12' });
});

test('counting changes nothing: a board before the sweep and after it is the same', async () => {
  await someLeads();
  const before = await board(COUNTY);
  await town.tick();
  expect(asRecount(await board(COUNTY))).toEqual(asRecount(before));
});

test('key leads on the board are those of 附件2 made at the same moment, and add up to the same', async () => {
  await someLeads();
  await record({ amountYuan: 1, people: 2, unpaidYuan: 3 }).then(async (leadId) =>
    town.call(COUNTY, 'lead.markKey', { ...(await step(leadId)), reason: '人多' }),
  );
  const table = await town.call(OFFICE, 'keyTable.make', { requestId: newRequest(), month: TOWN_MONTH });
  const { key, asOf } = await board(OFFICE, { from: '2025-01', to: TOWN_MONTH });
  const sum = (field: 'amountYuan' | 'people' | 'unpaidYuan') =>
    table.rows.reduce((all, row) => all + (row[field] ?? 0), 0);
  expect([key.leads, key.amountYuan, key.people, key.unpaidYuan]).toEqual([
    table.rows.length,
    sum('amountYuan'),
    sum('people'),
    sum('unpaidYuan'),
  ]);
  expect(asOf.slice(0, 16)).toBe(new Date(Date.parse('2026-06-10T10:00:00+08:00')).toISOString().slice(0, 16));
});

test('a lead that keeps a unit out is in no cell and no list of its people', async () => {
  await someLeads();
  const member = await town.ports.store.collection('members').get(LEADER);
  const posts = [...(member?.posts ?? []), { role: 'liaison' as const, unitId: POLICE, divisionCode: TOWN }];
  const before = await board(LEADER);
  await town.ports.store.collection('members').update({ _id: LEADER }, { set: { posts } });
  const after = await board(LEADER);
  expect([before.total.leads, after.total.leads]).toEqual([4, 3]);
  expect(before.byMode.map(({ mode }) => mode)).toContain('funds');
  expect(after.byMode.map(({ mode }) => mode)).not.toContain('funds');
  expect(after.byChild.map(({ code }) => code)).not.toContain(OTHER_VILLAGE);
  expect(await allLeads(town, LEADER, { mode: 'funds' })).toEqual([]);
  expect(await allLeads(town, LEADER, { division: OTHER_VILLAGE })).toEqual([]);
});

const names = (places: Output<'totals.get'>['above']) => places.map(({ name }) => name);

test('one goes down from the county to a village and up again, never above the own place', async () => {
  await someLeads();
  const county = await board(COUNTY);
  expect([
    county.node.name,
    names(county.above),
    names(county.byChild.map(({ name }) => ({ code: '', name }))),
  ]).toEqual(['桃江县', [], ['桃花江镇']]);
  const village = await board(COUNTY, { node: VILLAGE });
  expect([village.node.name, names(village.above)]).toEqual(['罗家潭村', ['桃江县', '桃花江镇']]);
  expect((await board(LEADER, { node: VILLAGE })).above.map(({ name }) => name)).toEqual(['桃花江镇']);
  expect((await board(COUNTY, { node: '430922109257' })).node.name).toBe('松木塘村');
  expectRefusal(await town.ask(LEADER, 'totals.get', { ...YEAR, node: '430922' }), 'NOT_FOUND');
});

test('零报告: how many units of the place owe it, filed it, and filed it late', async () => {
  await town.tick();
  const file = (as: string, unit: string) =>
    town.call(personAt(as, 'liaison'), 'zeroReport.file', {
      requestId: newRequest(),
      dutyId: `zeroReport-${unit}-${TOWN_MONTH}`,
      version: 1,
      found: false,
      checked: { sectors: ['elderCare'], places: '全村', sites: 1 },
    });
  await file('罗家潭村', VILLAGE);
  const june = { month: '2026-06', owed: 39, dueAt: '2026-06-23T16:00:00.000Z' };
  expect((await board(LEADER)).zeroReports).toEqual([{ ...june, filed: 1, late: 0 }]);
  at('2026-06-25T10:00:00');
  await file('近桃社区', OTHER_VILLAGE);
  expect((await board(LEADER)).zeroReports).toEqual([{ ...june, filed: 2, late: 1 }]);
  expect((await board(COUNTY, { node: OTHER_VILLAGE })).zeroReports).toEqual([{ ...june, owed: 1, filed: 1, late: 1 }]);
  at('2026-07-02T10:00:00');
  await town.tick();
  expect((await board(LEADER)).zeroReports.map(({ month, filed }) => [month, filed])).toEqual([
    ['2026-06', 2],
    ['2026-07', 0],
  ]);
});
