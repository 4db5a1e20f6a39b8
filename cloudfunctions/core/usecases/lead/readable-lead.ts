import type { Lead } from '@/shared/domain/lead/lead';
import { relationsOf } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { Relation } from '@/shared/tables/lead-transitions';
import type { Staff } from '../../dispatch/caller';
import type { Ports } from '../../ports';

/**
 * The lead, if it exists for this person.
 * @throws AppError LEAD_NOT_FOUND alike for a lead that is not there and one that is not theirs.
 */
export const readableLead = async (
  ports: Ports,
  staff: Staff,
  leadId: string,
): Promise<{ lead: Lead; relations: Relation[] }> => {
  const lead = await ports.store.collection('leads').get(leadId);
  const relations = lead ? relationsOf(lead, staff.posts, staff.memberId) : [];
  if (!lead || relations.length === 0) throw new AppError('LEAD_NOT_FOUND', { leadId });
  return { lead, relations };
};
