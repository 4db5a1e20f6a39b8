import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const EMPTY = { text: '' };

export function AnswerSupervisionForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.answerSupervision',
    empty: EMPTY,
    check: ({ text }) => required('text', text, '请写明办理情况'),
    toInput: ({ text }) => ({ text }),
  });
  return (
    <ActionFrame form={form} submitLabel="提交回复">
      <ActionText form={form} name="text" label="办理情况" required multiline maxLength={1000} />
    </ActionFrame>
  );
}

export function TellReporterForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.tellReporter',
    empty: EMPTY,
    check: ({ text }) => required('text', text, '请写一句给举报人的话'),
    toInput: ({ text }) => ({ text }),
  });
  return (
    <ActionFrame form={form} submitLabel="告知举报人" withoutPhotos>
      <ActionText
        form={form}
        name="text"
        label="告诉举报人什么"
        help="有回执的举报人会原样看到。打电话、当面告知的，写明怎么告知的。"
        required
        multiline
        maxLength={300}
      />
    </ActionFrame>
  );
}
