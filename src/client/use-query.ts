import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Output, ProcedureName } from '@/shared/contract';
import { call } from './call';
import type { Failure } from './result';

export interface Query<T> {
  /** The last good answer; it stays while a newer one is fetched or has failed. */
  data: T | undefined;
  failure: Failure | undefined;
  loading: boolean;
  reload: () => Promise<void>;
  /** Puts in an answer that came another way, for instance from a command. */
  replace: (data: T) => void;
}

const GONE: readonly string[] = ['LEAD_NOT_FOUND', 'NOT_FOUND', 'UNKNOWN_PROCEDURE'];

/** Asks when the screen opens and whenever the input changes. `input` null means: not yet. */
export function useQuery<P extends ProcedureName>(procedure: P, input: Input<P> | null): Query<Output<P>> {
  const [data, setData] = useState<Output<P>>();
  const [failure, setFailure] = useState<Failure>();
  const [loading, setLoading] = useState(input !== null);
  // The latest question wins: an answer to an older one is dropped.
  const latest = useRef(0);
  const key = input === null ? null : JSON.stringify(input);

  const reload = useCallback(async () => {
    if (key === null) return;
    const turn = ++latest.current;
    setLoading(true);
    const result = await call(procedure, JSON.parse(key) as Input<P>);
    if (turn !== latest.current) return;
    setLoading(false);
    setFailure(result.ok ? undefined : result);
    if (result.ok) setData(result.data);
    // What is not there any more for this person may not stay on the screen either (C2).
    else if (GONE.includes(result.code)) setData(undefined);
  }, [procedure, key]);

  useEffect(() => {
    setData(undefined);
    void reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);

  const replace = useCallback((next: Output<P>) => {
    latest.current += 1;
    setLoading(false);
    setFailure(undefined);
    setData(next);
  }, []);

  return { data, failure, loading, reload, replace };
}
