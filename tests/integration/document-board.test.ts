import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';
import { COUNTY, LEADER, newRequest, OFFICE, personAt, type Town, unitCalled } from '../support/town';

/** 实施方案 and 工作总结 (A5): the office knows who owes them, whom to call, and reminds them all by one tap. */
const VILLAGE = unitCalled('罗家潭村');
const LIAISON = personAt('罗家潭村', 'liaison');
const OTHER = personAt('崆峒村', 'liaison');
const SUMMARY = { kind: 'workSummary', year: '2026' } as const;
const UNITS = 39;

let town: Town;
inFreshTown((running) => (town = running));
const at = (moment: string) => town.local.parts.clock.set(Date.parse(`${moment}+08:00`));
beforeEach(async () => {
  at('2026-06-10T10:00:00');
  await town.tick();
});

const board = (as = OFFICE) => town.call(as, 'duty.documentBoard', { ...SUMMARY, limit: 50 });
const rowOf = async (as = OFFICE) => (await board(as)).items.find(({ unit }) => unit.id === VILLAGE.id);
const handIn = (version: number, note: string) =>
  town.call(LIAISON, 'duty.submitDocument', {
    requestId: newRequest(),
    dutyId: `workSummary-${VILLAGE.id}-2026`,
    version,
    note,
  });

test('each unit stands where it is: waiting, handed in, late, missing', async () => {
  expect((await board()).counts).toMatchObject({ waiting: UNITS, done: 0, missing: 0 });
  expect((await rowOf())?.people[0]?.role).toBe('liaison');
  expect((await rowOf())?.people[0]?.phone).toMatch(/^1\d{10}$/);
  await handIn(1, '今年的总结');
  expect(await rowOf()).toMatchObject({ standing: 'done' });
  at('2026-12-10T23:59:59');
  expect((await board()).counts).toMatchObject({ waiting: UNITS - 1, done: 1 });
  at('2026-12-11T00:00:00');
  expect((await board(COUNTY)).counts).toMatchObject({ missing: UNITS - 1, done: 1, waiting: 0 });
});

test('leaders see who is missing, without numbers, and remind nobody', async () => {
  expect((await board(LEADER)).items.flatMap(({ people }) => people)).toEqual([]);
  const wish = { ...SUMMARY, requestId: newRequest() };
  expectRefusal(await town.ask(LEADER, 'duty.chaseDocument', wish), 'UNKNOWN_PROCEDURE');
  expectRefusal(await town.ask(LIAISON, 'duty.chaseDocument', wish), 'UNKNOWN_PROCEDURE');
});

test('one tap reminds all who have not handed in, once a day, of this document alone', async () => {
  await handIn(1, '今年的总结');
  const chase = () => town.call(OFFICE, 'duty.chaseDocument', { ...SUMMARY, requestId: newRequest() });
  expect(await chase()).toEqual({ reminded: UNITS - 1, remindedToday: 0 });
  expect(await chase()).toEqual({ reminded: 0, remindedToday: UNITS - 1 });
  await town.tick();
  const told = async (as: string) =>
    (await town.call(as, 'notice.list', { limit: 50 })).items.map(({ title }) => title);
  expect(await told(OTHER)).toEqual(['请报：处非工作总结']);
  expect(await told(LIAISON)).toEqual([]);
});

test('every filing is in the audit log, by whom and of what, without its words', async () => {
  await handIn(1, '第一稿的话');
  await handIn(2, '第二稿的话');
  await town.tick();
  const events = town
    .documents('auditLog')
    .map(({ event }) => event)
    .filter(({ type }) => type === 'duty.filed' || type === 'duty.corrected');
  const dutyId = `workSummary-${VILLAGE.id}-2026`;
  const actor = { kind: 'member', memberId: LIAISON };
  expect(events).toMatchObject([
    { type: 'duty.filed', dutyId, actor },
    { type: 'duty.corrected', dutyId, actor },
  ]);
  expect(JSON.stringify(events)).not.toContain('稿');
});
