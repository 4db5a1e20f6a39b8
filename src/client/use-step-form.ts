import { useState } from 'react';
import type { Input, Output, ProcedureName } from '@/shared/contract';
import { type Attachment, forgetMedia } from './attachments';
import { call } from './call';
import { type Failure, fieldError } from './result';
import { useAttachments } from './use-attachments';
import { useDraft } from './use-draft';

type Problems = Readonly<Partial<Record<string, string>>>;

interface StepSpec<P extends ProcedureName, V> {
  procedure: P;
  /** Of the draft: one for each thing that is worked on. */
  name: string;
  empty: V;
  /** What can be told before asking the server. */
  check: (value: V) => Problems;
  /** What was typed as the contract wants it; `tokens` of the photos, if the form takes any. */
  toInput: (value: V, requestId: string, tokens: string[]) => Input<P>;
  onDone: (output: Output<P>) => void;
  /** A colleague was faster: fetch what is there now. What was typed stays. */
  onChangedMeanwhile?: () => void;
}

/** A form with a draft, for steps on anything but a lead. */
export function useStepForm<P extends ProcedureName, V extends object>(spec: StepSpec<P, V>) {
  const draft = useDraft<V & { attachments: Attachment[] }>(spec.name, { ...spec.empty, attachments: [] });
  const attachments = useAttachments(draft.value.attachments, (list) =>
    draft.update({ attachments: list } as Partial<V & { attachments: Attachment[] }>),
  );
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  async function send() {
    const uploads = await attachments.finish();
    if (!uploads.ok) return setFailure(uploads);
    const result = await call(spec.procedure, spec.toInput(draft.value, draft.requestId, uploads.tokens));
    if (!result.ok) {
      setFailure(result);
      if (result.code === 'RECORD_CHANGED_MEANWHILE') spec.onChangedMeanwhile?.();
      return;
    }
    const sent = draft.value.attachments.map(({ id }) => id);
    draft.clear();
    await forgetMedia(sent);
    spec.onDone(result.data);
  }

  function submit() {
    const found = spec.check(draft.value);
    setProblems(found);
    setFailure(undefined);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    void send().finally(() => setBusy(false));
  }

  const problemOf = (field: string) => problems[field] ?? fieldError(failure, field);
  /** Something above is marked red; the button says so, because large letters push it out of sight. */
  const incomplete = Object.keys(problems).length > 0;
  return { draft, attachments, failure, incomplete, busy, submit, problemOf };
}

export type StepForm<V extends object> = ReturnType<typeof useStepForm<ProcedureName, V>>;

/** A complaint about a required text that was left empty. */
export const needed = (field: string, value: string, message: string): Problems =>
  value.trim() === '' ? { [field]: message } : {};
