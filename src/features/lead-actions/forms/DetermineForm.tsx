import { keysOf } from '@/shared/domain/keys-of';
import { OUTCOME_LABELS, type Outcome } from '@/shared/tables/lead-statuses';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const EMPTY: { outcome: Outcome | ''; reason: string } = { outcome: '', reason: '' };
const OUTCOMES = keysOf(OUTCOME_LABELS).map((value) => ({ value, label: OUTCOME_LABELS[value] }));

export function DetermineForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.determine',
    empty: EMPTY,
    check: ({ outcome, reason }) => ({
      ...required('outcome', outcome, '请选一个结论'),
      ...required('reason', reason, '请写明理由'),
    }),
    toInput: ({ outcome, reason }) => ({ outcome: outcome || 'notEstablished', reason }),
  });
  return (
    <ActionFrame form={form} submitLabel="提交结论">
      <Field label="结论" required error={form.problemOf('outcome')}>
        <Choice
          id="outcome"
          column
          options={OUTCOMES}
          value={form.draft.value.outcome || undefined}
          onChange={(outcome) => form.draft.update({ outcome })}
        />
      </Field>
      <ActionText form={form} name="reason" label="查到了什么，为什么这样看" required multiline maxLength={1000} />
    </ActionFrame>
  );
}
