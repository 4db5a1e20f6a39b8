import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const EMPTY = { unitId: '', reason: '' };

export function LetInForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.letIn',
    empty: EMPTY,
    check: ({ unitId, reason }) => ({
      ...required('unitId', unitId, '请选哪个单位不用回避了'),
      ...required('reason', reason, '请写明为什么不用回避'),
    }),
    toInput: ({ unitId, reason }) => ({ unitId, reason }),
  });
  const { draft } = form;
  const options = props.lead.excluded.flatMap(({ unitId, name }) => (unitId ? [{ value: unitId, label: name }] : []));
  return (
    <ActionFrame form={form} submitLabel="确认撤销回避">
      <Field label="哪个单位不用回避了" required error={form.problemOf('unitId')}>
        <Select
          id="unit"
          title="哪个单位不用回避了"
          options={options}
          value={draft.value.unitId || undefined}
          onChange={(id) => draft.update({ unitId: id ?? '' })}
        />
      </Field>
      <ActionText form={form} name="reason" label="为什么不用回避" required multiline maxLength={500} />
    </ActionFrame>
  );
}
