import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { useActionForm } from '../use-action-form';

const EMPTY = { note: '' };

export function ClearSpamForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.clearSpam',
    empty: EMPTY,
    check: () => ({}),
    toInput: ({ note }) => ({ note: note.trim() || undefined }),
  });
  return (
    <ActionFrame form={form} submitLabel="去掉“疑似无关”" withoutPhotos>
      <ActionText
        form={form}
        name="note"
        label="说明"
        help="可以不写。比如：打电话问过，确有此事。"
        multiline
        maxLength={500}
      />
    </ActionFrame>
  );
}
