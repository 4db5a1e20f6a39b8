import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { useActionForm } from '../use-action-form';

const NOTHING = {};

export function AckSupervisionForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.ackSupervision',
    empty: NOTHING,
    check: () => ({}),
    toInput: () => ({}),
  });
  return (
    <ActionFrame form={form} submitLabel="签收" withoutPhotos>
      {null}
    </ActionFrame>
  );
}
