import { rolesToFill } from '@/shared/domain/people/appointments';
import type { PostView } from '@/shared/contract/me';
import type { UnitView } from '@/shared/contract/unit';
import type { Role } from '@/shared/tables/roles';
import { UNIT_FUNCTION_LABELS } from '@/shared/tables/unit-functions';
import type { UnitFunction } from '@/shared/tables/units';

const isKnown = (name: string): name is UnitFunction => Object.hasOwn(UNIT_FUNCTION_LABELS, name);

/** Roles of the unit that the holder of this post fills; the server decides by the same table. */
export const rolesToFillIn = ({ role, unit: own, divisionCode }: PostView, unit: UnitView): Role[] => {
  const { function: unitFunction } = unit;
  if (!isKnown(unitFunction)) return [];
  return rolesToFill([{ role, unitId: own.id, divisionCode }], { ...unit, function: unitFunction });
};

/** Units whose people are this post's business, the own one first. */
export const unitsInCharge = (post: PostView, units: readonly UnitView[]): UnitView[] => {
  const mine = units.filter((unit) => rolesToFillIn(post, unit).length > 0);
  return [...mine.filter(({ id }) => id === post.unit.id), ...mine.filter(({ id }) => id !== post.unit.id)];
};
