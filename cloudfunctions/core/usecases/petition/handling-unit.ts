import type { Petition } from '@/shared/domain/petition/petition';
import { defaultHandler } from '@/shared/domain/petition/readers';
import { AppError } from '@/shared/errors/app-error';
import type { Unit, UnitFunction } from '@/shared/tables/units';

/** Units without people who handle anything here. */
const NEVER: readonly UnitFunction[] = ['leaders', 'countyDiscipline'];
const TOWN_LENGTH = 9;

/** @throws AppError UNIT_UNKNOWN */
export const knownUnits = (unitIds: readonly string[], units: readonly Unit[]): void => {
  const unknown = unitIds.find((unitId) => !units.some(({ id }) => id === unitId));
  if (unknown !== undefined) throw new AppError('UNIT_UNKNOWN', { unitId: unknown });
};

/**
 * The unit chosen to handle it: of the same town, or above it.
 * @throws AppError UNIT_UNKNOWN; UNIT_EXCLUDED for one it is against: complaint material never reaches the accused
 */
export const handlingUnit = (
  unitId: string,
  { divisionCode, excludedUnitIds }: Pick<Petition, 'divisionCode' | 'excludedUnitIds'>,
  units: readonly Unit[],
): Unit => {
  const unit = units.find(({ id }) => id === unitId);
  const isNear = (code: string) => code.startsWith(divisionCode.slice(0, TOWN_LENGTH)) || divisionCode.startsWith(code);
  if (!unit || NEVER.includes(unit.function) || !isNear(unit.divisionCode))
    throw new AppError('UNIT_UNKNOWN', { unitId });
  if (excludedUnitIds.includes(unitId)) throw new AppError('UNIT_EXCLUDED', { unitId });
  return unit;
};

/**
 * Who goes on with it: its own unit, or where that one is kept out, whoever takes such a petition by default.
 * @throws AppError UNIT_EXCLUDED where nobody is left
 */
export const unitLeft = (
  { unitId, divisionCode, excludedUnitIds }: Pick<Petition, 'unitId' | 'divisionCode' | 'excludedUnitIds'>,
  units: readonly Unit[],
): string => {
  if (!excludedUnitIds.includes(unitId)) return unitId;
  const next = defaultHandler(divisionCode, excludedUnitIds, units);
  if (!next) throw new AppError('UNIT_EXCLUDED', { unitId });
  return next.id;
};
