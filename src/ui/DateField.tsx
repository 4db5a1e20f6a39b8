import { Picker, Text, View } from '@tarojs/components';
import { Field } from './Field';

interface DateFieldProps {
  id: string;
  label: string;
  help?: string;
  error?: string;
  required?: boolean;
  /** 'YYYY-MM-DD', like all others here. */
  value: string | undefined;
  /** How the chosen day is written. */
  text?: string;
  first?: string;
  last?: string;
  placeholder?: string;
  onChange: (date: string) => void;
}

/** A day from WeChat's own wheel. */
export function DateField(props: DateFieldProps) {
  const { id, value, first = '2020-01-01', last = '2099-12-31', placeholder = '点这里选日期' } = props;
  return (
    <Field label={props.label} help={props.help} error={props.error} required={props.required}>
      <Picker
        mode="date"
        value={value ?? ''}
        start={first}
        end={last}
        onChange={(event) => props.onChange(event.detail.value)}
      >
        <View id={id} className="select">
          <Text className={value ? 'grow' : 'grow placeholder'}>{value ? (props.text ?? value) : placeholder}</Text>
          <Text className="list-arrow">›</Text>
        </View>
      </Picker>
    </Field>
  );
}
