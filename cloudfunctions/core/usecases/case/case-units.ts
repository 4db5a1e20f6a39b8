import { AppError } from '@/shared/errors/app-error';
import { LINKED_MAX } from '@/shared/domain/case/ledger';
import type { Ports } from '../../ports';

/** Units of one tree: the town's own, and those of the county and above it. */
const isOfTown = (divisionCode: string, town: string): boolean =>
  divisionCode.startsWith(town) || town.startsWith(divisionCode);

/**
 * A case may name only units that exist here and that no linked lead keeps out (C2).
 * @throws AppError UNIT_UNKNOWN, UNIT_EXCLUDED
 */
export const checkUnits = async (
  { directory, store }: Ports,
  town: string,
  unitIds: readonly string[],
  leadIds: readonly string[],
): Promise<void> => {
  const units = await directory.units();
  for (const unitId of unitIds) {
    const unit = units.find(({ id }) => id === unitId);
    if (!unit || !isOfTown(unit.divisionCode, town)) throw new AppError('UNIT_UNKNOWN', { unitId });
  }
  if (leadIds.length === 0 || unitIds.length === 0) return;
  const [excluding] = await store
    .collection('leads')
    .find({ _id: { in: [...leadIds] }, excludedUnitIds: { in: [...unitIds] } }, { limit: LINKED_MAX });
  if (excluding) throw new AppError('UNIT_EXCLUDED', { leadId: excluding._id });
};
