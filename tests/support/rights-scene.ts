import type { Input, Output, ProcedureName, Reply } from '../../src/shared/contract';
import { ROLES, type Role } from '../../src/shared/tables/roles';
import type { Aim, Known } from './every-question';
import { photoWithExif } from './photos';
import { type Standing, STANDINGS } from './rights-table';
import { good, newestLead, newRequest, OFFICE, personAt, TOWN_MONTH, type Town, unitCalled } from './town';

/** One role in one standing to the leads of the scene; or somebody without a post. */
export type Who = { role: Role; standing: Standing } | 'resident' | 'nobody';

const TEXT = '罗家潭村有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';
const VILLAGE = unitCalled('罗家潭村');
const HANDLING = unitCalled('镇社会事务办');
const KEPT_OUT = unitCalled('镇市监所');
const CUSTODIANS = [personAt('镇处非办', 'custodian'), personAt('镇党政办', 'custodian')];

interface Place {
  id: string;
  divisionCode: string;
}
const elsewhere = (division: string, unitFunction: string): Place => ({
  id: `${division}-${unitFunction}`,
  divisionCode: division,
});
const NEXT_TOWN = '430922101';
/** For each role: where it is one's own lead, and where it is another's: the next unit, town or county. */
const PLACES: Readonly<Record<Role, { own: Place; other: Place }>> = {
  gridWorker: { own: VILLAGE, other: VILLAGE },
  liaison: { own: HANDLING, other: unitCalled('镇司法所') },
  unitHead: { own: HANDLING, other: unitCalled('镇司法所') },
  supervisingLeader: { own: HANDLING, other: unitCalled('镇司法所') },
  office: { own: unitCalled('镇处非办'), other: elsewhere(NEXT_TOWN, 'office') },
  townLeader: { own: unitCalled('镇领导'), other: elsewhere(NEXT_TOWN, 'leaders') },
  custodian: { own: unitCalled('镇党政办'), other: elsewhere(NEXT_TOWN, 'general') },
  countyHost: { own: unitCalled('县处非办'), other: elsewhere('430903', 'countyOffice') },
};
/** A post in the handling unit that the role appoints to. */
const APPOINTS: Readonly<Partial<Record<Role, Role>>> = {
  unitHead: 'liaison',
  office: 'liaison',
  countyHost: 'unitHead',
};
const ASKING: readonly Role[] = ['liaison', 'unitHead', 'office', 'countyHost'];

const idOf = (role: Role, standing: Standing): string => `${role}-${standing}`;
const openidOf = (who: Who): string => {
  if (who === 'nobody') return '';
  return who === 'resident' ? 'resident-openid' : `openid-${idOf(who.role, who.standing)}`;
};

/** Whoever is kept out holds the very same post as the one whose lead it is, and one more in the unit kept out. */
const placesOf = (role: Role, standing: Standing): Place[] => {
  const { own, other } = PLACES[role];
  return { own: [own], other: [other], excluded: [own, KEPT_OUT] }[standing];
};

const addMember = (town: Town, id: string, role: Role, places: readonly Place[]) =>
  town.ports.store.collection('members').insert({
    _id: id,
    openid: `openid-${id}`,
    name: id,
    phone: '',
    posts: places.map((place) => ({ role, unitId: place.id, divisionCode: place.divisionCode })),
    unitIds: places.map((place) => place.id),
  });

const townPhoto = async (town: Town): Promise<string> => {
  const photo = { kind: 'photo' as const, contentBase64: photoWithExif().toString('base64') };
  return (await town.call(OFFICE, 'file.upload', { requestId: newRequest(), ...photo })).token;
};

