import { useRef, useState } from 'react';
import type { CaseBaseView } from '@/shared/contract/case-views';
import { call } from '@/client/call';
import { randomId } from '@/platform/random-id';
import { Button } from '@/ui/Button';
import { confirm, hint } from '@/ui/dialog';
import { NoticeBar } from '@/ui/NoticeBar';

interface FreezeBaseProps {
  postKey: string;
  node: string;
  year: number;
  onFrozen: (view: CaseBaseView) => void;
}

/** Once a year, with a question before it: nothing takes it back. */
export function FreezeBase({ postKey, node, year, onFrozen }: FreezeBaseProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const requestId = useRef(randomId());

  async function freeze() {
    const sure = await confirm(
      `冻结${year}年名单？`,
      '现在没有化解的陈案都列进名单，化解率按它算。一年只能冻结一次，冻结后不能改。',
    );
    if (!sure) return;
    setBusy(true);
    const result = await call('case.freezeBase', { requestId: requestId.current, post: postKey, node });
    setBusy(false);
    if (!result.ok) return setProblem(result.message);
    setProblem(undefined);
    hint('名单已冻结');
    onFrozen(result.data);
  }

  return (
    <>
      {problem && (
        <NoticeBar id="freeze-problem" tone="danger">
          {problem}
        </NoticeBar>
      )}
      <Button id="freeze-base" kind="quiet" busy={busy} onClick={() => void freeze()}>
        {`冻结${year}年的陈案名单`}
      </Button>
    </>
  );
}
