import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

function goBack() {
  // A page opened by a link or reloaded has no page below it.
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.reLaunch({ url: '/pages/home/index' });
}

/** The browser's stand-in for the title bar WeChat draws. */
export function TitleBar({ title, home }: { title: string; home?: boolean }) {
  return (
    <View className="titlebar">
      {!home && (
        <View id="back" className="titlebar-back" onClick={goBack}>
          ‹ 返回
        </View>
      )}
      <Text className="titlebar-title">{title}</Text>
    </View>
  );
}
