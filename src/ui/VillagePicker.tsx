import { Field } from './Field';
import { Select } from './Select';

interface VillagePickerProps {
  id: string;
  label?: string;
  help?: string;
  error?: string;
  required?: boolean;
  villages: readonly { code: string; name: string }[];
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}

/** Village or community by division code. Not knowing it is an answer too. */
export function VillagePicker({ id, label = '在哪个村（社区）', villages, required, ...rest }: VillagePickerProps) {
  return (
    <Field label={label} help={rest.help} error={rest.error} required={required}>
      <Select
        id={id}
        title={label}
        options={villages.map((village) => ({ value: village.code, label: village.name }))}
        value={rest.value}
        placeholder="点这里选择"
        emptyLabel={required ? undefined : '不清楚 / 不在本镇'}
        onChange={rest.onChange}
      />
    </Field>
  );
}
