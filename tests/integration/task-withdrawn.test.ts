import type { Input, Output } from '../../src/shared/contract';
import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';
import { COUNTY, newRequest, OFFICE, personAt, type Town, unitCalled } from '../support/town';

/** A task given by mistake is taken back with a reason, before it is done; the unit is told once (C7). */
const POLICE = unitCalled('镇派出所');
const JUSTICE = unitCalled('镇司法所');
const POLICEMAN = personAt('镇派出所', 'liaison');
const JURIST = personAt('镇司法所', 'liaison');

let town: Town;
inFreshTown((running) => (town = running));
const at = (moment: string) => town.local.parts.clock.set(Date.parse(`${moment}+08:00`));
beforeEach(() => at('2026-06-10T10:00:00'));

type Meeting = Output<'meeting.get'>;
const TASK = { unitId: POLICE.id, text: '查清资金去向', dueOn: '2026-06-18' };
const record = (more: Partial<Input<'meeting.record'>> = {}): Promise<Meeting> =>
  town.call(OFFICE, 'meeting.record', {
    requestId: newRequest(),
    heldOn: '2026-06-09',
    place: '镇政府三楼会议室',
    unitIds: [JUSTICE.id],
    minutes: '研究陈案化解。',
    tasks: [TASK],
    ...more,
  });
const taskOf = ({ tasks }: Meeting): string => tasks[0]?.dutyId ?? '';
const wish = (meeting: Meeting) => ({
  requestId: newRequest(),
  meetingId: meeting.meetingId,
  version: meeting.version,
  dutyId: taskOf(meeting),
  reason: '应该交给司法所，交错了',
});
const withdraw = (meeting: Meeting) => town.call(OFFICE, 'meeting.withdrawTask', wish(meeting));
const inbox = async (as: string) =>
  (await town.call(as, 'notice.list', {})).items.filter(({ title }) => title.includes('联席会议'));
const due = async (as: string) =>
  (await town.call(as, 'duty.due', { what: 'duty' })).items.filter(({ id }) => id.startsWith('meetingTask'));
const report = (dutyId: string) =>
  town.ask(POLICEMAN, 'duty.submitDocument', { requestId: newRequest(), dutyId, version: 1, note: '已查清。' });

test('it is no longer due nor reminded of; the unit is told once and can read why', async () => {
  const meeting = await record();
  await town.tick();
  expect(await due(POLICEMAN)).toHaveLength(1);
  const after = await withdraw(meeting);
  expect(after.tasks).toMatchObject([{ standing: 'cancelled', withdrawn: { reason: '应该交给司法所，交错了' } }]);
  expect(after.history[0]).toMatchObject({ kind: 'taskWithdrawn' });
  expect(await due(POLICEMAN)).toEqual([]);
  await town.tick();
  at('2026-06-20T10:00:00');
  await town.tick();
  expect((await inbox(POLICEMAN)).map(({ title }) => title)).toEqual([
    '不用办了：联席会议交办的事',
    '请办：联席会议交办的事',
  ]);
  const duty = await town.call(POLICEMAN, 'duty.get', { dutyId: taskOf(meeting) });
  expect(duty).toMatchObject({ standing: 'cancelled', task: { withdrawn: '应该交给司法所，交错了' } });
  expectRefusal(await report(taskOf(meeting)), 'TASK_WITHDRAWN');
});

test('taken back before anybody was told, the unit hears of it once all the same', async () => {
  await withdraw(await record());
  await town.tick();
  await town.tick();
  expect((await inbox(POLICEMAN)).map(({ title }) => title)).toEqual(['不用办了：联席会议交办的事']);
});

test('the bell rings for it as for any news of a task', async () => {
  const meeting = await record();
  await town.tick();
  await withdraw(meeting);
  await town.tick();
  const news = town.documents('notices').filter(({ _id }) => _id.includes('withdrawn'));
  expect(news.map(({ delivery }) => delivery)).not.toContain('settled');
  expect(news.length).toBeGreaterThan(0);
});

test('a unit that had nothing but this task reads the minutes no more; one that met goes on reading them', async () => {
  const { meetingId, ...rest } = await record();
  expect((await town.call(POLICEMAN, 'meeting.list', {})).items).toHaveLength(1);
  await withdraw({ meetingId, ...rest });
  expect((await town.call(POLICEMAN, 'meeting.list', {})).items).toEqual([]);
  expectRefusal(await town.ask(POLICEMAN, 'meeting.get', { meetingId }), 'NOT_FOUND');
  expect(await town.call(JURIST, 'meeting.get', { meetingId })).toMatchObject({ tasks: [{ standing: 'cancelled' }] });
});

test('what is done stays done, and nothing is taken back twice or by others', async () => {
  const meeting = await record();
  expectRefusal(await town.ask(COUNTY, 'meeting.withdrawTask', wish(meeting)), 'RECORD_NOT_OWN');
  expectRefusal(await town.ask(OFFICE, 'meeting.withdrawTask', { ...wish(meeting), reason: ' ' }), 'INVALID_INPUT');
  expectRefusal(await town.ask(OFFICE, 'meeting.withdrawTask', { ...wish(meeting), dutyId: 'none' }), 'NOT_FOUND');
  const requestId = newRequest();
  const once = { ...wish(meeting), requestId };
  const after = await town.call(OFFICE, 'meeting.withdrawTask', once);
  expect((await town.call(OFFICE, 'meeting.withdrawTask', once)).version).toBe(after.version);
  expectRefusal(await town.ask(OFFICE, 'meeting.withdrawTask', wish(after)), 'TASK_WITHDRAWN');

  const done = await record();
  expect(await report(taskOf(done))).toMatchObject({ ok: true });
  expectRefusal(await town.ask(OFFICE, 'meeting.withdrawTask', wish(done)), 'TASK_DONE');
});

test('of a unit that reports and an office that takes back at the same moment one is first, and the log knows', async () => {
  const meeting = await record();
  const [reported, taken] = await Promise.all([
    report(taskOf(meeting)),
    town.ask(OFFICE, 'meeting.withdrawTask', wish(meeting)),
  ]);
  expect([reported.ok, taken.ok].filter(Boolean)).toHaveLength(1);
  const [duty] = town.documents('duties').filter(({ _id }) => _id === taskOf(meeting));
  expect(duty?.state).toBe(taken.ok ? 'cancelled' : 'filed');
  await town.tick();
  const logged = town.documents('auditLog').map(({ event }) => event.type);
  expect(logged.includes('meeting.taskWithdrawn')).toBe(taken.ok);
});
