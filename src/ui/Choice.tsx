import { Text, View } from '@tarojs/components';

export interface ChoiceOption<V extends string> {
  value: V;
  label: string;
  help?: string;
}

interface ChoiceProps<V extends string> {
  /** Options get the ids `<id>-<value>`. */
  id: string;
  options: readonly ChoiceOption<V>[];
  value: V | undefined;
  /** Long answers stand below each other. */
  column?: boolean;
  onChange: (value: V) => void;
}

/** One of a few answers, all visible at once. */
export function Choice<V extends string>({ id, options, value, column, onChange }: ChoiceProps<V>) {
  return (
    <View id={id} className={`choice ${column ? 'choice-column' : ''}`}>
      {options.map((option) => {
        const on = option.value === value;
        return (
          <View
            key={option.value}
            id={`${id}-${option.value}`}
            className={`choice-item ${on ? 'choice-item-on' : ''}`}
            onClick={() => onChange(option.value)}
          >
            <Text className="choice-mark">{on ? '●' : '○'}</Text>
            <View className="grow">
              <Text>{option.label}</Text>
              {option.help && <Text className="choice-help">{option.help}</Text>}
            </View>
          </View>
        );
      })}
    </View>
  );
}
