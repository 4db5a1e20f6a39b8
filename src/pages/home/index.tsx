import { Text, View } from '@tarojs/components';

export default function Home() {
  return (
    <View>
      <Text>桃花江镇防范非法集资</Text>
    </View>
  );
}
