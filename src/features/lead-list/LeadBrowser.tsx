import { useState } from 'react';
import { FilterBar } from './FilterBar';
import { filtersOf } from './filters';
import { LeadListView } from './LeadListView';

interface LeadBrowserProps {
  post: string;
  /** Filters to begin with, as in the page's address. */
  params?: Readonly<Record<string, string>>;
}

const EMPTY = { title: '没有这样的线索', text: '换个条件看看。' };

/** All leads a post may see, newest first, narrowed as one likes. */
export function LeadBrowser({ post, params = {} }: LeadBrowserProps) {
  const [filters, setFilters] = useState(() => filtersOf(params));
  const { view = 'all', unplaced, ...others } = filters;
  return (
    <>
      <FilterBar filters={filters} place={{ code: params.division, name: params.place }} onChange={setFilters} />
      <LeadListView question={{ post, view, unplaced: unplaced === 'yes', ...others }} empty={EMPTY} />
    </>
  );
}
