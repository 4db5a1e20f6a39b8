import type { Filter, Page } from './ports/store';

/** The most one query of the cloud answers. */
const PAGE = 1000;

/** Everything a filter matches, for sets known to be small; read in the order of `_id`, a page at a time. */
export const findAll = async <T extends { _id: string }>(
  find: (filter: Filter, page: Page) => Promise<T[]>,
  filter: Filter,
): Promise<T[]> => {
  const found: T[] = [];
  for (let page: T[] | null = null; page === null || page.length === PAGE;) {
    const after = found.at(-1)?._id ?? '';
    page = await find({ ...filter, _id: { gt: after } }, { order: [['_id', 'asc']], limit: PAGE });
    found.push(...page);
  }
  return found;
};
