import { useState } from 'react';
import type { UnitView } from '@/shared/contract/unit';
import { dateInWords, shanghaiDate } from '@/shared/time/shanghai';
import { useUnits } from '@/client/use-units';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { SelectMany } from '@/ui/SelectMany';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const EMPTY: { unitId: string; coUnitIds: string[]; dueOn: string; reason: string } = {
  unitId: '',
  coUnitIds: [],
  dueOn: '',
  reason: '',
};
/** The contract's limit on `coUnitIds`. */
const CO_UNITS_MAX = 10;

/** Leads go to a town office far more often than to a village, and seldom to the county. */
const nearness = ({ function: work, divisionCode }: UnitView): number =>
  work === 'village' ? 1 : divisionCode.length < 9 ? 2 : 0;

export function AssignForm(props: ActionFormProps) {
  const [today] = useState(() => shanghaiDate(new Date()));
  const form = useActionForm({
    ...props,
    procedure: 'lead.assign',
    empty: EMPTY,
    check: ({ unitId, reason }) => ({
      ...required('unitId', unitId, '请选交给哪个单位'),
      ...required('reason', reason, '请写明为什么交给它'),
    }),
    toInput: ({ unitId, coUnitIds, dueOn, reason }) => ({ unitId, coUnitIds, dueOn: dueOn || undefined, reason }),
  });
  const { draft } = form;
  const { unitId, coUnitIds, dueOn } = draft.value;
  const units = useUnits()?.units ?? [];
  const options = [...units]
    .sort((a, b) => nearness(a) - nearness(b))
    .map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <ActionFrame form={form} submitLabel="确认派单">
      <Field label="交给哪个单位" required error={form.problemOf('unitId')}>
        <Select
          id="unit"
          title="交给哪个单位"
          options={options}
          value={unitId || undefined}
          onChange={(id) => draft.update({ unitId: id ?? '', coUnitIds: coUnitIds.filter((one) => one !== id) })}
        />
      </Field>
      <Field label="协办单位" error={form.problemOf('coUnitIds')}>
        <SelectMany
          id="co-unit"
          title="协办单位"
          options={options.filter((option) => option.value !== unitId)}
          values={coUnitIds}
          limit={CO_UNITS_MAX}
          placeholder="不需要可以不选"
          onChange={(ids) => draft.update({ coUnitIds: ids })}
        />
      </Field>
      <DateField
        id="dueOn"
        label="哪天前要受理"
        help="不选就按规定的期限。"
        value={dueOn || undefined}
        text={dueOn && `${dateInWords(dueOn, today.slice(0, 4))}前`}
        first={today}
        error={form.problemOf('dueOn')}
        onChange={(date) => draft.update({ dueOn: date })}
      />
      {dueOn !== '' && (
        <Button id="dueOn-clear" kind="text" onClick={() => draft.update({ dueOn: '' })}>
          改回按规定的期限
        </Button>
      )}
      <ActionText form={form} name="reason" label="为什么交给它" required multiline maxLength={500} />
    </ActionFrame>
  );
}