/** Leads that keep one unit out, with people in every role and standing to them. */
export async function setScene(town: Town) {
  const ask = async (who: Who, procedure: string, input: object): Promise<Reply<unknown>> => {
    const origin = { kind: 'phone', openid: openidOf(who) } as const;
    return JSON.parse(await town.local.parts.host.invoke('api', { procedure, input }, origin)) as Reply<unknown>;
  };
  const must = async <P extends ProcedureName, T>(who: Who, procedure: P, input: Input<P>): Promise<T> =>
    good((await ask(who, procedure, input)) as Reply<T>);

  for (const role of ROLES)
    for (const standing of STANDINGS) await addMember(town, idOf(role, standing), role, placesOf(role, standing));

  // The month's returns are opened by the timer.
  await town.tick();
  const give = (leadId: string) =>
    town.call(OFFICE, 'lead.assign', {
      leadId,
      version: 1,
      requestId: newRequest(),
      unitId: HANDLING.id,
      reason: '请办理。',
    });
  const record = async (recorder: Who, attachments: string[] = []): Promise<string> => {
    const { leadId } = await must<'lead.record', { leadId: string }>(recorder, 'lead.record', {
      requestId: newRequest(),
      channel: 'gridWorker',
      text: TEXT,
      divisionCode: VILLAGE.divisionCode,
      attachments,
      conflictUnitIds: [KEPT_OUT.id],
    });
    // A lead with a conflict goes to the office first.
    await give(leadId);
    return leadId;
  };
  const recorder: Who = { role: 'gridWorker', standing: 'own' };
  const photoOf = async (who: Who): Promise<string> => {
    const { token } = await must<'file.upload', { token: string }>(who, 'file.upload', {
      requestId: newRequest(),
      kind: 'photo',
      contentBase64: photoWithExif().toString('base64'),
    });
    return token;
  };
  const leadId = await record(recorder, [await photoOf(recorder)]);
  const lead = await newestLead(town);
  const fileId = lead.tips[0]?.attachments[0]?.fileId ?? '';
  const keptFromRecorder = await record({ role: 'gridWorker', standing: 'excluded' });

  const liaison: Who = { role: 'liaison', standing: 'own' };
  const documentDutyId = `workSummary-${HANDLING.id}-${TOWN_MONTH.slice(0, 4)}`;
  const { filing } = await must<'duty.submitDocument', Output<'duty.submitDocument'>>(liaison, 'duty.submitDocument', {
    requestId: newRequest(),
    dutyId: documentDutyId,
    version: 1,
    attachments: [await photoOf(liaison)],
  });
  const documentFileId = filing?.kind === 'document' ? (filing.attachments[0]?.fileId ?? '') : '';

  await must('resident', 'tip.submit', {
    requestId: newRequest(),
    text: TEXT,
    divisionCode: VILLAGE.divisionCode,
    conflictUnitIds: [KEPT_OUT.id],
    contact: { name: '群众甲' },
  });
  const { leadId: tipId } = await newestLead(town);
  await give(tipId);
  const wish = () => ({
    requestId: newRequest(),
    leadId: tipId,
    tipId,
    purpose: 'evidence' as const,
    reason: '核对材料。',
  });
  const requests = new Map<Role, string>();
  for (const role of ASKING) {
    const { identityRequestId } = await must<'identity.request', { identityRequestId: string }>(
      { role, standing: 'own' },
      'identity.request',
      wish(),
    );
    requests.set(role, identityRequestId);
    for (const custodian of CUSTODIANS)
      await town.call(custodian, 'identity.decide', { requestId: newRequest(), identityRequestId, granted: true });
  }
  const undecided = await town.call(personAt('镇社会事务办', 'liaison'), 'identity.request', wish());
  requests.set('custodian', undecided.identityRequestId);

  const invitations = new Map<string, string>();
  for (const [role, appointed] of Object.entries(APPOINTS) as [Role, Role][])
    for (const standing of ['own', 'excluded'] as const) {
      const id = idOf(role, standing);
      await addMember(town, `spare-${id}`, appointed, [HANDLING]);
      const { invitationId } = await must<'people.invite', { invitationId: string }>(
        { role, standing },
        'people.invite',
        { requestId: newRequest(), unitId: HANDLING.id, role: appointed },
      );
      invitations.set(id, invitationId);
    }

  // Only leads of key are in 附件2: the one that keeps a unit out is among them.
  await town.call(OFFICE, 'lead.markKey', { leadId, version: 2, requestId: newRequest(), reason: '金额大。' });
  const tables = new Map<Role, string>();
  for (const role of ['office', 'countyHost'] as const) {
    const { tableId } = await must<'keyTable.make', Output<'keyTable.make'>>(
      { role, standing: 'own' },
      'keyTable.make',
      {
        requestId: newRequest(),
        month: TOWN_MONTH,
      },
    );
    tables.set(role, tableId);
  }

  const { caseId } = await town.call(OFFICE, 'case.create', {
    requestId: newRequest(),
    name: '甲合作社案',
    startedYear: 2015,
    leadUnitId: HANDLING.id,
  });
  await town.call(OFFICE, 'case.linkLead', { requestId: newRequest(), caseId, version: 1, leadId });
  const { history } = await town.call(OFFICE, 'case.recordBulletin', {
    requestId: newRequest(),
    caseId,
    version: 2,
    direction: 'sent',
    scope: 'city',
    body: '邻市处非办',
    on: `${TOWN_MONTH}-01`,
    text: '请协查',
    attachments: [await townPhoto(town)],
  });
  const caseFileId = history[0]?.attachments[0]?.fileId ?? '';

  const { petitionId } = await town.call(OFFICE, 'petition.record', {
    requestId: newRequest(),
    channel: 'visit',
    receivedOn: `${TOWN_MONTH}-01`,
    divisionCode: VILLAGE.divisionCode,
    demand: '要求退回本金。',
    unitId: HANDLING.id,
    againstUnitIds: [KEPT_OUT.id],
  });

  const {
    meetingId,
    attachments: pages,
    tasks,
  } = await town.call(OFFICE, 'meeting.record', {
    requestId: newRequest(),
    heldOn: `${TOWN_MONTH}-01`,
    place: '镇政府',
    unitIds: [HANDLING.id],
    leadIds: [leadId],
    caseIds: [caseId],
    attachments: [await townPhoto(town)],
    tasks: [{ unitId: HANDLING.id, text: '准备调解', dueOn: `${TOWN_MONTH}-28` }],
  });
  const meetingFileId = pages[0]?.fileId ?? '';
  const taskDutyId = tasks[0]?.dutyId ?? '';

  const aimOf = ({ role, standing }: Exclude<Who, string>): Partial<Aim> => {
    // What others may not do they try on the things of those who may.
    const id = idOf(role, standing === 'other' ? 'own' : standing);
    return {
      unitId: HANDLING.id,
      role: APPOINTS[role] ?? 'liaison',
      memberId: `spare-${id}`,
      invitationId: invitations.get(id) ?? 'none',
      identityRequestId: requests.get(role) ?? 'none',
      keptOutUnitId: KEPT_OUT.id,
      dutyId: `zeroReport-${HANDLING.id}-${TOWN_MONTH}`,
      documentDutyId,
      documentFileId,
      tableId: tables.get(role === 'countyHost' ? 'countyHost' : 'office') ?? 'none',
      petitionId,
      caseId,
      caseFileId,
      meetingId,
      meetingFileId,
      taskDutyId,
    };
  };

  /** Things that are there, each someone's own. A lead to work on is a new one, so that no step spoils the next. */
  const present = async (who: Who, isStep: boolean): Promise<Known> => {
    const isRecorder =
      who !== 'resident' && who !== 'nobody' && who.role === 'gridWorker' && who.standing === 'excluded';
    const shared = isRecorder ? keptFromRecorder : leadId;
    return {
      leadId: isStep ? await record(recorder) : shared,
      version: 2,
      fileId,
      noticeIds: [`${leadId}-received-assigned-${idOf('liaison', 'own')}`],
      division: VILLAGE.divisionCode,
      request: newRequest,
      aim: typeof who === 'string' ? {} : aimOf(who),
    };
  };
  /** The same questions about things that never were. */
  const absent = (known: Known): Known => ({
    ...known,
    leadId: 'no-such-lead',
    fileId: 'no-such-file',
    division: '430922112999',
    aim: {
      ...known.aim,
      unitId: 'no-such-unit',
      memberId: 'nobody',
      invitationId: 'none',
      identityRequestId: 'none',
      dutyId: 'none',
      documentDutyId: 'none',
      tableId: 'none',
      petitionId: 'none',
      caseId: 'none',
      meetingId: 'none',
      taskDutyId: 'none',
    },
  });
  return { ask, present, absent, leadIds: [leadId, keptFromRecorder, tipId] };
}
