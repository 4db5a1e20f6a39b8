import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { pieceOf } from '../../files/piece-of';
import { readableDuty } from './readable-duty';

/** A page of what was handed in, now or before; only for those who may read the duty. */
export const readDocument: Handler<'duty.readFile'> = async ({ ports, staff }, { dutyId, fileId, offset }) => {
  const { duty } = await readableDuty(ports, staff, dutyId);
  const attached = duty.history
    .flatMap(({ filing }) => (filing?.kind === 'document' ? filing.attachments : []))
    .find((file) => file.fileId === fileId);
  if (!attached) throw new AppError('NOT_FOUND', { dutyId, fileId });
  return pieceOf(ports, attached, offset);
};
