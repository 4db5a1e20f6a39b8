import type { Input, Output } from '../../src/shared/contract';
import { caseDesk } from '../support/case-desk';
import { inFreshTown } from '../support/fresh-town';
import { photoWithExif } from '../support/photos';
import { expectRefusal } from '../support/refusal';
import { COUNTY, LEADER, newRequest, OFFICE, personAt, type Town, unitCalled } from '../support/town';

/** 联席会议: minutes, decisions, and tasks that have a day and are reminded of (C7, C2). */
const POLICE = unitCalled('镇派出所');
const JUSTICE = unitCalled('镇司法所');
const POLICEMAN = personAt('镇派出所', 'liaison');
const JURIST = personAt('镇司法所', 'liaison');
const OUTSIDER = personAt('镇信访办', 'liaison');

let town: Town;
inFreshTown((running) => (town = running));
const { enter, lead, link, keepOut } = caseDesk(() => town);
const at = (moment: string) => town.local.parts.clock.set(Date.parse(`${moment}+08:00`));
beforeEach(() => at('2026-06-10T10:00:00'));

type Meeting = Output<'meeting.get'>;
const record = (more: Partial<Input<'meeting.record'>> = {}, as = OFFICE): Promise<Meeting> =>
  town.call(as, 'meeting.record', { ...wish(), ...more });
const wish = (): Input<'meeting.record'> => ({
  requestId: newRequest(),
  heldOn: '2026-06-09',
  place: '镇政府三楼会议室',
  unitIds: [POLICE.id, JUSTICE.id],
  minutes: '研究陈案化解。',
  decisions: ['先清退老年人的钱'],
  tasks: [{ unitId: POLICE.id, text: '查清资金去向，报书面情况', dueOn: '2026-06-18' }],
});
const stepOf = ({ meetingId, version }: Meeting) => ({ requestId: newRequest(), meetingId, version });
const dueOf = async (as: string) =>
  (await town.call(as, 'duty.due', { what: 'duty' })).items.filter(({ id }) => id.startsWith('meetingTask'));
const inbox = async (as: string) =>
  (await town.call(as, 'notice.list', {})).items.filter(({ title }) => title.includes('联席会议'));
const taskOf = ({ tasks }: Meeting): string => tasks[0]?.dutyId ?? '';
const done = (dutyId: string, as = POLICEMAN) =>
  town.call(as, 'duty.submitDocument', { requestId: newRequest(), dutyId, version: 1, note: '已查清，见附页。' });

