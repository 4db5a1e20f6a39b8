import type { Lead } from '@/shared/domain/lead/lead';
import { isExcluded, mergedKey, relationsOf, scopeKey } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { Relation } from '@/shared/tables/lead-transitions';
import type { Staff } from '../../dispatch/caller';
import type { Ports } from '../../ports';
import { notExcluded } from '../choose-post';
import { presentLead } from './present-lead';

/**
 * The lead, if it exists for this person. Who may know is part of the question to the database: an answer about a lead
 * that is not theirs takes no longer than one about a lead that is not there (C2).
 * @throws AppError LEAD_NOT_FOUND alike for both
 */
export const readableLead = async (
  ports: Ports,
  staff: Staff,
  leadId: string,
): Promise<{ lead: Lead; relations: Relation[] }> => {
  const keys = staff.posts.flatMap((post) => scopeKey(post, staff.memberId) ?? []);
  const [lead] = await ports.store
    .collection('leads')
    .find({ _id: leadId, visibleTo: { in: [...keys, ...keys.map(mergedKey)] }, ...notExcluded(staff) }, { limit: 1 });
  const relations = lead ? relationsOf(lead, staff.posts, staff.memberId) : [];
  const isHidden = lead?.mergedInto ? isExcluded(await presentLead(ports.store, lead), staff.posts) : false;
  if (!lead || relations.length === 0 || isHidden) throw new AppError('LEAD_NOT_FOUND', { leadId });
  return { lead, relations };
};
