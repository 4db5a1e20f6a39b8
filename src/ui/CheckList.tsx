import { Text, View } from '@tarojs/components';

export interface CheckRow {
  value: string;
  title: string;
  text?: string;
}

interface CheckListProps {
  /** Rows have the ids `<id>-<value>`. */
  id: string;
  rows: readonly CheckRow[];
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Several of many that all stand on the screen, each with its own tick. */
export function CheckList({ id, rows, values, onChange }: CheckListProps) {
  return (
    <View id={id} className="list">
      {rows.map(({ value, title, text }) => {
        const on = values.includes(value);
        return (
          <View
            key={value}
            id={`${id}-${value}`}
            className="list-row"
            onClick={() => onChange(on ? values.filter((one) => one !== value) : [...values, value])}
          >
            <View className={`tick ${on ? 'tick-on' : ''}`}>{on ? '✓' : ''}</View>
            <View className="grow">
              <Text className="text">{title}</Text>
              {text && <Text className="text-small">{text}</Text>}
            </View>
          </View>
        );
      })}
    </View>
  );
}
