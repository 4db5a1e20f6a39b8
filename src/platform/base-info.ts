import Taro from '@tarojs/taro';

/** The font size people set in WeChat, in px; undefined where it cannot be known (old WeChat, browser). */
export function systemFontSize(): number | undefined {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('getAppBaseInfo')) return undefined;
  // WeChat has had this field since 2.20.1; Taro's types have not.
  const info = Taro.getAppBaseInfo() as Taro.getAppBaseInfo.Result & { fontSizeSetting?: number };
  return info.fontSizeSetting;
}
