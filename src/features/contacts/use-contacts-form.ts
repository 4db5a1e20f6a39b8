import { useState } from 'react';
import type { ContactsView } from '@/shared/contract/contacts';
import type { ContactRole } from '@/shared/tables/contacts';
import { call } from '@/client/call';
import { type Failure, fieldError } from '@/client/result';
import { useDraft } from '@/client/use-draft';
import { hint } from '@/ui/dialog';

export type Person = ContactsView['rows'][ContactRole];

interface FormProps {
  view: ContactsView;
  onSaved: (view: ContactsView) => void;
  onChangedMeanwhile: () => void;
}

/** What was typed is kept on the phone until it is saved; before that the form shows what is saved. */
export function useContactsForm({ view, onSaved, onChangedMeanwhile }: FormProps) {
  const draft = useDraft<{ rows: ContactsView['rows'] | null }>(`contacts-${view.unit.id}`, { rows: null });
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const rows = draft.value.rows ?? view.rows;

  async function send() {
    setFailure(undefined);
    const { unit, version } = view;
    const input = { requestId: draft.requestId, unitId: unit.id, version, rows };
    const result = await call('contacts.save', input);
    if (!result.ok) {
      setFailure(result);
      if (result.code === 'RECORD_CHANGED_MEANWHILE') onChangedMeanwhile();
      return;
    }
    draft.clear();
    hint('已经保存，今年的名单报好了');
    onSaved(result.data);
  }

  return {
    rows,
    formKey: draft.formKey,
    restored: draft.restored && draft.value.rows !== null,
    set: (role: ContactRole, patch: Partial<Person>) =>
      draft.update({ rows: { ...rows, [role]: { ...rows[role], ...patch } } }),
    forget: draft.clear,
    problem: failure?.message,
    errorOf: (role: ContactRole, field: keyof Person) => fieldError(failure, `rows.${role}.${field}`),
    busy,
    save: () => {
      setBusy(true);
      void send().finally(() => setBusy(false));
    },
  };
}
