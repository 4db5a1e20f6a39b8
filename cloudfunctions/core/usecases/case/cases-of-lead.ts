import type { Handler } from '../../dispatch/handler';
import { withTakenIn } from '../lead/present-lead';
import { readableLead } from '../lead/readable-lead';
import { caseKeys, withoutHidden } from './readable-case';

/** A lead lies in one old case, seldom in two. */
const CASES_AT_MOST = 50;

/**
 * Old cases in which a lead lies, itself or through one that was taken into it; only those the caller may read, without a
 * trace of others.
 * @throws AppError LEAD_NOT_FOUND
 */
export const casesOfLead: Handler<'case.ofLead'> = async ({ ports, staff }, { leadId }) => {
  const { lead } = await readableLead(ports, staff, leadId);
  const leadIds = await withTakenIn(ports, [lead]);
  const found = await ports.store
    .collection('cases')
    .find({ leadIds: { in: leadIds }, visibleTo: { in: caseKeys(staff) } }, { limit: CASES_AT_MOST });
  const cases = await withoutHidden(ports, staff, found);
  return { cases: cases.map(({ _id, name, state }) => ({ caseId: _id, name, state })) };
};
