import { keysOf } from '@/shared/domain/keys-of';
import { COMPANY_STATES, type CompanyState } from '@/shared/tables/company-states';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const NONE = 'none';
type Value = { state: CompanyState | typeof NONE | ''; note: string };
const OPTIONS = [
  ...keysOf(COMPANY_STATES).map((value) => ({ value, label: COMPANY_STATES[value] })),
  { value: NONE, label: '说不清，先不填' },
] as const;

export function CompanyStateForm(props: ActionFormProps) {
  const empty: Value = { state: props.lead.companyState ?? '', note: '' };
  const form = useActionForm({
    ...props,
    procedure: 'lead.setCompanyState',
    empty,
    check: ({ state }) => required('state', state, '请选现在的情况'),
    toInput: ({ state, note }) => ({
      state: state === NONE || state === '' ? null : state,
      note: note.trim() || undefined,
    }),
  });
  return (
    <ActionFrame form={form} submitLabel="保存">
      <Field label="企业现在怎么样" required error={form.problemOf('state')}>
        <Choice
          id="state"
          column
          options={OPTIONS}
          value={form.draft.value.state || undefined}
          onChange={(state) => form.draft.update({ state })}
        />
      </Field>
      <ActionText form={form} name="note" label="根据什么" multiline maxLength={500} />
    </ActionFrame>
  );
}
