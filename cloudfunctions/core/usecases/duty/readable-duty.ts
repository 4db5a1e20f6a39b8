import type { DutyPatch } from '@/shared/domain/duty/change-duty';
import type { Duty } from '@/shared/domain/duty/duty';
import { scopeKey, unitKey } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { Staff } from '../../dispatch/caller';
import type { Ports } from '../../ports';

const READ_AGAIN = 3;

/** A duty as one person stands to it. */
export interface ReadableDuty {
  duty: Duty;
  /** The caller belongs to the unit that owes it, and not only above it. */
  own: boolean;
}

/** @throws AppError NOT_FOUND for one that does not exist, or not for this caller */
export const readableDuty = async ({ store }: Ports, staff: Staff, dutyId: string): Promise<ReadableDuty> => {
  const duty = await store.collection('duties').get(dutyId);
  const keys = staff.posts.map((post) => scopeKey(post, staff.memberId));
  if (!duty || !keys.some((key) => key !== null && duty.visibleTo.includes(key)))
    throw new AppError('NOT_FOUND', { dutyId });
  return { duty, own: keys.includes(unitKey(duty.unitId)) };
};

/**
 * Writes one step of a person if the duty is still as it was read; reminding and chasing leave its version alone.
 * @param change the step for the duty as it is now; null: done already
 * @throws AppError BUSY when others keep writing
 */
export const stepOnDuty = async (
  { store }: Ports,
  dutyId: string,
  change: (duty: Duty) => DutyPatch | null,
): Promise<Duty> => {
  const duties = store.collection('duties');
  for (let attempt = 0; attempt < READ_AGAIN; attempt += 1) {
    const duty = await duties.get(dutyId);
    if (!duty) throw new AppError('NOT_FOUND', { dutyId });
    const patch = change(duty);
    if (!patch) return duty;
    const set = { ...patch.set, version: duty.version + 1 };
    if ((await duties.update({ _id: dutyId, version: duty.version }, { set, push: { ...patch.push } })) === 1)
      return (await duties.get(dutyId)) ?? duty;
  }
  throw new AppError('BUSY', { dutyId });
};
