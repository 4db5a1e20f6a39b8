import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { readableDuty } from './readable-duty';

const LINK_SECONDS = 300;

/** A link to a page of what was handed in, now or before; only for those who may read the duty. */
export const linkDocument: Handler<'duty.fileLink'> = async ({ ports, staff }, { dutyId, fileId }) => {
  const { duty } = await readableDuty(ports, staff, dutyId);
  const attached = duty.history
    .flatMap(({ filing }) => (filing?.kind === 'document' ? filing.attachments : []))
    .find((file) => file.fileId === fileId);
  if (!attached) throw new AppError('NOT_FOUND', { dutyId, fileId });
  return { url: await ports.files.link(attached.path, LINK_SECONDS), expiresInSeconds: LINK_SECONDS };
};
