import type { DutyPatch } from '@/shared/domain/duty/change-duty';
import type { Duty } from '@/shared/domain/duty/duty';
import { scopeKey, unitKey } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { Staff } from '../../dispatch/caller';
import type { Ports } from '../../ports';
import { withoutHiddenTasks } from '../meeting/about-meeting';

/** A duty as one person stands to it. */
export interface ReadableDuty {
  duty: Duty;
  /** The caller belongs to the unit that owes it, and not only above it. */
  own: boolean;
}

/** @throws AppError NOT_FOUND for one that does not exist, or not for this caller */
export const readableDuty = async (ports: Ports, staff: Staff, dutyId: string): Promise<ReadableDuty> => {
  const duty = await ports.store.collection('duties').get(dutyId);
  const keys = staff.posts.map((post) => scopeKey(post, staff.memberId));
  if (!duty || !keys.some((key) => key !== null && duty.visibleTo.includes(key)))
    throw new AppError('NOT_FOUND', { dutyId });
  // A task of a meeting about a lead that keeps them out is not theirs any more (C2).
  if ((await withoutHiddenTasks(ports, staff, [duty])).length === 0) throw new AppError('NOT_FOUND', { dutyId });
  return { duty, own: keys.includes(unitKey(duty.unitId)) };
};

/**
 * Writes one step of a person together with its audit event, both or neither; reminding and chasing leave the version
 * alone.
 * @param change the step for the duty as it is now; null: done already
 * @throws AppError BUSY when others keep writing
 */
export const stepOnDuty = ({ store }: Ports, dutyId: string, change: (duty: Duty) => DutyPatch | null): Promise<Duty> =>
  store.transaction(async (tx) => {
    const [duty] = await tx.find('duties', { _id: dutyId }, { limit: 1 });
    if (!duty) throw new AppError('NOT_FOUND', { dutyId });
    const patch = change(duty);
    if (!patch) return duty;
    const set = { ...patch.set, version: duty.version + 1 };
    await tx.update('duties', dutyId, { set, push: { ...patch.push } });
    for (const { id, at, kind, actor } of patch.push.history)
      await tx.put('auditQueue', {
        _id: `duty-${id}`,
        event: {
          at,
          actor: actor.memberId === null ? { kind: 'system' } : { kind: 'member', memberId: actor.memberId },
          type: kind === 'corrected' ? 'duty.corrected' : 'duty.filed',
          dutyId,
        },
        logged: false,
      });
    return { ...duty, ...set, history: [...duty.history, ...patch.push.history] };
  });
