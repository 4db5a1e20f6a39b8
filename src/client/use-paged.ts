import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Output, ProcedureName } from '@/shared/contract';
import { call } from './call';
import type { CallResult, Failure } from './result';

/** Procedures that answer page by page. */
type PagedName = {
  [P in ProcedureName]: Output<P> extends { items: readonly unknown[]; nextCursor: string | null } ? P : never;
}[ProcedureName];
type Item<P extends PagedName> = Output<P> extends { items: readonly (infer T)[] } ? T : never;
type Page<P extends PagedName> = { items: Item<P>[]; nextCursor: string | null };

export interface Paged<T> {
  items: readonly T[];
  failure: Failure | undefined;
  /** The first page is on its way and nothing can be shown yet. */
  loading: boolean;
  loadingMore: boolean;
  hasMore: boolean;
  reload: () => Promise<void>;
  loadMore: () => Promise<void>;
}

/** The contract's page size and its limit on `limit`. */
const PAGE_SIZE = 20;
const LIMIT_MAX = 50;

/** A list in pages of 20. `input` null means: not yet. */
export function usePaged<P extends PagedName>(procedure: P, input: Omit<Input<P>, 'cursor'> | null): Paged<Item<P>> {
  const [items, setItems] = useState<Item<P>[]>([]);
  const [cursor, setCursor] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure>();
  const [state, setState] = useState<'first' | 'more' | 'idle'>(input === null ? 'idle' : 'first');
  const latest = useRef(0);
  const key = input === null ? null : JSON.stringify(input);

  const fetchPage = useCallback(
    async (from: string | null, shown = 0) => {
      if (key === null) return;
      const turn = ++latest.current;
      setState(from === null ? 'first' : 'more');
      const question = {
        ...(JSON.parse(key) as Input<P>),
        ...(from === null ? {} : { cursor: from }),
        // Coming back from an entry must not shorten the list under the reader's thumb.
        ...(shown > PAGE_SIZE ? { limit: Math.min(shown, LIMIT_MAX) } : {}),
      };
      const result = (await call(procedure, question)) as CallResult<Page<P>>;
      if (turn !== latest.current) return;
      setState('idle');
      setFailure(result.ok ? undefined : result);
      if (!result.ok) return;
      setItems((before) => (from === null ? result.data.items : [...before, ...result.data.items]));
      setCursor(result.data.nextCursor);
    },
    [procedure, key],
  );

  useEffect(() => {
    setItems([]);
    setCursor(null);
    void fetchPage(null);
    return () => {
      latest.current += 1;
    };
  }, [fetchPage]);

  return {
    items,
    failure,
    loading: state === 'first' && items.length === 0,
    loadingMore: state === 'more',
    hasMore: cursor !== null,
    reload: () => fetchPage(null, items.length),
    loadMore: async () => {
      if (cursor !== null && state === 'idle') await fetchPage(cursor);
    },
  };
}
