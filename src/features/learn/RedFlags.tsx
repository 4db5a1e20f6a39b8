import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/Card';
import { RED_FLAGS } from './content';

export function RedFlags() {
  return (
    <Card title="见到这六样，要当心">
      {RED_FLAGS.map((flag, index) => (
        <View key={flag.title}>
          <Text className="text text-strong">
            {index + 1}. {flag.title}
          </Text>
          <Text className="text">{flag.text}</Text>
        </View>
      ))}
    </Card>
  );
}
