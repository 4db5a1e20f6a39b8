import { useCallback, useEffect, useRef, useState } from 'react';
import type { BoardRow } from '@/shared/contract/duty';
import { call } from '@/client/call';
import type { Failure } from '@/client/result';

export interface WholeBoard {
  rows: BoardRow[];
  /** The moment of the first page. */
  at: Date;
}

const LIMIT = 50;

/** The month's board to its last row: a table on paper has no 再看更多. */
export function useWholeBoard(month: string) {
  const [board, setBoard] = useState<WholeBoard>();
  const [failure, setFailure] = useState<Failure>();
  const latest = useRef(0);

  const load = useCallback(async () => {
    const turn = ++latest.current;
    setFailure(undefined);
    const whole: WholeBoard = { rows: [], at: new Date(0) };
    for (let cursor: string | null | undefined; cursor !== null;) {
      const result = await call('zeroReport.board', { month, limit: LIMIT, ...(cursor ? { cursor } : {}) });
      if (turn !== latest.current) return;
      if (!result.ok) return setFailure(result);
      if (cursor === undefined) whole.at = new Date(result.data.at);
      whole.rows.push(...result.data.items);
      cursor = result.data.nextCursor;
    }
    setBoard(whole);
  }, [month]);

  useEffect(() => {
    setBoard(undefined);
    void load();
    return () => {
      latest.current += 1;
    };
  }, [load]);

  return { board, failure, reload: load };
}
