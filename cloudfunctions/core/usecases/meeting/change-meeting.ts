import { TASKS_MAX } from '@/shared/contract/meeting';
import { withdrawTask as withdrawDuty } from '@/shared/domain/duty/change-duty';
import { openTask } from '@/shared/domain/duty/open-duty';
import type { Attachment } from '@/shared/domain/lead/lead';
import { changeMeeting, type Meeting, type MeetingEvent, taskId } from '@/shared/domain/meeting/meeting';
import { AppError } from '@/shared/errors/app-error';
import type { Handler, StaffContext } from '../../dispatch/handler';
import { keepPhotos } from '../../files/keep-photos';
import type { Transaction } from '../../ports/store';
import { EDITOR_ROLES } from '../case/case-post';
import { keptOutBehind } from '../case/leads-behind';
import { notInFuture } from '../lead/not-in-future';
import { notInPast, partiesById } from './check-parties';
import { mayEditMeeting, meetingView } from './meeting-view';
import { readableMeeting } from './readable-meeting';
import { putMeeting } from './record-meeting';

interface StepInput {
  requestId: string;
  meetingId: string;
  version: number;
}

interface MeetingChange {
  set: Partial<Meeting>;
  /** What is written with it, or not at all. */
  also?: (tx: Transaction) => Promise<void>;
}

/** One step by the office that called the meeting. @throws AppError NOT_FOUND, RECORD_NOT_OWN, RECORD_CHANGED_MEANWHILE */
const stepOnMeeting = async (
  context: StaffContext,
  kind: Exclude<MeetingEvent['kind'], 'recorded'>,
  { requestId, meetingId, version }: StepInput,
  change: (before: Meeting, event: MeetingEvent) => MeetingChange | Promise<MeetingChange>,
) => {
  const { ports, caller, staff, now } = context;
  const seen = await readableMeeting(context, meetingId);
  if (!mayEditMeeting(context, seen)) throw new AppError('RECORD_NOT_OWN', { meetingId });
  const id = ports.keys.requestKey(caller.ownerKey, `meeting.${kind}`, requestId);
  const isDone = ({ history }: Meeting): boolean => history.some((event) => event.id === id);
  if (isDone(seen)) return meetingView(context, seen);
  if (seen.version !== version) throw new AppError('RECORD_CHANGED_MEANWHILE', { meetingId });
  const post = staff.posts.find(
    ({ role, divisionCode }) => EDITOR_ROLES.includes(role) && divisionCode === seen.divisionCode,
  );
  const by = { memberId: staff.memberId, name: staff.name, unitId: post?.unitId ?? null };
  const event: MeetingEvent = { id, at: now, kind, by };
  const { set, also } = await change(seen, event);
  const changed = await ports.store.transaction(async (tx) => {
    const [present] = await tx.find('meetings', { _id: meetingId }, { limit: 1 });
    if (!present) throw new AppError('NOT_FOUND', { meetingId });
    if (isDone(present)) return present;
    // What was checked above was checked on this version.
    if (present.version !== version) throw new AppError('RECORD_CHANGED_MEANWHILE', { meetingId });
    const after = changeMeeting(present, set, event);
    await putMeeting(tx, after, event);
    await also?.(tx);
    return after;
  });
  return meetingView(context, changed);
};

/**
 * Signed pages and what was recorded wrong. Units that were there already are not checked again: one that a lead keeps out
 * since then reads nothing of the meeting anyhow, and must not bar the correction.
 * @throws AppError DATE_IN_FUTURE, UNIT_UNKNOWN, UNIT_EXCLUDED, ATTACHMENT_INVALID, and those of every step
 */
export const correctMeeting: Handler<'meeting.correct'> = (context, input) =>
  stepOnMeeting(context, 'corrected', input, async (before) => {
    const { ports, caller, now } = context;
    const { heldOn = before.heldOn, place = before.place, minutes, decisions } = input;
    notInFuture(heldOn, now);
    const unitIds = [...new Set(input.unitIds ?? before.unitIds)];
    const added = unitIds.filter((unitId) => !before.unitIds.includes(unitId));
    await partiesById(ports, before.divisionCode, added, await keptOutBehind(ports, before));
    const photos = await keepPhotos(ports, caller.ownerKey, input.attachments);
    const isNew = ({ fileId }: Attachment): boolean => before.attachments.every((page) => page.fileId !== fileId);
    const attachments = [...before.attachments, ...photos.filter(isNew)];
    return { set: { heldOn, place, unitIds, minutes, attachments, decisions } };
  });

/** @throws AppError DATE_IN_PAST, UNIT_UNKNOWN, UNIT_EXCLUDED, INVALID_INPUT (too many), and those of every step */
export const giveTask: Handler<'meeting.giveTask'> = (context, input) =>
  stepOnMeeting(context, 'taskGiven', input, async (before) => {
    const { ports, now } = context;
    const { unitId, text, dueOn } = input;
    notInPast(dueOn, now);
    if (before.tasks.length >= TASKS_MAX)
      throw new AppError('INVALID_INPUT', { tasks: before.tasks.length }, [
        { path: 'text', message: `一次会议最多交办 ${TASKS_MAX} 件` },
      ]);
    const parties = await partiesById(ports, before.divisionCode, [unitId], await keptOutBehind(ports, before));
    const unit = parties.get(unitId);
    if (!unit) throw new AppError('UNIT_UNKNOWN', { unitId });
    const dutyId = taskId(before._id, before.tasks.length + 1);
    const duty = openTask({ dutyId, meetingId: before._id, unit, text, dueOn, at: now }, ports.calendars);
    return {
      set: { tasks: [...before.tasks, { dutyId, unitId, text, dueOn, withdrawn: null }] },
      also: (tx) => tx.put('duties', duty),
    };
  });

/** @throws AppError NOT_FOUND (no such task), TASK_WITHDRAWN (before), TASK_DONE, and those of every step */
export const withdrawTask: Handler<'meeting.withdrawTask'> = (context, input) =>
  stepOnMeeting(context, 'taskWithdrawn', input, ({ tasks }, { id, at, by }) => {
    const { dutyId, reason } = input;
    const task = tasks.find((each) => each.dutyId === dutyId);
    if (!task) throw new AppError('NOT_FOUND', { dutyId });
    if (task.withdrawn) throw new AppError('TASK_WITHDRAWN', { dutyId });
    return {
      set: { tasks: tasks.map((each) => (each === task ? { ...task, withdrawn: { at, by, reason } } : each)) },
      also: async (tx) => {
        const [duty] = await tx.find('duties', { _id: dutyId }, { limit: 1 });
        // The unit may have reported meanwhile: what is done stays done.
        if (duty?.state !== 'open') throw new AppError('TASK_DONE', { dutyId });
        const { set, push } = withdrawDuty(duty, reason, { eventId: id, actor: by, at });
        await tx.update('duties', dutyId, { set: { ...set, version: duty.version + 1 }, push: { ...push } });
      },
    };
  });
