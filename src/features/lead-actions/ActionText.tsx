import { TextField } from '@/ui/TextField';
import type { WithAttachments } from './action-types';
import type { ActionForm } from './use-action-form';

type TextKeys<V> = { [K in keyof V]: V[K] extends string ? K : never }[keyof V] & string;

interface ActionTextProps<V> {
  form: ActionForm<V>;
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

/** A text of an action's form, tied to its draft and its problems. */
export function ActionText<V extends object>({ form, name, ...field }: ActionTextProps<V>) {
  const { draft } = form;
  return (
    <TextField
      key={`${name}-${draft.formKey}`}
      id={name}
      {...field}
      initial={String(draft.value[name])}
      error={form.problemOf(name)}
      onChange={(text) => draft.update({ [name]: text } as unknown as Partial<V & WithAttachments>)}
    />
  );
}
