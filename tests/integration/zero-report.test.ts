import { COUNTY, LEADER, newRequest, OFFICE, personAt, TOWN_MONTH, unitCalled, type Town } from '../support/town';
import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';

/** The monthly return (E2): one tap for a unit, no chasing for the office, the truth for the leader. */
const VILLAGE = unitCalled('罗家潭村');
const LIAISON = personAt('罗家潭村', 'liaison');
const OTHER_LIAISON = personAt('镇社会事务办', 'liaison');
const DUTY = `zeroReport-${VILLAGE.id}-${TOWN_MONTH}`;
const CHECKED = { sectors: ['elderCare' as const], places: '全村3个组', sites: 4 };

let town: Town;
inFreshTown(
  (running) => (town = running),
  (running) => running.tick(),
);
beforeEach(() => at('2026-06-10T10:00:00'));

const at = (moment: string) => town.local.parts.clock.set(Date.parse(`${moment}+08:00`));
const file = (found: boolean, extra: object = {}) => ({
  requestId: newRequest(),
  dutyId: DUTY,
  version: 1,
  found,
  checked: CHECKED,
  ...extra,
});
const board = async (as = OFFICE) => {
  const first = await town.call(as, 'zeroReport.board', { month: TOWN_MONTH, limit: 50 });
  expect(first.nextCursor).toBeNull();
  return first;
};
const standingOf = async (unitId = VILLAGE.id) =>
  (await board()).items.find(({ unit }) => unit.id === unitId)?.standing;

test('on the first of the month every village and unit owes one return, the office and the leaders none', async () => {
  const { items, counts } = await board();
  expect(items).toHaveLength(31 + 8);
  expect(new Set(items.map(({ unit }) => unit.id)).size).toBe(39);
  expect(counts.waiting).toBe(39);
  expect(items.map(({ unit }) => unit.name)).not.toContain('镇处非办');
  await town.tick();
  expect((await board()).items).toHaveLength(39);
});

test('nothing found is one tap; the leader sees it at once, without numbers to call', async () => {
  const duty = await town.call(LIAISON, 'duty.get', { dutyId: DUTY });
  expect(duty).toMatchObject({ standing: 'waiting', zeroReport: { leads: [], notes: [], lastChecked: null } });
  const filed = await town.call(LIAISON, 'zeroReport.file', file(false));
  expect(filed).toMatchObject({ standing: 'zero', filing: { found: false, checked: CHECKED } });
  const row = (await board(LEADER)).items.find(({ unit }) => unit.id === VILLAGE.id);
  expect(row).toMatchObject({ standing: 'zero', people: [] });
  expect((await board()).counts).toMatchObject({ zero: 1, waiting: 38 });
});

test('a lead the grid worker sent up, and a plain “nothing found”, are filled in already', async () => {
  const grid = personAt('罗家潭村', 'gridWorker');
  const say = (text: string) =>
    town.call(grid, 'lead.record', {
      requestId: newRequest(),
      channel: 'gridWorker',
      text,
      divisionCode: VILLAGE.divisionCode,
    });
  await say('本月走访全村，未发现非法集资线索。');
  await say('桃溪松鹤养老公寓喊老人家交五万块订床位，不住一年返百分之十二。');
  const { zeroReport, version } = await town.call(LIAISON, 'duty.get', { dutyId: DUTY });
  expect(zeroReport?.notes.map(({ text }) => text)).toEqual(['本月走访全村，未发现非法集资线索。']);
  // Another unit handles it: the village knows that it was sent up, and not what became of it.
  expect(zeroReport?.leads).toEqual([expect.objectContaining({ title: null, chosen: true })]);
  const leadIds = zeroReport?.leads.map(({ leadId }) => leadId) ?? [];
  const filed = await town.call(LIAISON, 'zeroReport.file', file(true, { leadIds, version }));
  expect(filed).toMatchObject({ standing: 'filed', filing: { found: true, leads: 1 } });
  expect((await board()).leads).toBe(1);
});

test('a lead that keeps the village out is neither offered nor counted', async () => {
  await town.call(personAt('罗家潭村', 'gridWorker'), 'lead.record', {
    requestId: newRequest(),
    channel: 'gridWorker',
    text: '村支书带头拉人投养老公寓，五万一份。',
    divisionCode: VILLAGE.divisionCode,
    conflictUnitIds: [VILLAGE.id],
  });
  expect((await town.call(LIAISON, 'duty.get', { dutyId: DUTY })).zeroReport?.leads).toEqual([]);
});

test.each([
  ['22日', '2026-06-22T12:00:00', 'zero'],
  ['23日夜里', '2026-06-23T23:59:00', 'zero'],
  ['24日零点', '2026-06-24T00:00:00', 'late'],
] as const)('filed on %s', async (_day, moment, standing) => {
  at(moment);
  await town.call(LIAISON, 'zeroReport.file', file(false));
  expect(await standingOf()).toBe(standing);
});

test('not filed is 未报 from midnight on, without anything having to run', async () => {
  at('2026-06-23T23:59:30');
  expect(await standingOf()).toBe('waiting');
  at('2026-06-24T00:00:00');
  expect(await standingOf()).toBe('missing');
});

test('a correction keeps what was said before and stays in time if the first was', async () => {
  await town.call(LIAISON, 'zeroReport.file', file(false));
  at('2026-06-25T10:00:00');
  const { version } = await town.call(LIAISON, 'duty.get', { dutyId: DUTY });
  const corrected = await town.call(LIAISON, 'zeroReport.file', file(true, { version, note: '25日又查到一处' }));
  expect(corrected.standing).toBe('filed');
  expect(corrected.history.map(({ kind, filing }) => [kind, filing?.kind === 'zeroReport' && filing.found])).toEqual([
    ['filed', false],
    ['corrected', true],
  ]);
  expect((await board()).items.find(({ unit }) => unit.id === VILLAGE.id)?.corrected).toBe(true);
});

