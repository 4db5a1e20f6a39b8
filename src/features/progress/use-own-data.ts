import { useState } from 'react';
import type { TipProgress } from '@/shared/contract/tip';
import { call } from '@/client/call';
import type { CallResult } from '@/client/result';
import { randomId } from '@/platform/random-id';
import { confirm, hint } from '@/ui/dialog';

const FORGET_WORDS =
  '删掉以后，谁也查不到这条是谁举报的，也不能再发微信通知您。举报照样办理；查进度只能用回执号，请先抄下来。删了就找不回来。';

export interface ContactDraft {
  name: string;
  phone: string;
}

/** The reporter's own say over the name and account behind a tip (requirement D4). */
export function useOwnData(receipt: string, onChanged: (progress: TipProgress) => void) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  function run(ask: () => Promise<CallResult<TipProgress>>, done: string) {
    setBusy(true);
    setProblem(undefined);
    void ask()
      .then((result) => {
        if (!result.ok) return setProblem(result.fields?.[0]?.message ?? result.message);
        hint(done);
        onChanged(result.data);
      })
      .finally(() => setBusy(false));
  }

  function save({ name, phone }: ContactDraft) {
    if (!name.trim()) return setProblem('请写上姓名；不想留了，请点“不留姓名了”。');
    const contact = { name, ...(phone.trim() ? { phone: phone.trim() } : {}) };
    run(() => call('tip.setContact', { requestId: randomId(), receipt, contact }), '已经改好了');
  }

  const takeBack = () =>
    run(() => call('tip.setContact', { requestId: randomId(), receipt, contact: null }), '姓名电话已经删掉');

  async function forget() {
    if (await confirm('彻底删除我的身份信息？', FORGET_WORDS, '删除'))
      run(() => call('tip.forget', { requestId: randomId(), receipt }), '身份信息已经删除');
  }

  return { problem, busy, save, takeBack, forget: () => void forget() };
}
