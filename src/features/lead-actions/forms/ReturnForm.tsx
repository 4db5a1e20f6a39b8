import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const EMPTY = { reason: '' };

export function ReturnForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.return',
    empty: EMPTY,
    check: ({ reason }) => required('reason', reason, '请写明退回的理由'),
    toInput: ({ reason }) => ({ reason }),
  });
  return (
    <ActionFrame form={form} submitLabel="确认退回">
      <ActionText
        form={form}
        name="reason"
        label="为什么退回"
        placeholder="比如：经营地址在别的村，建议交给……"
        required
        multiline
        maxLength={500}
      />
    </ActionFrame>
  );
}
