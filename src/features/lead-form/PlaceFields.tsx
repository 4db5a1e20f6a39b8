import { useUnits } from '@/client/use-units';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { SelectMany } from '@/ui/SelectMany';
import { TextField } from '@/ui/TextField';
import { VillagePicker } from '@/ui/VillagePicker';
import type { LeadFormState } from './use-lead-form';

const URGENCIES = [
  { value: 'no', label: '一般' },
  { value: 'yes', label: '紧急', help: '有人身危险、老板跑路、马上要交钱。会马上通知。' },
] as const;
const CONFLICTS = [
  { value: 'no', label: '不涉及' },
  { value: 'yes', label: '涉及某个单位或它的人' },
] as const;
/** The contract's limit on `conflictUnitIds`. */
const CONFLICTS_MAX = 5;

/** Where it is, how pressing, and who must not learn of it (requirement C2). */
export function PlaceFields({ state: { form, problems, update } }: { state: LeadFormState }) {
  const units = useUnits()?.units ?? [];
  const villages = units.filter((unit) => unit.function === 'village');
  return (
    <>
      <VillagePicker
        id="village"
        villages={villages.map((village) => ({ code: village.divisionCode, name: village.name }))}
        value={form.divisionCode}
        error={problems.divisionCode}
        onChange={(divisionCode) => update({ divisionCode })}
      />
      <TextField
        id="place-text"
        label="具体在哪里"
        placeholder="比如：老供销社旁边二楼"
        maxLength={100}
        initial={form.placeText}
        error={problems.placeText}
        onChange={(placeText) => update({ placeText })}
      />
      <Field label="急不急" required>
        <Choice
          id="urgent"
          column
          options={URGENCIES}
          value={form.urgent ? 'yes' : 'no'}
          onChange={(answer) => update({ urgent: answer === 'yes' })}
        />
      </Field>
      <Field
        label="涉及镇、村哪个单位或它的人吗"
        help="选出来的单位看不到这条线索，交给上一级办理。"
        error={problems.conflictUnitIds}
      >
        <Choice
          id="conflict"
          column
          options={CONFLICTS}
          value={form.conflict}
          onChange={(conflict) => update({ conflict })}
        />
      </Field>
      {form.conflict === 'yes' && (
        <SelectMany
          id="conflict-unit"
          title="涉及哪个单位"
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          values={form.conflictUnitIds}
          limit={CONFLICTS_MAX}
          placeholder="点这里选单位"
          onChange={(conflictUnitIds) => update({ conflictUnitIds })}
        />
      )}
    </>
  );
}
