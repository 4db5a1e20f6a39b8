import { everLinked } from '@/shared/domain/case/change-case';
import type { LegacyCase } from '@/shared/domain/case/legacy-case';
import { AppError } from '@/shared/errors/app-error';
import type { Ports } from '../../ports';
import { unitsKeptOut } from '../lead/hidden-leads';

/** Units of one tree: the town's own, and those of the county and above it. */
const isOfTown = (divisionCode: string, town: string): boolean =>
  divisionCode.startsWith(town) || town.startsWith(divisionCode);

/**
 * A case may name only units that exist here and that no linked lead keeps out (C2).
 * @param before null: it is only being entered
 * @throws AppError UNIT_UNKNOWN, UNIT_EXCLUDED
 */
export const checkUnits = async (
  ports: Ports,
  town: string,
  unitIds: readonly string[],
  before: LegacyCase | null,
): Promise<void> => {
  const units = await ports.directory.units();
  for (const unitId of unitIds) {
    const unit = units.find(({ id }) => id === unitId);
    if (!unit || !isOfTown(unit.divisionCode, town)) throw new AppError('UNIT_UNKNOWN', { unitId });
  }
  if (before === null || unitIds.length === 0) return;
  const keptOut = await unitsKeptOut(ports, everLinked(before));
  if (unitIds.some((unitId) => keptOut.has(unitId))) throw new AppError('UNIT_EXCLUDED', { unitIds });
};
