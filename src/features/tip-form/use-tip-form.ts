import { useState } from 'react';
import { call } from '@/client/call';
import { forgetMedia } from '@/client/attachments';
import { useMe } from '@/client/me';
import { askForMessages } from '@/client/messages';
import { keepReceipt } from '@/client/receipts';
import type { Failure } from '@/client/result';
import { useAttachments } from '@/client/use-attachments';
import { useDraft } from '@/client/use-draft';
import { replacePage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { EMPTY_TIP, type TipDraft, type TipStep } from './tip-draft';
import { serverProblems, tipProblems, type TipProblems, toTipInput } from './to-tip-input';

/** The tip form: its draft, its checks and its way to the server. */
export function useTipForm() {
  const draft = useDraft<TipDraft>('tip', EMPTY_TIP);
  const attachments = useAttachments(draft.value.attachments, (list) => draft.update({ attachments: list }));
  const { me } = useMe();
  const [problems, setProblems] = useState<TipProblems>({});
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const step = draft.value.step;

  function goTo(next: TipStep) {
    setFailure(undefined);
    setProblems({});
    draft.update({ step: next });
  }

  function next() {
    const found = tipProblems(draft.value, step);
    setProblems(found);
    if (Object.keys(found).length === 0 && step < 2) goTo((step + 1) as TipStep);
  }

  function show(failed: Failure) {
    const { problems: found, step: where } = serverProblems(failed.fields ?? []);
    if (where !== undefined) draft.update({ step: where });
    setProblems(found);
    setFailure(failed);
  }

  async function send(asked: Promise<void>) {
    const uploads = await attachments.finish();
    if (!uploads.ok) return show(uploads);
    const result = await call('tip.submit', toTipInput(draft.value, draft.requestId, uploads.tokens));
    if (!result.ok) return show(result);
    keepReceipt(result.data);
    const sent = draft.value.attachments.map((one) => one.id);
    draft.clear();
    await Promise.all([forgetMedia(sent), asked]);
    replacePage(ROUTES.receipt(result.data.receipt));
  }

  function submit() {
    const found = tipProblems(draft.value, 2);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    setFailure(undefined);
    setBusy(true);
    // First in the tap: WeChat refuses the question after any wait.
    const asked = askForMessages(me, ['tipProgress']);
    void send(asked).finally(() => setBusy(false));
  }

  function clear() {
    void forgetMedia(draft.value.attachments.map((one) => one.id));
    setProblems({});
    setFailure(undefined);
    draft.clear();
  }

  return {
    draft,
    attachments,
    problems,
    failure,
    busy,
    step,
    next,
    back: () => goTo((step - 1) as TipStep),
    submit,
    clear,
  };
}

export type TipForm = ReturnType<typeof useTipForm>;
