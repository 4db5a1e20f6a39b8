import { publishedCalendars } from '../../src/shared/time/published-calendars';
import { COUNTY, newRequest, OFFICE, startTown, unitCalled, type Town } from '../support/town';

/** Whether the timer runs is not found out by a missed deadline. */
let town: Town;
beforeEach(async () => {
  town = await startTown();
});
afterEach(() => town.stop());

const health = (as = OFFICE) => town.call(as, 'jobs.health', {});
const at = (moment: string) => town.local.parts.clock.set(Date.parse(`${moment}+08:00`));

test('a timer that has never run, or not for a while, is said; one that runs is fine', async () => {
  expect(await health()).toMatchObject({ lastRunAt: null, isLate: true });
  await town.tick();
  expect(await health()).toMatchObject({ isLate: false, failed: [], missingCalendar: null });
  at('2026-06-10T10:11:00');
  expect(await health()).toMatchObject({ isLate: true });
});

test('what waits is counted, with the oldest of it', async () => {
  await town.call('resident-1', 'tip.submit', {
    requestId: newRequest(),
    text: '有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。',
    divisionCode: unitCalled('罗家潭村').divisionCode,
  });
  const waitingOf = async () => (await health()).waiting.find(({ label }) => label.includes('线索通知'));
  expect(await waitingOf()).toMatchObject({
    count: 1,
    oldestAt: expect.stringContaining('2026-06-10T02:00') as string,
  });
  await town.tick();
  expect(await waitingOf()).toMatchObject({ count: 0, oldestAt: null });
});

test('a lead that keeps the office out is not even in a number there', async () => {
  await town.call('resident-1', 'tip.submit', {
    requestId: newRequest(),
    text: '养老公寓喊老人家交五万块订床位，不住一年返百分之十二。',
    divisionCode: unitCalled('罗家潭村').divisionCode,
    conflictUnitIds: [unitCalled('镇处非办').id],
  });
  const total = async (as: string) => (await health(as)).waiting.reduce((sum, { count }) => sum + count, 0);
  expect(await total(OFFICE)).toBe(0);
  expect(await total(COUNTY)).toBe(1);
});

test('a sweep that fails is named', async () => {
  town.local.parts.faults.arm({ kind: 'error', target: 'database.startTransaction', at: 'before', count: 5 });
  await town.tick();
  expect((await health()).failed).toEqual(['汇总数字']);
});

test('a year without a calendar is said weeks before deadlines reach into it', async () => {
  const last = Math.max(...publishedCalendars().map(({ year }) => year));
  at(`${last}-10-15T10:00:00`);
  expect((await health()).missingCalendar).toBeNull();
  at(`${last}-10-20T10:00:00`);
  expect((await health()).missingCalendar).toBe(last + 1);
});
