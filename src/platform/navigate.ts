import Taro from '@tarojs/taro';

/** Opens a page above this one. WeChat keeps ten pages; beyond that the last one gives way. */
export function openPage(url: string): void {
  Taro.navigateTo({ url }).catch(() => Taro.redirectTo({ url }));
}

/** Opens a page in place of this one, so that going back does not return to a form already sent. */
export function replacePage(url: string): void {
  void Taro.redirectTo({ url });
}

/** Back to the page below; `fallback` takes over where there is none, for instance after a reload. */
export function goBack(fallback: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else replacePage(fallback);
}

export function openHome(): void {
  void Taro.reLaunch({ url: '/pages/home/index' });
}

/** A query parameter of the page as text, decoded: WeChat leaves it encoded, the browser does not. */
export function decodeParam(value: string | undefined): string {
  return value === undefined ? '' : decodeURIComponent(value);
}
