import type { Lead } from '@/shared/domain/lead/lead';
import { cellKey, type Cell } from '@/shared/domain/lead/cells';
import { findAll } from '../../find-all';
import type { Ports } from '../../ports';
import type { Filter } from '../../ports/store';
import { findVisiblePage, type PageOf, type Sorting, withRows } from '../paging';

/**
 * Leads of a cell of the board: those that the roll-up has taken in by the keys it keeps, those that changed since by a
 * look at each. So the list is as long as the board's number, and no index is written with a tip for it (F2). What is
 * shown is decided by the lead as it is now: `filter` holds for the keys and for the leads.
 */
export const findCell = async (
  { store }: Ports,
  cell: Cell,
  filter: Filter,
  sorting: Sorting<Pick<Lead, '_id' | 'receivedAt'>>,
  page: { cursor?: string | undefined; limit: number },
): Promise<PageOf<Lead>> => {
  const leads = store.collection('leads');
  // These first: one that is taken in meanwhile is found among the others then, and never missing in both.
  const changed = await findAll((wanted, part) => leads.find(wanted, part), { ...filter, dirty: true });
  const known = new Set(changed.map(({ _id }) => _id));
  const settled = await findVisiblePage(
    store.collection('leadKeys'),
    { ...filter, keys: cellKey(cell) },
    sorting,
    page,
    async (rows) => {
      const ids = rows.map(({ _id }) => _id).filter((id) => !known.has(id));
      if (ids.length === 0) return [];
      const found = await leads.find({ ...filter, _id: { in: ids } }, { limit: ids.length });
      const byId = new Map(found.map((lead) => [lead._id, lead]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    (lead) => lead,
  );
  return withRows(settled, changed, sorting, page);
};
