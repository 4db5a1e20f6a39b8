import { useState } from 'react';
import type { PostView } from '@/shared/contract/me';
import { MESSAGES } from '@/shared/errors/messages';
import { forgetMedia } from '@/client/attachments';
import { FACT_FIELDS, type FactsDraft, factsProblems } from '@/client/facts-draft';
import type { LeadForm } from '@/client/lead-box/lead-form';
import { useAttachments } from '@/client/use-attachments';
import { useBoxedForm } from './use-boxed-form';

type Problems = Readonly<Partial<Record<string, string>>>;

/** What can be told before asking the server. */
const problemsOf = (form: LeadForm): Problems => ({
  ...(form.text.trim() === '' && form.attachments.length === 0 ? { text: MESSAGES.TIP_EMPTY } : {}),
  ...(form.conflict === 'yes' && form.conflictUnitIds.length === 0 ? { conflictUnitIds: '请选是哪个单位' } : {}),
  ...(form.source === 'somebody' && form.personPhone.trim() && !form.personName.trim()
    ? { personName: '填了电话，请把姓名也填上；本人不愿意就都不填' }
    : {}),
  ...factsProblems(form.facts),
});

const FACT_NAMES: Readonly<Record<string, string>> = FACT_FIELDS;

const PERSON_NAMES: Readonly<Record<string, string>> = {
  'onBehalf.contact.name': 'personName',
  'onBehalf.contact.phone': 'personPhone',
};

/** The server's remarks under the names of the form's fields: "facts.amountYuan" is `amountWan` here. */
const serverProblems = (fields: readonly { path: string; message: string }[]): Problems =>
  Object.fromEntries(
    fields.map(({ path, message }): [string, string] => [
      PERSON_NAMES[path] ?? FACT_NAMES[path.replace(/^facts\./, '')] ?? path.split('.')[0] ?? path,
      message,
    ]),
  );

/** The form for logging a lead: its draft in the box, its photos, its checks. */
export function useLeadForm(post: PostView, postKey: string, draft: string) {
  const boxed = useBoxedForm(postKey, draft, {
    channel: post.role === 'gridWorker' ? 'gridWorker' : 'phone',
    divisionCode: post.divisionCode.length === 12 ? post.divisionCode : undefined,
  });
  const { form, update } = boxed;
  const attachments = useAttachments(form.attachments, (list) => update({ attachments: list }));
  const [problems, setProblems] = useState<Problems>(() => serverProblems(boxed.problem?.fields ?? []));
  // Text fields keep what they show; taking over a suggestion must put new text in.
  const [taken, setTaken] = useState(0);

  return {
    ...boxed,
    attachments,
    problems,
    taken,
    changeFacts: (patch: Partial<FactsDraft>) => update({ facts: { ...form.facts, ...patch } }),
    takeOver(patch: Partial<LeadForm>) {
      update(patch);
      setTaken(taken + 1);
    },
    /** True when the form went to the sender. */
    submit(): boolean {
      const found = problemsOf(form);
      setProblems(found);
      if (Object.keys(found).length > 0) return false;
      boxed.finish();
      return true;
    },
    discard() {
      boxed.discard();
      void forgetMedia(form.attachments.map((one) => one.id));
    },
  };
}

export type LeadFormState = ReturnType<typeof useLeadForm>;
