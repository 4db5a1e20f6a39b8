import { latestUntil } from '@/shared/domain/appraisal/span';
import { PAGE_SIZE } from '@/shared/contract/fields';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { READER_ROLES } from '../key-table/table-roles';
import { unitsLookedAt } from './units-looked-at';
import { postWithRole } from '../choose-post';

/** Names alone: a list with everybody's points would be a ranking (F3). */
export const listAppraisalUnits: Handler<'appraisal.units'> = async (
  { ports, staff, now },
  { post, year, cursor = '', limit = PAGE_SIZE },
) => {
  const day = latestUntil(year, now);
  if (day === undefined) throw new AppError('INVALID_INPUT', { year }, [{ path: 'year', message: '这一年还没有到' }]);
  const units = await unitsLookedAt(ports, [postWithRole(staff, post, READER_ROLES)], day);
  const behind = units.filter(({ id }) => id > cursor);
  const page = behind.slice(0, limit);
  return {
    items: page.map(({ id, shortName }) => ({ id, name: shortName })),
    nextCursor: behind.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
};
