import type { LegacyCase } from '@/shared/domain/case/legacy-case';
import { everLinked } from '@/shared/domain/case/change-case';
import { scopeKey } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { Staff } from '../../dispatch/caller';
import type { StaffContext } from '../../dispatch/handler';
import type { Ports } from '../../ports';
import { hiddenLeads } from '../lead/hidden-leads';
import { READER_ROLES } from './case-post';

/** Scope keys of the posts that read cases. */
export const caseKeys = ({ posts, memberId }: Staff): string[] =>
  posts.filter(({ role }) => READER_ROLES.includes(role)).flatMap((post) => scopeKey(post, memberId) ?? []);

/**
 * Without the cases that are, or ever were, about a lead which keeps the caller out: for them the case does not exist. Taking
 * a link away brings nobody back, as the story and the meetings of that time stay (C2).
 */
export const withoutHidden = async <T extends Parameters<typeof everLinked>[0]>(
  ports: Ports,
  staff: Staff,
  cases: readonly T[],
): Promise<T[]> => {
  const hidden = await hiddenLeads(ports, staff, cases.flatMap(everLinked));
  return cases.filter((one) => !everLinked(one).some((leadId) => hidden.has(leadId)));
};

/** @throws AppError NOT_FOUND alike for a case that is not there, not the caller's, or about a lead that keeps them out */
export const readableCase = async ({ ports, staff }: StaffContext, caseId: string): Promise<LegacyCase> => {
  const found = await ports.store
    .collection('cases')
    .find({ _id: caseId, visibleTo: { in: caseKeys(staff) } }, { limit: 1 });
  const [one] = await withoutHidden(ports, staff, found);
  if (!one) throw new AppError('NOT_FOUND', { caseId });
  return one;
};
