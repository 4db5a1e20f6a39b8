import type { Staff } from '../../dispatch/caller';
import { findAll } from '../../find-all';
import type { Ports } from '../../ports';
import type { Filter } from '../../ports/store';
import { mattersAbout } from '../case/leads-behind';
import { withTakenIn } from '../lead/present-lead';

/** Everything about such leads that has notices: they themselves, what joint meetings gave to do, petitions. */
const without = async (ports: Ports, leadIds: readonly string[]): Promise<Filter> => {
  const { meetings, petitions } = await mattersAbout(ports, leadIds);
  return {
    leadId: { nin: [...leadIds] },
    dutyId: { nin: meetings.flatMap(({ tasks }) => tasks.map(({ dutyId }) => dutyId)) },
    petitionId: { nin: petitions.map(({ _id }) => _id) },
  };
};

/**
 * The notices a person has: all questions about an inbox go through this filter. Leads that keep one of the person's
 * units out are left out (C2) – by the mark each notice carries, and by the lead itself where that was decided so lately
 * that a notice just being handed out may not carry it yet. So the write that keeps a unit out is all it takes.
 */
export const inboxOf = async (
  ports: Ports,
  { memberId, posts }: Pick<Staff, 'memberId' | 'posts'>,
): Promise<Filter> => {
  const unitIds = [...new Set(posts.map((post) => post.unitId))];
  const lately = await findAll((filter, page) => ports.store.collection('leads').find(filter, page), {
    keptOutLately: { in: unitIds },
  });
  return {
    audience: 'member',
    addressee: memberId,
    keptFrom: { nin: unitIds },
    ...(lately.length > 0 ? await without(ports, await withTakenIn(ports, lately)) : {}),
  };
};
