import type { Output } from '@/shared/contract';
import type { StaffContext } from '../../dispatch/handler';
import { markPetition } from '../case/mark-notices';

/** What was told of the petition before must not stay with whoever a step keeps out. */
export const marked = async (
  { ports }: StaffContext,
  petitionId: string,
  done: Output<'petition.open'>,
): Promise<Output<'petition.open'>> => {
  const petition = await ports.store.collection('petitions').get(petitionId);
  if (petition) await markPetition(ports, petition);
  return done;
};
