import type { Input, Output, ProcedureName } from '../../src/shared/contract';
import type { Aim } from './every-question';
import { photoWithExif } from './photos';
import { COUNTY, type Town, TOWN_MONTH, unitCalled } from './town';

/** Old cases, joint meetings and petitions of a day that is lived in several worlds; all by the county, all with given request numbers. */
const TOWN = unitCalled('镇处非办').divisionCode;
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const JUSTICE = unitCalled('镇司法所').id;
const ON = `${TOWN_MONTH}-01`;
const DUE = `${TOWN_MONTH}-28`;

export interface Wish {
  /** Of its requests: letters and digits. */
  key: string;
  name: string;
  /** Leads the case, has a task of the meeting, and handles the petition. */
  unitId: string;
}

/** @param request makes request numbers, the same in every world */
export const countyDesk = (town: Town, request: (name: string) => string) => {
  const call = <P extends ProcedureName>(procedure: P, name: string, input: object): Promise<Output<P>> =>
    town.call(COUNTY, procedure, { requestId: request(`${name}-${procedure}`), ...input } as Input<P>);

  const onCase = async <P extends ProcedureName>(procedure: P, name: string, caseId: string, extra: object) => {
    const { version } = await town.call(COUNTY, 'case.get', { caseId });
    return call(procedure, name, { caseId, version, ...extra });
  };
  const onMeeting = async <P extends ProcedureName>(procedure: P, name: string, meetingId: string, extra: object) => {
    const { version } = await town.call(COUNTY, 'meeting.get', { meetingId });
    return call(procedure, name, { meetingId, version, ...extra });
  };
  const onPetition = async <P extends ProcedureName>(procedure: P, name: string, petitionId: string, extra: object) => {
    const opened = await call('petition.open', `${name}-for-${procedure}`, {
      petitionId,
      purpose: 'handle',
      reason: '办理',
    });
    return call(procedure, name, {
      petitionId,
      openingId: opened.openingId,
      version: opened.petition?.version,
      ...extra,
    });
  };

  /** A case, a meeting about it with a task, a petition that belongs to it. */
  const open = async ({ key, name, unitId }: Wish, leadIds: string[]): Promise<Matters> => {
    const { caseId } = await call('case.create', key, { node: TOWN, name, startedYear: 2015, leadUnitId: unitId });
    for (const leadId of leadIds) await onCase('case.linkLead', key, caseId, { leadId });
    const photo = { kind: 'photo', contentBase64: photoWithExif().toString('base64') };
    const { token } = await call('file.upload', key, photo);
    const shown = {
      direction: 'sent',
      scope: 'city',
      body: '邻市处非办',
      on: ON,
      text: '请协查',
      attachments: [token],
    };
    const { history } = await onCase('case.recordBulletin', key, caseId, shown);
    const caseFileId = history[0]?.attachments[0]?.fileId ?? '';
    const { meetingId, attachments, tasks } = await call('meeting.record', key, {
      heldOn: ON,
      place: `${name}的会场`,
      unitIds: [JUSTICE],
      leadIds,
      caseIds: [caseId],
      attachments: [token],
      tasks: [{ unitId, text: `${name}交办的事`, dueOn: DUE }],
    });
    const { petitionId } = await call('petition.record', key, {
      channel: 'visit',
      receivedOn: ON,
      divisionCode: VILLAGE,
      people: 7,
      demand: `${name}的信访人要求退钱。`,
      unitId,
    });
    for (const leadId of leadIds) await onPetition('petition.linkLead', key, petitionId, { leadId, reason: '同一件' });
    await onPetition('petition.linkCase', key, petitionId, { caseId, reason: '同一件' });
    const taskDutyId = tasks[0]?.dutyId ?? '';
    const meetingFileId = attachments[0]?.fileId ?? '';
    return { caseId, caseFileId, meetingId, meetingFileId, petitionId, taskDutyId };
  };
  const freeze = () => call('case.freezeBase', 'year', { node: TOWN });

  /** What goes on with them: another unit takes over, a task is taken back and another given, money comes back. */
  const goOn = async (
    { key, name }: Pick<Wish, 'key' | 'name'>,
    { caseId, meetingId, petitionId, taskDutyId }: Matters,
  ): Promise<void> => {
    await onCase('case.update', key, caseId, { name, startedYear: 2015, leadUnitId: JUSTICE, unpaidYuan: 500_000 });
    await onCase('case.recordRecovery', key, caseId, { on: ON, returnedYuan: 100_000, note: '第一批' });
    await onMeeting('meeting.withdrawTask', key, meetingId, { dutyId: taskDutyId, reason: '换单位' });
    await onMeeting('meeting.giveTask', key, meetingId, { unitId: JUSTICE, text: `${name}再办`, dueOn: DUE });
    await onPetition('petition.assign', key, petitionId, { unitId: unitCalled('镇社会事务办').id, reason: '请办理' });
    await onPetition('petition.addNote', key, petitionId, { text: '已劝解' });
  };
  return { open, freeze, goOn };
};

/** What one may ask for by name. */
export type Matters = Pick<Aim, 'caseId' | 'caseFileId' | 'meetingId' | 'meetingFileId' | 'petitionId' | 'taskDutyId'>;
