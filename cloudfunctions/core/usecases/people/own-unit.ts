import { rolesToFill } from '@/shared/domain/people/appointments';
import { AppError } from '@/shared/errors/app-error';
import type { Unit } from '@/shared/tables/units';
import type { StaffContext } from '../../dispatch/handler';

/** The unit, if its people are the caller's business. @throws AppError NOT_FOUND alike for no unit and not theirs */
export const unitInCharge = async ({ ports, staff }: StaffContext, unitId: string): Promise<Unit> => {
  const unit = (await ports.directory.units()).find(({ id }) => id === unitId);
  if (!unit || rolesToFill(staff.posts, unit).length === 0) throw new AppError('NOT_FOUND', { unitId });
  return unit;
};
