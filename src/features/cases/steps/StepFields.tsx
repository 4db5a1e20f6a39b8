import type { DraftForm } from '@/client/use-draft';
import { dateInWords } from '@/shared/time/shanghai';
import { DateField } from '@/ui/DateField';
import { TextField } from '@/ui/TextField';

type TextKeys<V> = { [K in keyof V]: V[K] extends string ? K : never }[keyof V] & string;

/** What a field needs of its form. */
interface FieldForm<V> {
  draft: Pick<DraftForm<V>, 'value' | 'formKey'> & { update: (patch: Partial<V>) => void };
  problemOf: (field: string) => string | undefined;
}

interface StepTextProps<V> {
  form: FieldForm<V>;
  /** Also the id of the field and the name the server uses. */
  name: TextKeys<V>;
  label: string;
  help?: string;
  placeholder?: string;
  required?: boolean;
  multiline?: boolean;
  keyboard?: 'number' | 'digit';
  maxLength: number;
}

/** A text of a form, tied to its draft and its problems. */
export function StepText<V extends object>({ form, name, ...field }: StepTextProps<V>) {
  return (
    <TextField
      key={`${name}-${form.draft.formKey}`}
      id={name}
      {...field}
      initial={String(form.draft.value[name])}
      error={form.problemOf(name)}
      onChange={(text) => form.draft.update({ [name]: text } as unknown as Partial<V>)}
    />
  );
}

interface StepDateProps<V> {
  form: FieldForm<V>;
  name: TextKeys<V>;
  label: string;
  today: string;
}

/** A day of a form, today at the latest. */
export function StepDate<V extends object>({ form, name, label, today }: StepDateProps<V>) {
  const date = String(form.draft.value[name]);
  return (
    <DateField
      id={name}
      label={label}
      required
      value={date === '' ? undefined : date}
      text={date === '' ? undefined : dateInWords(date, today.slice(0, 4))}
      last={today}
      error={form.problemOf(name)}
      onChange={(chosen) => form.draft.update({ [name]: chosen } as unknown as Partial<V>)}
    />
  );
}