describe('a joint meeting', () => {
  test('is read by who took part, by leaders and the county – and by nobody else', async () => {
    const { meetingId } = await record();
    for (const as of [OFFICE, LEADER, COUNTY, POLICEMAN, JURIST])
      expect((await town.call(as, 'meeting.list', {})).items.map((row) => row.meetingId)).toEqual([meetingId]);
    expect((await town.call(OUTSIDER, 'meeting.list', {})).items).toEqual([]);
    expectRefusal(await town.ask(OUTSIDER, 'meeting.get', { meetingId }), 'NOT_FOUND');
  });

  test('called by the county is read by the town’s office that took part, and not by one that did not', async () => {
    const office = unitCalled('镇处非办').id;
    const { meetingId } = await record({ unitIds: [office], tasks: [] }, COUNTY);
    expect((await town.call(OFFICE, 'meeting.list', {})).items.map((row) => row.meetingId)).toEqual([meetingId]);
    expect((await town.call(OFFICE, 'meeting.get', { meetingId })).mayEdit).toBe(false);
    const other = await record({ unitIds: [unitCalled('镇党政办').id], tasks: [] }, COUNTY);
    expectRefusal(await town.ask(OFFICE, 'meeting.get', { meetingId: other.meetingId }), 'NOT_FOUND');
    expect((await town.call(OFFICE, 'meeting.list', {})).items).toHaveLength(1);
  });

  test('is found from the lead it dealt with, by those who may read both', async () => {
    const leadId = await lead();
    const [early, late] = [
      await record({ leadIds: [leadId], heldOn: '2026-06-02' }),
      await record({ leadIds: [leadId], heldOn: '2026-06-08', unitIds: [POLICE.id], tasks: [] }),
    ];
    const meetingsOf = async (as: string) =>
      (await town.call(as, 'meeting.ofLead', { leadId })).meetings.map(({ meetingId }) => meetingId);
    for (const as of [OFFICE, LEADER, COUNTY]) expect(await meetingsOf(as)).toEqual([late.meetingId, early.meetingId]);
    // The meeting was the jurist's, too; the lead is not.
    expectRefusal(await town.ask(JURIST, 'meeting.ofLead', { leadId }), 'LEAD_NOT_FOUND');
    const { version } = await town.call(COUNTY, 'lead.get', { leadId });
    await town.call(COUNTY, 'lead.assign', {
      ...{ leadId, version, requestId: newRequest() },
      ...{ unitId: JUSTICE.id, reason: '请办理' },
    });
    expect(await meetingsOf(JURIST)).toEqual([early.meetingId]);
  });

  test('the same request records one meeting with one task, and only the office that called it corrects the minutes', async () => {
    const requestId = newRequest();
    const first = await record({ requestId });
    expect((await record({ requestId })).meetingId).toBe(first.meetingId);
    expect(town.documents('duties').filter(({ kind }) => kind === 'meetingTask')).toHaveLength(1);
    const words = { minutes: '研究陈案化解，请县里支持。', decisions: ['报县处非办'] };
    expectRefusal(await town.ask(COUNTY, 'meeting.correct', { ...stepOf(first), ...words }), 'RECORD_NOT_OWN');
    const after = await town.call(OFFICE, 'meeting.correct', { ...stepOf(first), ...words });
    expect(after).toMatchObject({ ...words, history: [{ kind: 'corrected' }, { kind: 'recorded' }] });
    expectRefusal(
      await town.ask(OFFICE, 'meeting.correct', { ...stepOf(first), ...words }),
      'RECORD_CHANGED_MEANWHILE',
    );
  });

  test('a wrong day, place or unit is put right: who was not there reads it no more, unless it has a task', async () => {
    const first = await record();
    const wasThere = unitCalled('镇信访办').id;
    const { meetingId } = first;
    const right = { heldOn: '2026-06-01', place: '镇政府二楼', unitIds: [wasThere] };
    const { minutes, decisions } = first;
    const after = await town.call(OFFICE, 'meeting.correct', { ...stepOf(first), minutes, decisions, ...right });
    const { unitIds, ...said } = right;
    expect(after).toMatchObject({
      ...said,
      minutes,
      decisions,
      history: [{ kind: 'corrected' }, { kind: 'recorded' }],
    });
    expect(after.units.map(({ id }) => id)).toEqual(unitIds);
    expect((await town.call(OUTSIDER, 'meeting.get', { meetingId })).place).toBe('镇政府二楼');
    expect((await town.call(POLICEMAN, 'meeting.list', {})).items).toHaveLength(1);
    expectRefusal(await town.ask(JURIST, 'meeting.get', { meetingId }), 'NOT_FOUND');
    const later = await record({ heldOn: '2026-06-05' });
    expect((await town.call(OFFICE, 'meeting.list', {})).items.map((row) => row.meetingId)).toEqual([
      later.meetingId,
      meetingId,
    ]);
  });

  test('a correction is checked as the record was', async () => {
    const first = await record({ leadIds: [await lead([unitCalled('镇信访办').id])] });
    const wrong = async (more: Partial<Input<'meeting.correct'>>, code: Parameters<typeof expectRefusal>[1]) =>
      expectRefusal(
        await town.ask(OFFICE, 'meeting.correct', { ...stepOf(first), minutes: '', decisions: [], ...more }),
        code,
      );
    await wrong({ heldOn: '2026-06-11' }, 'DATE_IN_FUTURE');
    await wrong({ unitIds: ['430922101-police'] }, 'UNIT_UNKNOWN');
    await wrong({ unitIds: [POLICE.id, unitCalled('镇信访办').id] }, 'UNIT_EXCLUDED');
    await wrong({ unitIds: [] }, 'INVALID_INPUT');
    await wrong({ attachments: ['none'] }, 'ATTACHMENT_INVALID');
  });

  test('a unit kept out since then neither bars the correction nor reads it', async () => {
    const leadId = await lead();
    const first = await record({ leadIds: [leadId], tasks: [] });
    await keepOut(leadId, JUSTICE.id);
    const unitIds = [POLICE.id, JUSTICE.id];
    const words = { minutes: '', decisions: [], place: '镇政府二楼', unitIds };
    const { meetingId } = await town.call(OFFICE, 'meeting.correct', { ...stepOf(first), ...words });
    expectRefusal(await town.ask(JURIST, 'meeting.get', { meetingId }), 'NOT_FOUND');
  });

  test('signed pages that come days later are added to those that are there, once', async () => {
    const photo = { kind: 'photo' as const, contentBase64: photoWithExif().toString('base64') };
    const upload = async () => (await town.call(OFFICE, 'file.upload', { requestId: newRequest(), ...photo })).token;
    const first = await record({ attachments: [await upload()] });
    at('2026-06-13T10:00:00');
    const step = { ...stepOf(first), minutes: '', decisions: [], attachments: [await upload()] };
    const after = await town.call(OFFICE, 'meeting.correct', step);
    expect(after.attachments).toHaveLength(2);
    expect((await town.call(OFFICE, 'meeting.correct', step)).attachments).toEqual(after.attachments);
    const file = { meetingId: first.meetingId, fileId: after.attachments[1]?.fileId ?? '', offset: 0 };
    expect((await town.call(JURIST, 'meeting.readFile', file)).contentBase64).not.toBe('');
    expect(town.documents('files').filter(({ attached }) => attached)).toHaveLength(2);
  });

  test('no meeting in days to come, no task for a day gone by, no unit of another town', async () => {
    expectRefusal(await town.ask(OFFICE, 'meeting.record', { ...wish(), heldOn: '2026-06-11' }), 'DATE_IN_FUTURE');
    const late = [{ unitId: POLICE.id, text: '补报', dueOn: '2026-06-09' }];
    expectRefusal(await town.ask(OFFICE, 'meeting.record', { ...wish(), tasks: late }), 'DATE_IN_PAST');
    const strange = { ...wish(), unitIds: ['430922101-police'] };
    expectRefusal(await town.ask(OFFICE, 'meeting.record', strange), 'UNIT_UNKNOWN');
    expect(town.documents('meetings')).toEqual([]);
  });

  test('pages of the minutes are read piece by piece by those who may read the meeting', async () => {
    const photo = { kind: 'photo' as const, contentBase64: photoWithExif().toString('base64') };
    const { token } = await town.call(OFFICE, 'file.upload', { requestId: newRequest(), ...photo });
    const { meetingId, attachments } = await record({ attachments: [token] });
    const file = { meetingId, fileId: attachments[0]?.fileId ?? '', offset: 0 };
    expect((await town.call(JURIST, 'meeting.readFile', file)).contentBase64).not.toBe('');
    expectRefusal(await town.ask(OUTSIDER, 'meeting.readFile', file), 'NOT_FOUND');
  });
});

