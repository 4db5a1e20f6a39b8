import { readableStory } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { noteView } from '../../audit/note-view';
import { readableLead } from '../lead/readable-lead';

const LINK_SECONDS = 300;

/** A short-lived link, only for a file that hangs on a lead the caller may read. */
export const linkFile: Handler<'file.link'> = async ({ ports, staff, now }, { leadId, fileId }) => {
  const { lead, relations } = await readableLead(ports, staff, leadId);
  const attached = [...lead.tips, ...readableStory(lead, relations)]
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
  return { url: await ports.files.link(attached.path, LINK_SECONDS), expiresInSeconds: LINK_SECONDS };
};
