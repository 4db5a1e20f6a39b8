import { Text, View } from '@tarojs/components';
import { Button } from './Button';

export interface SuggestionItem {
  id: string;
  label: string;
  value: string;
  /** The words of the text it was read from. */
  from: string;
  /** Absent: nothing to take over. */
  onTake?: () => void;
}

/** What the reading suggests, each with the words it came from; a tap takes it over (requirement B5). */
export function SuggestionList({ id, items }: { id: string; items: readonly SuggestionItem[] }) {
  return (
    <View id={id} className="list">
      {items.map((item) => (
        <View key={item.id} className="list-row">
          <View className="grow">
            <Text className="text-small">{item.label}</Text>
            <Text className="text text-strong">{item.value}</Text>
            <Text className="text-small">原话：“{item.from}”</Text>
          </View>
          {item.onTake && (
            <Button id={`${id}-take-${item.id}`} kind="quiet" inline onClick={item.onTake}>
              采用
            </Button>
          )}
        </View>
      ))}
    </View>
  );
}
