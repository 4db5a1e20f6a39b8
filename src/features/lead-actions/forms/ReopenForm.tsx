import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const EMPTY = { reason: '' };

export function ReopenForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.reopen',
    empty: EMPTY,
    check: ({ reason }) => required('reason', reason, '请写明为什么重新办理'),
    toInput: ({ reason }) => ({ reason }),
  });
  return (
    <ActionFrame form={form} submitLabel="确认重新办理">
      <ActionText form={form} name="reason" label="为什么重新办理" required multiline maxLength={500} />
    </ActionFrame>
  );
}
