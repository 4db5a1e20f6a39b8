import { useState } from 'react';
import { call } from '@/client/call';
import type { Failure } from '@/client/result';
import { randomId } from '@/platform/random-id';
import { confirm, hint } from '@/ui/dialog';

/** One custodian's word on one request; both ways are asked once more, because neither can be taken back. */
export function useDecision(identityRequestId: string, onDone: () => Promise<void>) {
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  // One number per word, so that a repeat after a lost answer is not a second one.
  const [requestIds] = useState(() => ({ grant: randomId(), refuse: randomId() }));

  async function send(granted: boolean) {
    setFailure(undefined);
    setBusy(true);
    const requestId = granted ? requestIds.grant : requestIds.refuse;
    const result = await call('identity.decide', { requestId, identityRequestId, granted, note });
    if (result.ok) {
      hint(granted ? '已记下：同意' : '已记下：不同意');
      await onDone();
    } else setFailure(result);
    setBusy(false);
  }

  async function grant() {
    setProblem(undefined);
    const content = '两位都同意后，申请人可以看 30 分钟，举报人会知道有人看过。决定后不能改。';
    if (await confirm('同意查看举报人身份？', content, '同意')) await send(true);
  }

  async function refuse() {
    if (note.trim() === '') return setProblem('请写明为什么不同意，申请人会看到');
    setProblem(undefined);
    if (await confirm('不同意？', '申请人会看到您写的意见，不知道是谁写的。决定后不能改。', '不同意'))
      await send(false);
  }

  return { setNote, problem, failure, busy, grant, refuse };
}