describe('a task', () => {
  test('is on the list of what is due, is told at once, and is done when the unit says how', async () => {
    const meeting = await record();
    expect(await dueOf(POLICEMAN)).toMatchObject([{ title: '查清资金去向，报书面情况', label: '联席会议交办的事' }]);
    expect(await dueOf(JURIST)).toEqual([]);
    await town.tick();
    expect(await inbox(POLICEMAN)).toMatchObject([{ title: '请办：联席会议交办的事' }]);
    expect(await inbox(JURIST)).toEqual([]);
    await done(taskOf(meeting));
    expect(await dueOf(POLICEMAN)).toEqual([]);
    expect((await town.call(JURIST, 'meeting.get', { meetingId: meeting.meetingId })).tasks).toMatchObject([
      { standing: 'done', note: '已查清，见附页。', open: false },
    ]);
  });

  test('is reminded of before and after its day, the heads hear of it too, and it then stands as missing', async () => {
    const { meetingId } = await record();
    const leaderOfPolice = personAt('镇派出所', 'supervisingLeader');
    await town.tick();
    at('2026-06-18T00:30:00');
    await town.tick();
    expect(await inbox(POLICEMAN)).toHaveLength(2);
    at('2026-06-20T00:30:00');
    await town.tick();
    expect((await inbox(POLICEMAN))[0]).toMatchObject({ title: '还没有办：联席会议交办的事' });
    expect(await inbox(leaderOfPolice)).not.toEqual([]);
    expect((await town.call(OFFICE, 'meeting.get', { meetingId })).tasks).toMatchObject([{ standing: 'missing' }]);
  });

  test('given to the office itself is told to its people, who have no liaison', async () => {
    await record({ tasks: [{ unitId: unitCalled('镇处非办').id, text: '汇总', dueOn: '2026-06-18' }] });
    await town.tick();
    expect(await inbox(OFFICE)).toMatchObject([{ title: '请办：联席会议交办的事' }]);
    expect(await inbox(POLICEMAN)).toEqual([]);
  });

  test('can be given after the meeting; another unit’s people cannot report it done', async () => {
    const first = await record({ tasks: [] });
    const meeting = await town.call(OFFICE, 'meeting.giveTask', {
      ...stepOf(first),
      unitId: JUSTICE.id,
      text: '准备调解',
      dueOn: '2026-06-30',
    });
    expect(await dueOf(JURIST)).toHaveLength(1);
    const wrong = { requestId: newRequest(), dutyId: taskOf(meeting), version: 1, note: '好了' };
    expectRefusal(await town.ask(POLICEMAN, 'duty.submitDocument', wrong), 'NOT_FOUND');
  });
});

