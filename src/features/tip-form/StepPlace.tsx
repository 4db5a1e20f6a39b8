import { useUnits } from '@/client/use-units';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { TextField } from '@/ui/TextField';
import { VillagePicker } from '@/ui/VillagePicker';
import { ConflictField } from './ConflictField';
import { LocationField } from './LocationField';
import type { TipForm } from './use-tip-form';

const STAKES = [
  { value: 'none', label: '我没有投钱' },
  { value: 'self', label: '我投了钱' },
  { value: 'family', label: '家里人投了钱' },
] as const;

/** Where and who; nothing here is required. */
export function StepPlace({ form }: { form: TipForm }) {
  const { draft, problems } = form;
  const { value, update } = draft;
  const units = useUnits()?.units ?? [];
  const villages = units.filter((unit) => unit.function === 'village');
  return (
    <>
      <VillagePicker
        id="village"
        villages={villages.map((village) => ({ code: village.divisionCode, name: village.name }))}
        value={value.divisionCode}
        onChange={(divisionCode) => update({ divisionCode })}
      />
      <TextField
        key={`place-${draft.formKey}`}
        id="place-text"
        label="具体在哪里"
        placeholder="比如：老供销社旁边二楼"
        maxLength={100}
        initial={value.placeText}
        error={problems.placeText}
        onChange={(placeText) => update({ placeText })}
      />
      <LocationField value={value.location} error={problems.location} onChange={(location) => update({ location })} />
      <TextField
        key={`company-${draft.formKey}`}
        id="company"
        label="公司、店或者带头人叫什么"
        maxLength={100}
        initial={value.company}
        error={problems.company}
        onChange={(company) => update({ company })}
      />
      <TextField
        key={`amount-${draft.formKey}`}
        id="amount"
        label="大概涉及多少钱（万元）"
        help="估个数就行，比如五万元就填 5。"
        keyboard="digit"
        maxLength={12}
        initial={value.amountWan}
        error={problems.amountWan}
        onChange={(amountWan) => update({ amountWan })}
      />
      <TextField
        key={`people-${draft.formKey}`}
        id="people"
        label="大概有多少人投了钱"
        keyboard="number"
        maxLength={8}
        initial={value.people}
        error={problems.people}
        onChange={(people) => update({ people })}
      />
      <Field label="您自己或家里人投钱了吗">
        <Choice id="stake" options={STAKES} value={value.ownStake} onChange={(ownStake) => update({ ownStake })} />
      </Field>
      <ConflictField
        units={units}
        answer={value.conflict}
        chosen={value.conflictUnitIds}
        error={problems.conflict}
        onAnswer={(conflict) => update({ conflict })}
        onChoose={(conflictUnitIds) => update({ conflictUnitIds })}
      />
    </>
  );
}
