import type { Petition } from '@/shared/domain/petition/petition';
import { petitionKey, petitionRelations } from '@/shared/domain/petition/readers';
import { AppError } from '@/shared/errors/app-error';
import type { PetitionRelation } from '@/shared/tables/petitions';
import type { Staff } from '../../dispatch/caller';
import type { StaffContext } from '../../dispatch/handler';
import { notExcluded } from '../choose-post';
import { leadsBehind } from '../case/leads-behind';
import { hiddenLeads } from '../lead/hidden-leads';

export const petitionKeys = ({ posts }: Pick<Staff, 'posts'>): string[] =>
  posts.flatMap((post) => petitionKey(post) ?? []);

/** The question that finds one petition for this person alone; an accused unit and a stranger get the same nothing. */
export const readableBy = (staff: Pick<Staff, 'posts'>, petitionId: string) => ({
  _id: petitionId,
  visibleTo: { in: petitionKeys(staff) },
  ...notExcluded(staff),
});

/** Kept out since of a lead behind it, linked itself or through an old case: from that write on it is shut as well (C2). */
export const withoutHidden = async (
  { ports, staff }: Pick<StaffContext, 'ports'> & { staff: Pick<Staff, 'posts'> },
  petitions: readonly Petition[],
): Promise<Petition[]> => {
  const leads = await leadsBehind(ports, petitions);
  const leadIds = leads.flat();
  if (leadIds.length === 0) return [...petitions];
  const hidden = await hiddenLeads(ports, staff, leadIds);
  return petitions.filter((_, at) => !leads[at]?.some((leadId) => hidden.has(leadId)));
};

/** @throws AppError NOT_FOUND alike for one that is not there and one that is not the caller's business */
export const readablePetition = async (
  context: StaffContext,
  petitionId: string,
): Promise<{ petition: Petition; relations: PetitionRelation[] }> => {
  const { ports, staff } = context;
  const found = await ports.store.collection('petitions').find(readableBy(staff, petitionId), { limit: 1 });
  const [petition] = await withoutHidden(context, found);
  if (!petition) throw new AppError('NOT_FOUND', { petitionId });
  return { petition, relations: petitionRelations(petition, staff.posts, await ports.directory.units()) };
};
