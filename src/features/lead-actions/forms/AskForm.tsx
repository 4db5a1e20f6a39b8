import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const EMPTY = { question: '' };

export function AskForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.ask',
    empty: EMPTY,
    check: ({ question }) => required('question', question, '请写下要问的事'),
    toInput: ({ question }) => ({ question }),
  });
  return (
    <ActionFrame form={form} submitLabel="发给举报人" withoutPhotos>
      <ActionText
        form={form}
        name="question"
        label="想问什么"
        help="举报人会原样看到这句话。"
        required
        multiline
        maxLength={200}
      />
    </ActionFrame>
  );
}
