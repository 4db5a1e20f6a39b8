import { useState } from 'react';
import type { Input } from '@/shared/contract';
import type { TemplateKey } from '@/shared/tables/templates';
import { forgetMedia } from '@/client/attachments';
import { call } from '@/client/call';
import { useMe } from '@/client/me';
import { askForMessages } from '@/client/messages';
import { type Failure, fieldError } from '@/client/result';
import { useAttachments } from '@/client/use-attachments';
import { useDraft } from '@/client/use-draft';
import type { ActionFormProps, ActionProcedure, Particulars, WithAttachments } from './action-types';

type Problems = Readonly<Partial<Record<string, string>>>;

interface ActionSpec<P extends ActionProcedure, V> extends ActionFormProps {
  procedure: P;
  empty: V;
  /** What can be told before asking the server. */
  check: (value: V) => Problems;
  toInput: (value: V) => Particulars<P>;
  /** Messages to ask consent for in the same tap. */
  messages?: readonly TemplateKey[];
}

/** Somebody else was faster; the lead is fetched anew and everything typed stays. */
const MEANWHILE: readonly string[] = ['LEAD_CHANGED_MEANWHILE', 'TRANSITION_NOT_ALLOWED'];
/** Asking anew then takes the form off the screen, too. */
const GONE = 'LEAD_NOT_FOUND';

/** One action's form: its draft, its photos, its way to the server and back. */
export function useActionForm<P extends ActionProcedure, V extends object>(spec: ActionSpec<P, V>) {
  const { lead, procedure } = spec;
  const draft = useDraft<V & WithAttachments>(`${procedure}-${lead.leadId}`, { ...spec.empty, attachments: [] });
  const attachments = useAttachments(draft.value.attachments, (list) =>
    draft.update({ attachments: list } as Partial<V & WithAttachments>),
  );
  const { me } = useMe();
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  async function send(asked: Promise<void>) {
    const uploads = await attachments.finish();
    if (!uploads.ok) return setFailure(uploads);
    const input = {
      ...spec.toInput(draft.value),
      leadId: lead.leadId,
      version: lead.version,
      requestId: draft.requestId,
      attachments: uploads.tokens,
    };
    const result = await call(procedure, input as Input<P>);
    if (!result.ok) {
      setFailure(result);
      if (MEANWHILE.includes(result.code) || result.code === GONE) await spec.reload();
      return;
    }
    const sent = draft.value.attachments.map((one) => one.id);
    draft.clear();
    await Promise.all([forgetMedia(sent), asked]);
    spec.onDone();
  }

  function submit() {
    const found = spec.check(draft.value);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    setFailure(undefined);
    setBusy(true);
    // First in the tap: WeChat refuses the question after any wait.
    const asked = spec.messages ? askForMessages(me, spec.messages) : Promise.resolve();
    void send(asked).finally(() => setBusy(false));
  }

  return {
    draft,
    attachments,
    failure,
    /** Something above is marked red. */
    incomplete: Object.keys(problems).length > 0,
    busy,
    submit,
    lead,
    allowed: spec.allowed,
    changedMeanwhile: failure !== undefined && MEANWHILE.includes(failure.code),
    problemOf: (field: string) => problems[field] ?? fieldError(failure, field),
  };
}

export type ActionForm<V> = Omit<ReturnType<typeof useActionForm<ActionProcedure, object>>, 'draft'> & {
  draft: ReturnType<typeof useDraft<V & WithAttachments>>;
};

/** For `check`: a text that must not be empty. */
export const required = <F extends string>(field: F, text: string, message: string): Partial<Record<F, string>> =>
  text.trim() === '' ? ({ [field]: message } as Record<F, string>) : {};
