import Taro from '@tarojs/taro';

/** Asks before something that cannot be taken back. WeChat allows four characters on a button. */
export async function confirm(title: string, content: string, yes = '确定', no = '取消'): Promise<boolean> {
  const answer = await Taro.showModal({ title, content, confirmText: yes, cancelText: no, confirmColor: '#0b6e5f' });
  return answer.confirm;
}

/** Says something that must be read. */
export async function tell(title: string, content: string): Promise<void> {
  await Taro.showModal({ title, content, showCancel: false, confirmText: '知道了', confirmColor: '#0b6e5f' });
}

/** Says something that may be missed. */
export function hint(title: string): void {
  void Taro.showToast({ title, icon: 'none', duration: 2500 });
}
