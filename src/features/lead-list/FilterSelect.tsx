import type { ComponentProps } from 'react';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';

type FilterSelectProps = { label: string } & Pick<
  ComponentProps<typeof Select>,
  'id' | 'options' | 'value' | 'onChange'
>;

/** One thing a list may be narrowed by; nothing chosen shows all. */
export function FilterSelect({ label, ...select }: FilterSelectProps) {
  return (
    <Field label={label} mark="">
      <Select title={label} placeholder="都看" emptyLabel="都看" {...select} />
    </Field>
  );
}
