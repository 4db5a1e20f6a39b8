import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { useActionForm } from '../use-action-form';

const EMPTY = { note: '' };

export function AcceptForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.accept',
    empty: EMPTY,
    check: () => ({}),
    toInput: ({ note }) => ({ note: note.trim() || undefined }),
    // One consent is one message: whoever takes a lead on will want to hear of the next and of its deadline.
    messages: ['leadAssigned', 'deadline'],
  });
  return (
    <ActionFrame form={form} submitLabel="确认受理">
      <ActionText form={form} name="note" label="想说明的" multiline maxLength={500} />
    </ActionFrame>
  );
}
