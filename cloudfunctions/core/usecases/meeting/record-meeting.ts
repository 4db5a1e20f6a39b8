import { openTask } from '@/shared/domain/duty/open-duty';
import { type Meeting, type MeetingEvent, partiesOf, recordMeeting, taskId } from '@/shared/domain/meeting/meeting';
import type { Parsed } from '@/shared/contract';
import type { Handler, StaffContext } from '../../dispatch/handler';
import type { Transaction } from '../../ports/store';
import { keepPhotos } from '../../files/keep-photos';
import { EDITOR_ROLES } from '../case/case-post';
import { keptOutBehind } from '../case/leads-behind';
import { readableCase } from '../case/readable-case';
import { notInFuture } from '../lead/not-in-future';
import { readableLead } from '../lead/readable-lead';
import { notInPast, partiesById } from './check-parties';
import { meetingView } from './meeting-view';
import { readableMeeting } from './readable-meeting';
import { postWithRole } from '../choose-post';

/** The meeting and the log, both or neither (D3). */
export const putMeeting = async (tx: Transaction, meeting: Meeting, { id, at, kind, by }: MeetingEvent) => {
  await tx.put('meetings', meeting);
  await tx.put('auditQueue', {
    _id: `meeting-${id}`,
    event: {
      at,
      actor: { kind: 'member', memberId: by.memberId ?? '' },
      type: `meeting.${kind}`,
      meetingId: meeting._id,
      version: meeting.version,
    },
    logged: false,
  });
};

/** Nobody calls a meeting about what they may not know. @throws AppError LEAD_NOT_FOUND, NOT_FOUND */
const checkAbout = async (context: StaffContext, { leadIds, caseIds }: Parsed<'meeting.record'>): Promise<void> => {
  for (const leadId of leadIds) await readableLead(context.ports, context.staff, leadId);
  for (const caseId of caseIds) await readableCase(context, caseId);
};

/**
 * Records a meeting; its tasks are duties from the same moment on, all of it or nothing. The same request again answers
 * what is there.
 * @throws AppError NOT_FOUND, LEAD_NOT_FOUND, DATE_IN_FUTURE, DATE_IN_PAST, UNIT_UNKNOWN, UNIT_EXCLUDED, ATTACHMENT_INVALID
 */
export const recordJointMeeting: Handler<'meeting.record'> = async (context, input) => {
  const { ports, caller, staff, now } = context;
  const post = postWithRole(staff, input.post, EDITOR_ROLES);
  const id = ports.keys.requestKey(caller.ownerKey, 'meeting.record', input.requestId);
  const done = await ports.store.collection('meetings').get(id);
  // Asked again, it may be about a lead by now that keeps the caller out.
  if (done) return meetingView(context, await readableMeeting(context, id));
  notInFuture(input.heldOn, now);
  for (const { dueOn } of input.tasks) notInPast(dueOn, now);
  await checkAbout(context, input);
  const [leadIds, caseIds] = [[...new Set(input.leadIds)], [...new Set(input.caseIds)]];
  const unitIds = [...new Set(input.unitIds)];
  const parties = await partiesById(
    ports,
    post.divisionCode,
    partiesOf({ unitIds, tasks: input.tasks.map((task) => ({ ...task, dutyId: '', withdrawn: null })) }),
    await keptOutBehind(ports, { leadIds, caseIds }),
  );
  const attachments = await keepPhotos(ports, caller.ownerKey, input.attachments);
  const event: MeetingEvent = {
    id,
    at: now,
    kind: 'recorded',
    by: { memberId: staff.memberId, name: staff.name, unitId: post.unitId },
  };
  const meeting = recordMeeting(
    {
      _id: id,
      divisionCode: post.divisionCode,
      heldOn: input.heldOn,
      place: input.place,
      unitIds,
      leadIds,
      caseIds,
      minutes: input.minutes,
      attachments,
      decisions: input.decisions,
      tasks: input.tasks.map((task, at) => ({ dutyId: taskId(id, at + 1), ...task, withdrawn: null })),
    },
    event,
  );
  await ports.store.transaction(async (tx) => {
    const [present] = await tx.find('meetings', { _id: id }, { limit: 1 });
    if (present) return;
    await putMeeting(tx, meeting, event);
    for (const { dutyId, unitId, text, dueOn } of meeting.tasks) {
      const unit = parties.get(unitId);
      if (unit)
        await tx.put('duties', openTask({ dutyId, meetingId: id, unit, text, dueOn, at: now }, ports.calendars));
    }
  });
  return meetingView(context, await readableMeeting(context, id));
};
