import { Text, View } from '@tarojs/components';

/** Where we are in a form: in words and as a bar. `current` counts from 0. */
export function Steps({ names, current }: { names: readonly string[]; current: number }) {
  return (
    <View id="steps">
      <Text className="text-small">
        第 {current + 1} 步，共 {names.length} 步：{names[current]}
      </Text>
      <View className="steps-bar">
        {names.map((name, index) => (
          <View key={name} className={`steps-part ${index <= current ? 'steps-part-done' : ''}`} />
        ))}
      </View>
    </View>
  );
}
