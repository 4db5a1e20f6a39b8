import { fileDuty } from '@/shared/domain/duty/change-duty';
import { AppError } from '@/shared/errors/app-error';
import { DOCUMENT_KINDS, type DutyKind } from '@/shared/tables/duties';
import type { Handler } from '../../dispatch/handler';
import { keepPhotos } from '../../files/keep-photos';
import { dutyView } from './duty-view';
import { readableDuty, stepOnDuty } from './readable-duty';

/** What is handed in as pages or words: the yearly documents, and how a meeting's task was done. */
const DOCUMENTS: readonly DutyKind[] = [...DOCUMENT_KINDS, 'meetingTask'];

/**
 * Hands in a document, or another version of it; the story keeps every one.
 * @throws AppError NOT_FOUND, DOCUMENT_EMPTY, ATTACHMENT_INVALID, DUTY_CHANGED_MEANWHILE, DUTY_CANCELLED, TASK_WITHDRAWN
 */
export const submitDocument: Handler<'duty.submitDocument'> = async ({ ports, staff, caller, now }, input) => {
  const { duty, own } = await readableDuty(ports, staff, input.dutyId);
  if (!own || !DOCUMENTS.includes(duty.kind)) throw new AppError('NOT_FOUND', { dutyId: input.dutyId });
  const { note } = input;
  if (input.attachments.length === 0 && note === '') throw new AppError('DOCUMENT_EMPTY', { dutyId: duty._id });
  const attachments = await keepPhotos(ports, caller.ownerKey, input.attachments);
  const eventId = ports.keys.requestKey(caller.ownerKey, 'duty.submitDocument', input.requestId);
  const changed = await stepOnDuty(ports, duty._id, (present) => {
    if (present.history.some(({ id }) => id === eventId)) return null;
    if (present.task?.withdrawn) throw new AppError('TASK_WITHDRAWN', { dutyId: present._id });
    if (present.state === 'cancelled') throw new AppError('DUTY_CANCELLED', { dutyId: present._id });
    // Reminders do not count as a change; another person's filing does.
    if (present.version !== input.version) throw new AppError('DUTY_CHANGED_MEANWHILE', { dutyId: present._id });
    const actor = { memberId: staff.memberId, name: staff.name, unitId: present.unitId };
    return fileDuty(present, { kind: 'document', note, attachments }, { eventId, actor, at: now });
  });
  return dutyView(changed, await ports.directory.units(), now);
};
