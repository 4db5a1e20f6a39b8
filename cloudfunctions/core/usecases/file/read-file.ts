import { readableStory, readableTips } from '@/shared/domain/lead/readable-parts';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { noteView } from '../../audit/note-view';
import { pieceOf } from '../../files/piece-of';
import { readableLead } from '../lead/readable-lead';

/** Only a file that hangs on a lead the caller may read, at this moment; the look is noted before a byte is read. */
export const readFile: Handler<'file.read'> = async ({ ports, staff, now }, { leadId, fileId, offset }) => {
  const { lead, relations } = await readableLead(ports, staff, leadId);
  const attached = [...readableTips(lead, relations), ...readableStory(lead, relations)]
    .flatMap((part) => part.attachments)
    .find((file) => file.fileId === fileId);
  if (!attached) throw new AppError('NOT_FOUND', { leadId, fileId });
  await noteView(ports, {
    type: 'file.viewed',
    leadId,
    fileId,
    at: now,
    actor: { kind: 'member', memberId: staff.memberId },
  });
  return pieceOf(ports, attached, offset);
};