test('sent twice it is filed once; two people at once do not overwrite each other', async () => {
  const input = file(false);
  const [first, again] = await Promise.all([
    town.call(LIAISON, 'zeroReport.file', input),
    town.call(LIAISON, 'zeroReport.file', input),
  ]);
  expect(again.history).toEqual(first.history);
  const late = await town.ask(personAt('罗家潭村', 'unitHead'), 'zeroReport.file', file(true));
  expectRefusal(late, 'DUTY_CHANGED_MEANWHILE');
});

test('reminders go up the chain until it is filed, then stop', async () => {
  const titlesOf = async (as: string) => (await town.call(as, 'notice.list', {})).items.map(({ title }) => title);
  const day = async (date: string) => {
    at(`2026-06-${date}T09:00:30`);
    await town.tick();
  };
  // The 19th to 21st are the Dragon Boat holiday: three workdays before the 23rd is the 17th.
  const seen: [string, number, number][] = [];
  for (const date of ['16', '17', '18', '21', '22', '23', '24', '25', '26', '27']) {
    await day(date);
    seen.push([date, (await titlesOf(LIAISON)).length, (await titlesOf(personAt('罗家潭村', 'unitHead'))).length]);
    if (date === '24')
      await town.call(OTHER_LIAISON, 'zeroReport.file', {
        ...file(false),
        dutyId: `zeroReport-${unitCalled('镇社会事务办').id}-${TOWN_MONTH}`,
      });
  }
  expect(seen).toEqual([
    ['16', 0, 0],
    ['17', 1, 0],
    ['18', 1, 0],
    ['21', 1, 0],
    ['22', 2, 0],
    ['23', 3, 0],
    ['24', 4, 1],
    ['25', 4, 1],
    ['26', 5, 2],
    ['27', 5, 2],
  ]);
  expect(await titlesOf(OTHER_LIAISON)).toHaveLength(4);
});

test('the office reminds all who are missing with one tap, each once a day', async () => {
  await town.call(LIAISON, 'zeroReport.file', file(false));
  const chase = (requestId = newRequest()) => town.call(OFFICE, 'zeroReport.chase', { requestId, month: TOWN_MONTH });
  expect(await chase()).toEqual({ reminded: 38, remindedToday: 0 });
  expect(await chase()).toEqual({ reminded: 0, remindedToday: 38 });
  await town.tick();
  expect((await town.call(OTHER_LIAISON, 'notice.list', {})).items).toHaveLength(1);
  expect((await town.call(LIAISON, 'notice.list', {})).items).toEqual([]);
  at('2026-06-11T10:00:00');
  expect(await chase()).toMatchObject({ reminded: 38 });
});

test('another village’s return does not exist for a liaison; the county sees the town’s', async () => {
  expectRefusal(await town.ask(OTHER_LIAISON, 'duty.get', { dutyId: DUTY }), 'NOT_FOUND');
  expectRefusal(await town.ask(OTHER_LIAISON, 'zeroReport.file', file(false)), 'NOT_FOUND');
  expect((await board(COUNTY)).items).toHaveLength(39);
});

test('what is due comes in order: the urgent lead, then by deadline, each with its reason', async () => {
  await town.call('resident-1', 'tip.submit', {
    requestId: newRequest(),
    text: '罗家潭村有个松鹤养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。',
    divisionCode: VILLAGE.divisionCode,
  });
  const { items } = await town.call(OTHER_LIAISON, 'duty.due', {});
  expect(items.map(({ what, label }) => [what, label])).toEqual([
    ['lead', '受理期限'],
    ['duty', '每月风险排查情况（零报送）'],
    ['duty', '处非工作总结'],
  ]);
  expect(items.every(({ basis }) => basis.includes('工作方案'))).toBe(true);
  const pages: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await town.call(OTHER_LIAISON, 'duty.due', { limit: 1, cursor });
    pages.push(...page.items.map(({ id }) => id));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(pages).toEqual(items.map(({ id }) => id));
});

test('what is due is asked for duties alone where leads have a list of their own', async () => {
  await town.call('resident-1', 'tip.submit', {
    requestId: newRequest(),
    text: '罗家潭村有个松鹤养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。',
    divisionCode: VILLAGE.divisionCode,
  });
  const kinds = async (what: 'lead' | 'duty') =>
    (await town.call(OTHER_LIAISON, 'duty.due', { what })).items.map((item) => item.what);
  expect(await kinds('duty')).toEqual(['duty', 'duty']);
  expect(await kinds('lead')).toEqual(['lead']);
});

test('the board shows the units that stand in one way, page by page, and counts all', async () => {
  await town.call(LIAISON, 'zeroReport.file', file(false));
  const ask = (standings: ('waiting' | 'zero')[], cursor?: string) =>
    town.call(OFFICE, 'zeroReport.board', { month: TOWN_MONTH, standings, limit: 20, cursor });
  const first = await ask(['waiting']);
  const second = await ask(['waiting'], first.nextCursor ?? '');
  const names = [...first.items, ...second.items].map(({ unit }) => unit.name);
  expect(new Set(names).size).toBe(38);
  expect(names).not.toContain(VILLAGE.shortName);
  expect(second.nextCursor).toBeNull();
  expect((await ask(['zero'])).items.map(({ unit }) => unit.id)).toEqual([VILLAGE.id]);
  expect(first.counts).toMatchObject({ waiting: 38, zero: 1 });
  expect((await ask([])).items).toEqual([]);
});
