import { Text, View } from '@tarojs/components';

export default function Home() {
  return (
    <View>
      <Text>空白</Text>
    </View>
  );
}
