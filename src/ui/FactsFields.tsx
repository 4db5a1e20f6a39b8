import { Choice, type ChoiceOption } from './Choice';
import { Field } from './Field';
import { Select, type SelectOption } from './Select';
import { TextField } from './TextField';

interface Values<S extends string, M extends string> {
  company: string;
  sector: S | undefined;
  mode: M | undefined;
  online: 'online' | 'offline' | 'both' | undefined;
  amountWan: string;
  people: string;
  unpaidWan: string;
  crossRegion: 'yes' | 'no' | undefined;
}

interface FactsFieldsProps<S extends string, M extends string> {
  /** Changes when text came from elsewhere, so that the fields show it. */
  formKey: string;
  values: Values<S, M>;
  problems: Partial<Record<keyof Values<S, M>, string>>;
  options: {
    sectors: readonly (SelectOption & { value: S })[];
    modes: readonly (SelectOption & { value: M })[];
    online: readonly ChoiceOption<'online' | 'offline' | 'both'>[];
    crossRegion: readonly ChoiceOption<'yes' | 'no'>[];
  };
  onChange: (patch: Partial<Values<S, M>>) => void;
}

/** The columns of 附件2 that people know early; every one may stay empty. */
export function FactsFields<S extends string, M extends string>(props: FactsFieldsProps<S, M>) {
  const { formKey, values, problems, options, onChange } = props;
  const pick = <V extends string>(list: readonly { value: V }[], value: string | undefined): V | undefined =>
    list.find((option) => option.value === value)?.value;
  return (
    <>
      <TextField
        key={`company-${formKey}`}
        id="company"
        label="公司、店或者带头人"
        maxLength={100}
        initial={values.company}
        error={problems.company}
        onChange={(company) => onChange({ company })}
      />
      <Field label="哪个行业" error={problems.sector}>
        <Select
          id="sector"
          title="哪个行业"
          options={options.sectors}
          value={values.sector}
          emptyLabel="不清楚"
          onChange={(sector) => onChange({ sector: pick(options.sectors, sector) })}
        />
      </Field>
      <Field label="集资方式" error={problems.mode}>
        <Select
          id="mode"
          title="集资方式"
          options={options.modes}
          value={values.mode}
          emptyLabel="不清楚"
          onChange={(mode) => onChange({ mode: pick(options.modes, mode) })}
        />
      </Field>
      <TextField
        key={`amount-${formKey}`}
        id="amount"
        label="涉及金额（万元）"
        help="估个数就行，五万元就填 5。"
        keyboard="digit"
        maxLength={12}
        initial={values.amountWan}
        error={problems.amountWan}
        onChange={(amountWan) => onChange({ amountWan })}
      />
      <TextField
        key={`people-${formKey}`}
        id="people"
        label="涉及人数"
        keyboard="number"
        maxLength={8}
        initial={values.people}
        error={problems.people}
        onChange={(people) => onChange({ people })}
      />
      <TextField
        key={`unpaid-${formKey}`}
        id="unpaid"
        label="还没还的钱（万元）"
        keyboard="digit"
        maxLength={12}
        initial={values.unpaidWan}
        error={problems.unpaidWan}
        onChange={(unpaidWan) => onChange({ unpaidWan })}
      />
      <Field label="在线上还是线下">
        <Choice
          id="online"
          options={options.online}
          value={values.online}
          onChange={(online) => onChange({ online: online === values.online ? undefined : online })}
        />
      </Field>
      <Field label="有没有跨区域">
        <Choice
          id="cross-region"
          options={options.crossRegion}
          value={values.crossRegion}
          onChange={(crossRegion) =>
            onChange({ crossRegion: crossRegion === values.crossRegion ? undefined : crossRegion })
          }
        />
      </Field>
    </>
  );
}
