import { AppError } from '@/shared/errors/app-error';
import { shanghaiDate, type ShanghaiDate } from '@/shared/time/shanghai';
import type { Unit } from '@/shared/tables/units';
import type { Ports } from '../../ports';

/** Units below the place and above it may meet; a neighbour's may not. */
const belongs = (unit: Unit, node: string): boolean =>
  unit.divisionCode.startsWith(node) || node.startsWith(unit.divisionCode);

/**
 * The units by id. One that a lead of the meeting keeps out neither takes part nor gets a task (C2).
 * @param keptOut units kept out of the leads
 * @throws AppError UNIT_UNKNOWN, UNIT_EXCLUDED
 */
export const partiesById = async (
  { directory }: Ports,
  node: string,
  unitIds: readonly string[],
  keptOut: readonly string[],
): Promise<ReadonlyMap<string, Unit>> => {
  const units = await directory.units();
  const parties = new Map<string, Unit>();
  for (const unitId of unitIds) {
    const unit = units.find(({ id }) => id === unitId);
    if (!unit || !belongs(unit, node)) throw new AppError('UNIT_UNKNOWN', { unitId });
    if (keptOut.includes(unitId)) throw new AppError('UNIT_EXCLUDED', { unitId });
    parties.set(unitId, unit);
  }
  return parties;
};

/** What is still to be done has a day from today on. @throws AppError DATE_IN_PAST */
export const notInPast = (dueOn: ShanghaiDate, now: Date): void => {
  if (dueOn < shanghaiDate(now)) throw new AppError('DATE_IN_PAST', { dueOn });
};
