import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const EMPTY = { text: '' };

export function NoteForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.addNote',
    empty: EMPTY,
    check: ({ text }) => required('text', text, '请写一句话说明情况'),
    toInput: ({ text }) => ({ text }),
  });
  return (
    <ActionFrame form={form} submitLabel="记下来">
      <ActionText form={form} name="text" label="新的情况" required multiline maxLength={1000} />
    </ActionFrame>
  );
}
