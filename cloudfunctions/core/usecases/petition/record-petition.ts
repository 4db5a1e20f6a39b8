import { withLeadership } from '@/shared/domain/lead/visibility';
import { openPetition } from '@/shared/domain/petition/open-petition';
import { defaultHandler } from '@/shared/domain/petition/readers';
import { AppError } from '@/shared/errors/app-error';
import { shanghaiDate, startOfDay } from '@/shared/time/shanghai';
import { unitName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { notInFuture } from '../lead/not-in-future';
import { handlingUnit, knownUnits } from './handling-unit';
import { recordingPost } from './petition-post';

/**
 * Writes a petition down together with its audit event, once per request. Those it is against are kept out from the first
 * moment; where nobody else is chosen 信访办 handles it.
 * @throws AppError NOT_FOUND for a post that records none, DATE_IN_FUTURE, DIVISION_UNKNOWN, UNIT_UNKNOWN, UNIT_EXCLUDED
 */
export const recordPetition: Handler<'petition.record'> = async ({ ports, caller, staff, now }, input) => {
  const units = await ports.directory.units();
  const post = recordingPost(staff, input.post, units);
  if (!post) throw new AppError('NOT_FOUND', { post: input.post });
  const { divisionCode } = input;
  const place = units.some((unit) => unit.divisionCode === divisionCode);
  if (!place || !divisionCode.startsWith(post.divisionCode)) throw new AppError('DIVISION_UNKNOWN', { divisionCode });
  notInFuture(input.receivedOn, now);
  knownUnits(input.againstUnitIds, units);
  const excludedUnitIds = withLeadership(input.againstUnitIds, units);
  const unit =
    input.unitId === undefined
      ? defaultHandler(divisionCode, excludedUnitIds, units)
      : handlingUnit(input.unitId, { divisionCode, excludedUnitIds }, units);
  if (!unit) throw new AppError('UNIT_UNKNOWN', { divisionCode });
  const petition = openPetition(
    {
      _id: ports.keys.requestKey(caller.ownerKey, 'petition.record', input.requestId),
      channel: input.channel,
      receivedAt: input.receivedOn === shanghaiDate(now) ? now : startOfDay(input.receivedOn),
      divisionCode,
      people: input.people ?? null,
      demand: input.demand,
      unitId: unit.id,
      excludedUnitIds,
      actor: { memberId: staff.memberId, name: staff.name, unitId: post.unitId },
      now,
    },
    { calendars: ports.calendars, units },
  );
  const petitionId = petition._id;
  const stored = await ports.store.transaction(async (tx) => {
    const [present] = await tx.find('petitions', { _id: petitionId }, { limit: 1 });
    if (present) return present;
    await tx.put('petitions', petition);
    await tx.put('auditQueue', {
      _id: `petition-${petitionId}`,
      event: { at: now, actor: { kind: 'member', memberId: staff.memberId }, type: 'petition.recorded', petitionId },
      logged: false,
    });
    return petition;
  });
  return { petitionId, unit: unitName(stored.unitId, units) };
};
