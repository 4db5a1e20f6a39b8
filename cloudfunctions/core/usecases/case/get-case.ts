import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { pieceOf } from '../../files/piece-of';
import { caseView } from './case-view';
import { readableCase } from './readable-case';

/** @throws AppError NOT_FOUND */
export const getCase: Handler<'case.get'> = async (context, { caseId }) =>
  caseView(context, await readableCase(context, caseId));

/** @throws AppError NOT_FOUND */
export const readCaseFile: Handler<'case.readFile'> = async (context, { caseId, fileId, offset }) => {
  const { history } = await readableCase(context, caseId);
  const attached = history.flatMap(({ attachments }) => attachments).find((file) => file.fileId === fileId);
  if (!attached) throw new AppError('NOT_FOUND', { caseId, fileId });
  return pieceOf(context.ports, attached, offset);
};
