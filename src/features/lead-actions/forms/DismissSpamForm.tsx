import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

/** Polite to the one in ten who meant something: they learn what to write. */
const EMPTY = {
  note: '',
  replyToReporter:
    '您写的内容里没有说是什么事，这次先办到这里。如果有人喊您交钱投资、理财，请再报一次，写上是哪个公司或哪个人、在什么地方。别的事请打 12345。',
};

export function DismissSpamForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.dismissSpam',
    empty: EMPTY,
    check: ({ replyToReporter }) => required('replyToReporter', replyToReporter, '请写一句给举报人的答复'),
    toInput: ({ note, replyToReporter }) => ({ note: note.trim() || undefined, replyToReporter }),
  });
  return (
    <ActionFrame form={form} submitLabel="确认无关，办结" withoutPhotos>
      <ActionText
        form={form}
        name="replyToReporter"
        label="给举报人的答复"
        help="举报人会原样看到，可以改。"
        required
        multiline
        maxLength={300}
      />
      <ActionText
        form={form}
        name="note"
        label="说明（内部）"
        help="可以不写，举报人看不到。"
        multiline
        maxLength={500}
      />
    </ActionFrame>
  );
}
