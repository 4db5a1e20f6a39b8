import type { BaseEventOrig, InputProps, TextareaProps } from '@tarojs/components';
import { Input, Textarea } from '@tarojs/components';
import { Field } from './Field';

interface TextFieldProps {
  id: string;
  label: string;
  help?: string;
  error?: string;
  required?: boolean;
  mark?: string;
  placeholder?: string;
  /** What stands in the field when it appears. To put other text in, give the field another `key`. */
  initial?: string;
  multiline?: boolean;
  keyboard?: 'text' | 'number' | 'digit';
  maxLength?: number;
  onChange: (text: string) => void;
}

type TextEvent = BaseEventOrig<InputProps.inputValueEventDetail> | BaseEventOrig<TextareaProps.onInputEventDetail>;

/**
 * The one text field. It is uncontrolled on purpose: a controlled Input or Textarea makes the cursor jump on
 * Android and HarmonyOS.
 */
export function TextField(props: TextFieldProps) {
  const { id, initial = '', placeholder, maxLength = 200, multiline, keyboard = 'text', error, onChange } = props;
  const shared = {
    id,
    defaultValue: initial,
    placeholder,
    placeholderClass: 'placeholder',
    maxlength: maxLength,
    onInput: (event: TextEvent) => onChange(event.detail.value),
  };
  return (
    <Field label={props.label} help={props.help} error={error} required={props.required} mark={props.mark}>
      {multiline ? (
        <Textarea {...shared} autoHeight className={`input textarea ${error ? 'input-error' : ''}`} />
      ) : (
        <Input {...shared} type={keyboard} className={`input ${error ? 'input-error' : ''}`} />
      )}
    </Field>
  );
}