describe('a unit kept out of a lead that the meeting is about', () => {
  test('neither takes part nor gets a task, also when the lead comes in through an old case', async () => {
    const leadIds = [await lead([POLICE.id])];
    expectRefusal(await town.ask(OFFICE, 'meeting.record', { ...wish(), leadIds }), 'UNIT_EXCLUDED');
    const linked = await link(await enter('甲案', { leadUnitId: JUSTICE.id }), leadIds[0] ?? '');
    const caseIds = [linked.caseId];
    expectRefusal(await town.ask(OFFICE, 'meeting.record', { ...wish(), caseIds }), 'UNIT_EXCLUDED');
    const meeting = await record({ caseIds, unitIds: [JUSTICE.id], tasks: [] });
    const task = { unitId: POLICE.id, text: '查', dueOn: '2026-06-18' };
    expectRefusal(await town.ask(OFFICE, 'meeting.giveTask', { ...stepOf(meeting), ...task }), 'UNIT_EXCLUDED');
  });

  test('nor when the lead was taken into one that keeps the unit out', async () => {
    const whole = await lead([POLICE.id]);
    at('2026-06-10T10:05:00');
    const leadId = await lead();
    const meeting = await record({ leadIds: [leadId], unitIds: [JUSTICE.id], tasks: [] });
    const versionOf = async (of: string) => (await town.call(COUNTY, 'lead.get', { leadId: of })).version;
    await town.call(COUNTY, 'lead.merge', {
      requestId: newRequest(),
      leadId: whole,
      version: await versionOf(whole),
      otherId: leadId,
      otherVersion: await versionOf(leadId),
      reason: '同一家公司',
    });
    const task = { unitId: POLICE.id, text: '查', dueOn: '2026-06-18' };
    expectRefusal(await town.ask(OFFICE, 'meeting.giveTask', { ...stepOf(meeting), ...task }), 'UNIT_EXCLUDED');
  });

  test('asking again with the request that recorded it finds nothing, once the office itself is kept out', async () => {
    const leadIds = [await lead()];
    const wished = { ...wish(), leadIds };
    await town.call(OFFICE, 'meeting.record', wished);
    await keepOut(leadIds[0] ?? '', unitCalled('镇处非办').id);
    expectRefusal(await town.ask(OFFICE, 'meeting.record', wished), 'NOT_FOUND');
  });

  test.each(['itself', 'through an old case'])(
    'kept out later (%s): the meeting, its task, its notices and reminders are gone for the unit at once',
    async (way) => {
      const leadId = await lead();
      const linked = await link(await enter('甲案', { leadUnitId: JUSTICE.id }), leadId);
      const meeting = await record(way === 'itself' ? { leadIds: [leadId] } : { caseIds: [linked.caseId] });
      await town.tick();
      expect(await inbox(POLICEMAN)).toHaveLength(1);
      await keepOut(leadId, POLICE.id);
      const { meetingId } = meeting;
      expect((await town.call(POLICEMAN, 'meeting.list', {})).items).toEqual([]);
      expectRefusal(await town.ask(POLICEMAN, 'meeting.get', { meetingId }), 'NOT_FOUND');
      expect(await dueOf(POLICEMAN)).toEqual([]);
      expectRefusal(await town.ask(POLICEMAN, 'duty.get', { dutyId: taskOf(meeting) }), 'NOT_FOUND');
      expect(await inbox(POLICEMAN)).toEqual([]);
      at('2026-06-20T00:30:00');
      await town.tick();
      await town.tick();
      expect(await inbox(POLICEMAN)).toEqual([]);
      expect((await town.call(JURIST, 'meeting.get', { meetingId })).meetingId).toBe(meetingId);
    },
  );
});
