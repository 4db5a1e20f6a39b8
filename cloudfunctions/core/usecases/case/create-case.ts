import { openCase } from '@/shared/domain/case/change-case';
import type { CaseEvent, CaseFacts } from '@/shared/domain/case/legacy-case';
import { AppError } from '@/shared/errors/app-error';
import { shanghaiDate } from '@/shared/time/shanghai';
import type { Handler } from '../../dispatch/handler';
import { EDITOR_ROLES, townBelow } from './case-post';
import { checkUnits } from './case-units';
import { caseView } from './case-view';
import { editorOf, putCase } from './change-case';
import { readableCase } from './readable-case';
import { postWithRole } from '../choose-post';

/** @throws AppError INVALID_INPUT for a year to come */
export const checkYear = (year: number, now: Date): void => {
  if (year > Number(shanghaiDate(now).slice(0, 4)))
    throw new AppError('INVALID_INPUT', { year }, [{ path: 'startedYear', message: '年份不能晚于今年' }]);
};

export const factsOf = ({ name, startedYear, amountYuan, people, unpaidYuan, leadUnitId }: CaseFacts): CaseFacts => ({
  name,
  startedYear,
  amountYuan,
  people,
  unpaidYuan,
  leadUnitId,
});

/** @throws AppError NOT_FOUND, INVALID_INPUT (which town; a year to come), UNIT_UNKNOWN, CASES_TOO_MANY */
export const createCase: Handler<'case.create'> = async (context, input) => {
  const { ports, caller, staff, now } = context;
  const town = townBelow(postWithRole(staff, input.post, EDITOR_ROLES), input.node);
  checkYear(input.startedYear, now);
  await checkUnits(ports, town, [input.leadUnitId], null);
  const id = ports.keys.requestKey(caller.ownerKey, 'case.create', input.requestId);
  const actor = editorOf(context, town);
  const event: CaseEvent = {
    id,
    at: now,
    kind: 'created',
    actor,
    text: null,
    particulars: [],
    attachments: [],
    leadId: null,
  };
  await ports.store.transaction(async (tx) => {
    const [present] = await tx.find('cases', { _id: id }, { limit: 1 });
    if (!present) await putCase(tx, openCase(id, town, factsOf(input), event), event);
  });
  // Asked again, it may be about a lead by now that keeps the caller out.
  return caseView(context, await readableCase(context, id));
};
