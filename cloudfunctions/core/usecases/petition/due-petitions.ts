import type { DueItem } from '@/shared/contract/duty';
import { nextDue } from '@/shared/domain/lead/clocks';
import type { Post } from '@/shared/domain/lead/visibility';
import { petitionPage } from '@/shared/domain/petition/notices';
import type { Petition } from '@/shared/domain/petition/petition';
import { PETITION_ROLES } from '@/shared/domain/petition/readers';
import { CLOCK_RULES } from '@/shared/tables/clock-rules';
import type { Unit } from '@/shared/tables/units';
import { unitName } from '../../directory';
import type { StaffContext } from '../../dispatch/handler';
import { notExcluded } from '../choose-post';
import { findVisiblePage, type PageOf } from '../paging';
import { BY_RANK } from './list-petitions';
import { withoutHidden } from './readable-petition';

interface Ranked {
  rank: number;
  item: DueItem;
}

/** What a petition asks for is not said outside of it; a number of people tells one from another. */
const dueItem = (petition: Petition, units: readonly Unit[]): Ranked[] => {
  const due = nextDue(petition.clocks);
  if (!due) return [];
  return [
    {
      rank: petition.queueRank,
      item: {
        what: 'petition',
        task: false,
        id: petition._id,
        label: CLOCK_RULES[due.kind].label,
        title: petition.people === null ? '信访事项' : `信访事项（${petition.people}人）`,
        unit: { id: petition.unitId, name: unitName(petition.unitId, units) },
        urgent: false,
        dueAt: due.dueAt.toISOString(),
        basis: CLOCK_RULES[due.kind].basis,
        page: petitionPage(petition._id),
      },
    },
  ];
};

/** Petitions one of the caller's units handles and that something runs out for. */
export const petitionsDue = async (
  context: Pick<StaffContext, 'ports'>,
  posts: readonly Post[],
  unitId: string,
  page: { cursor: string | undefined; limit: number },
): Promise<PageOf<Ranked>> => {
  if (!posts.some((post) => post.unitId === unitId && PETITION_ROLES.includes(post.role)))
    return { items: [], nextCursor: null };
  const staff = { posts };
  const units = await context.ports.directory.units();
  const { items, nextCursor } = await findVisiblePage(
    context.ports.store.collection('petitions'),
    { unitId, open: true, ...notExcluded(staff) },
    BY_RANK,
    page,
    async (rows) => {
      const waiting = rows.filter(({ nextDueAt }) => nextDueAt !== null);
      return withoutHidden({ ports: context.ports, staff }, waiting);
    },
    (petition) => petition,
  );
  return { items: items.flatMap((petition) => dueItem(petition, units)), nextCursor };
};
