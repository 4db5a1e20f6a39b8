import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input } from '@/shared/contract';
import type { MovedLead } from '@/shared/contract/routing';
import { call } from '@/client/call';
import type { Failure } from '@/client/result';

/** One rule with another unit, tried on the past leads of one post. */
export interface Trial {
  post: string;
  ruleId: string;
  leadUnit: Input<'routing.whatIf'>['rule']['leadUnit'];
}

interface Progress {
  checked: number;
  moved: readonly MovedLead[];
  /** Where to go on; undefined: not begun, null: every lead has been looked at. */
  cursor: string | null | undefined;
}

const NOTHING_YET: Progress = { checked: 0, moved: [], cursor: undefined };
/** After so many pages (500 leads) the reader decides whether older ones matter. */
const PAGES_AT_ONCE = 10;

/** Looks at past leads page by page; a page that fails loses none of those before it. */
export function useWhatIf({ post, ruleId, leadUnit }: Trial) {
  const [progress, setProgress] = useState(NOTHING_YET);
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(true);
  const latest = useRef(0);

  const goOn = useCallback(
    async (from: Progress) => {
      const turn = ++latest.current;
      setBusy(true);
      setFailure(undefined);
      let reached = from;
      for (let page = 0; page < PAGES_AT_ONCE && reached.cursor !== null; page += 1) {
        const result = await call('routing.whatIf', { post, cursor: reached.cursor, rule: { ruleId, leadUnit } });
        if (turn !== latest.current) return;
        if (!result.ok) {
          setFailure(result);
          break;
        }
        const { checked, moved, nextCursor } = result.data;
        reached = {
          checked: reached.checked + checked,
          moved: [...reached.moved, ...moved],
          cursor: nextCursor,
        };
        setProgress(reached);
      }
      setBusy(false);
    },
    [post, ruleId, leadUnit],
  );

  useEffect(() => {
    setProgress(NOTHING_YET);
    void goOn(NOTHING_YET);
    return () => {
      latest.current += 1;
    };
  }, [goOn]);

  return { ...progress, hasMore: progress.cursor !== null, failure, busy, goOn: () => void goOn(progress) };
}
