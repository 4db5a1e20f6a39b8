import { KEEPING_FUNCTIONS, RECORD_KEEPERS, RECORD_READERS } from '@/shared/tables/contacts';
import type { Unit } from '@/shared/tables/units';
import { AppError } from '@/shared/errors/app-error';
import type { StaffContext } from '../dispatch/handler';

/** A unit whose own records – contacts, leading group – the caller may read. */
export interface RecordUnit {
  unit: Unit;
  /** The caller belongs to it and may change them; others above only read. */
  own: boolean;
}

/**
 * The unit named, or the caller's own.
 * @throws AppError NOT_FOUND alike for no such unit, one that keeps no records, and one that is not the caller's business
 */
export const recordUnit = async (
  { ports, staff }: StaffContext,
  unitId: string | undefined = staff.posts[0]?.unitId,
): Promise<RecordUnit> => {
  const unit = (await ports.directory.units()).find(({ id }) => id === unitId);
  if (!unit || !KEEPING_FUNCTIONS.includes(unit.function)) throw new AppError('NOT_FOUND', { unitId });
  const own = staff.posts.some((post) => RECORD_KEEPERS.includes(post.role) && post.unitId === unit.id);
  const above = staff.posts.some(
    (post) => RECORD_READERS.includes(post.role) && unit.divisionCode.startsWith(post.divisionCode),
  );
  if (!own && !above) throw new AppError('NOT_FOUND', { unitId });
  return { unit, own };
};

/** @throws AppError NOT_FOUND as above, RECORD_NOT_OWN for those who only read it */
export const ownRecordUnit = async (context: StaffContext, unitId: string): Promise<Unit> => {
  const { unit, own } = await recordUnit(context, unitId);
  if (!own) throw new AppError('RECORD_NOT_OWN', { unitId });
  return unit;
};
