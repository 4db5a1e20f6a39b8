import type { Staff } from '../../dispatch/caller';
import { findAll } from '../../find-all';
import type { Ports } from '../../ports';
import type { Filter } from '../../ports/store';
import { meetingsAbout } from '../meeting/about-meeting';

/** What joint meetings about such leads gave to do. */
const tasksAbout = async (ports: Ports, leadIds: readonly string[]): Promise<string[]> =>
  (await meetingsAbout(ports, leadIds)).flatMap(({ tasks }) => tasks.map(({ dutyId }) => dutyId));

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
  const leadIds = lately.map((lead) => lead._id);
  return {
    audience: 'member',
    addressee: memberId,
    keptFrom: { nin: unitIds },
    ...(lately.length > 0 ? { leadId: { nin: leadIds }, dutyId: { nin: await tasksAbout(ports, leadIds) } } : {}),
  };
};
