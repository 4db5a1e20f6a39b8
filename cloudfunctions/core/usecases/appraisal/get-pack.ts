import { createHash } from 'node:crypto';
import type { Parsed } from '@/shared/contract';
import { appraise } from '@/shared/domain/appraisal/pack';
import { latestUntil, type Span } from '@/shared/domain/appraisal/span';
import { addDays } from '@/shared/time/shanghai';
import { AppError } from '@/shared/errors/app-error';
import { canonical } from '../../audit/chain';
import type { Handler } from '../../dispatch/handler';
import { READER_ROLES } from '../key-table/table-roles';
import { recordsOf } from './records-of';
import { unitsLookedAt } from './units-looked-at';

/** @throws AppError INVALID_INPUT for a year that has not begun, or a day outside what is over of it */
const spanOf = ({ year, until }: Parsed<'appraisal.get'>, now: Date): { span: Span; latest: string } => {
  const latest = latestUntil(year, now);
  if (latest === undefined)
    throw new AppError('INVALID_INPUT', { year }, [{ path: 'year', message: '这一年还没有到' }]);
  const first = addDays(`${year}-01-01`, -1);
  if (until !== undefined && (until < first || until > latest))
    throw new AppError('INVALID_INPUT', { until }, [{ path: 'until', message: '要选这一年里已经过完的一天' }]);
  return { span: { year, until: until ?? latest }, latest };
};

/** 监督检查 of one unit and year (F3). Asking again with the same day gives the same text, and so the same fingerprint. */
export const getPack: Handler<'appraisal.get'> = async ({ ports, staff, now }, input) => {
  const { span, latest } = spanOf(input, now);
  const posts = staff.posts.filter(({ role }) => READER_ROLES.includes(role));
  const units = await unitsLookedAt(ports, posts, span.until);
  const unit = units.find(({ id }) => id === input.unitId);
  if (!unit) throw new AppError('NOT_FOUND', { unitId: input.unitId });
  const { cut, ...records } = await recordsOf(ports, staff, unit.id, span);
  const pack = { ...appraise(unit.id, span, records), cut };
  const fingerprint = createHash('sha256').update(canonical(pack)).digest('hex');
  const { unitId, ...shown } = pack;
  return { ...shown, unit: { id: unitId, name: unit.name }, latest, fingerprint };
};
