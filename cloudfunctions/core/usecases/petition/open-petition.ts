import { isGoodFor } from '@/shared/domain/petition/opening';
import { petitionKey } from '@/shared/domain/petition/readers';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { petitionView } from './petition-view';
import { readablePetition } from './readable-petition';

/**
 * Shows a petition to somebody who has said what for. The opening and its audit event are written before anything is shown,
 * both or neither; under it the person may work on the petition for some hours.
 * @throws AppError NOT_FOUND
 */
export const openThePetition: Handler<'petition.open'> = async (context, input) => {
  const { ports, caller, staff, now } = context;
  const { petition, relations } = await readablePetition(context, input.petitionId);
  const openingId = ports.keys.requestKey(caller.ownerKey, 'petition.open', input.requestId);
  const post = staff.posts.find((each) => {
    const key = petitionKey(each);
    return key !== null && petition.visibleTo.includes(key);
  });
  await ports.store.transaction(async (tx) => {
    const [present] = await tx.find('petitionOpenings', { _id: openingId }, { limit: 1 });
    const { purpose, reason } = input;
    const { memberId, name } = staff;
    // The same request again looks again under the same opening, as long as that one is good for anything.
    if (present && !isGoodFor(present, { petitionId: petition._id, memberId }, now))
      throw new AppError('PETITION_NOT_OPENED', { openingId });
    if (present) return;
    await tx.put('petitionOpenings', {
      _id: openingId,
      petitionId: petition._id,
      memberId,
      name,
      unitId: post?.unitId ?? '',
      purpose,
      reason,
      at: now,
    });
    await tx.put('auditQueue', {
      _id: `petition-opening-${openingId}`,
      event: {
        at: now,
        actor: { kind: 'member', memberId },
        type: 'petition.opened',
        petitionId: petition._id,
        openingId,
        purpose,
      },
      logged: false,
    });
  });
  return { openingId, petition: await petitionView(context, petition, relations) };
};
