import type { Handler } from '../../dispatch/handler';
import { caseView } from './case-view';
import { readableCase } from './readable-case';

/** @throws AppError NOT_FOUND */
export const getCase: Handler<'case.get'> = async (context, { caseId }) =>
  caseView(context, await readableCase(context, caseId));
