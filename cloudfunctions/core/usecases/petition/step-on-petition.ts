import { changePetition, type PetitionChange } from '@/shared/domain/petition/change-petition';
import { isGoodFor } from '@/shared/domain/petition/opening';
import type { Petition } from '@/shared/domain/petition/petition';
import { petitionKey, petitionRelations } from '@/shared/domain/petition/readers';
import { petitionSteps } from '@/shared/domain/petition/steps';
import { isExcluded } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { Output } from '@/shared/contract';
import type { PetitionStep } from '@/shared/tables/petitions';
import type { Unit } from '@/shared/tables/units';
import type { StaffContext } from '../../dispatch/handler';
import { keptOutBehind } from '../case/leads-behind';
import { petitionView } from './petition-view';
import { readableBy, readablePetition } from './readable-petition';

/** What every step carries. */
interface StepInput {
  requestId: string;
  petitionId: string;
  version: number;
  openingId: string;
}

/** Who does it, for the record: under the post in the handling unit if they have one. */
const actorOf = ({ staff }: StaffContext, petition: Petition): PetitionChange['actor'] => {
  const own = staff.posts.find(({ unitId }) => unitId === petition.unitId);
  const reading = staff.posts.find((post) => petition.visibleTo.includes(petitionKey(post) ?? ''));
  return { memberId: staff.memberId, name: staff.name, unitId: (own ?? reading)?.unitId ?? null };
};

/** What differs from step to step. */
export type Particulars = Omit<PetitionChange, 'step' | 'eventId' | 'actor' | 'at'>;
interface Doing {
  actor: PetitionChange['actor'];
  eventId: string;
  units: readonly Unit[];
}

/**
 * One step with its audit event, both or neither: allowed by the table, under an opening of one's own, written only if the
 * petition is still what the person saw; the same request again answers the present state.
 * @throws AppError NOT_FOUND, PETITION_NOT_OPENED, PETITION_CHANGED_MEANWHILE, PETITION_STEP
 */
export const stepOnPetition = async (
  context: StaffContext,
  step: PetitionStep,
  input: StepInput,
  particulars: (petition: Petition, doing: Doing) => Particulars,
): Promise<Output<'petition.open'>> => {
  const { ports, caller, staff, now } = context;
  const { petitionId, openingId } = input;
  const { petition: seen } = await readablePetition(context, petitionId);
  const [units, keptOut] = await Promise.all([ports.directory.units(), keptOutBehind(ports, seen)]);
  const eventId = ports.keys.requestKey(caller.ownerKey, `petition.${step}`, input.requestId);
  const petition = await ports.store.transaction(async (tx) => {
    const [found] = await tx.find('petitions', readableBy(staff, petitionId), { limit: 1 });
    if (!found) throw new AppError('NOT_FOUND', { petitionId });
    const [opening] = await tx.find('petitionOpenings', { _id: openingId }, { limit: 1 });
    if (!opening || !isGoodFor(opening, { petitionId, memberId: staff.memberId }, now))
      throw new AppError('PETITION_NOT_OPENED', { petitionId });
    if (found.history.some(({ id }) => id === eventId)) return found;
    // Whoever a lead behind it keeps out since is not handed the petition, and stays out when the link goes (C2).
    const present = { ...found, excludedUnitIds: [...new Set([...found.excludedUnitIds, ...keptOut])] };
    if (present.version !== input.version) throw new AppError('PETITION_CHANGED_MEANWHILE', { petitionId });
    const relations = petitionRelations(present, staff.posts, units);
    if (!petitionSteps(present, relations, now).includes(step))
      throw new AppError('PETITION_STEP', { petitionId, step, state: present.state });
    const actor = actorOf(context, present);
    const around = { calendars: ports.calendars, units };
    const special = particulars(present, { actor, eventId, units });
    const changed = changePetition(present, { step, eventId, actor, at: now, ...special }, around);
    await tx.put('petitions', changed);
    await tx.put('auditQueue', {
      _id: `petition-${eventId}`,
      event: {
        at: now,
        actor: { kind: 'member', memberId: staff.memberId },
        type: 'petition.changed',
        petitionId,
        step,
      },
      logged: false,
    });
    return changed;
  });
  const isStill =
    !isExcluded(petition, staff.posts) &&
    staff.posts.some((post) => petition.visibleTo.includes(petitionKey(post) ?? ''));
  const relations = petitionRelations(petition, staff.posts, units);
  return { openingId, petition: isStill ? await petitionView(context, petition, relations) : null };
};
