import { Text, View } from '@tarojs/components';
import { Button } from './Button';
import { Select, type SelectOption } from './Select';

interface SelectManyProps {
  /** The rows taken have `<id>-remove-<value>`; the sheet for one more is that of `Select` with the same id. */
  id: string;
  title: string;
  options: readonly SelectOption[];
  values: readonly string[];
  limit: number;
  placeholder?: string;
  /** Fetches further options; absent when all are here. */
  onMore?: (() => void) | undefined;
  onChange: (values: string[]) => void;
}

/** Several of many: what is chosen stands as rows, one more is picked from the list. */
export function SelectMany({ id, title, options, values, limit, placeholder, onMore, onChange }: SelectManyProps) {
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  return (
    <View className="stack">
      {values.map((value) => (
        <View key={value} className="row-between">
          <Text className="grow">{labelOf(value)}</Text>
          <Button
            id={`${id}-remove-${value}`}
            kind="text"
            onClick={() => onChange(values.filter((one) => one !== value))}
          >
            去掉
          </Button>
        </View>
      ))}
      {values.length < limit && (
        <Select
          id={id}
          title={title}
          options={options.filter((option) => !values.includes(option.value))}
          value={undefined}
          placeholder={values.length === 0 ? placeholder : '再选一个（可不选）'}
          onMore={onMore}
          onChange={(value) => value && onChange([...values, value])}
        />
      )}
    </View>
  );
}
