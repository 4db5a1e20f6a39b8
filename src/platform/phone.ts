import Taro from '@tarojs/taro';

/** Opens the dialler with the number; closing it again is not an error. */
export function dial(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}

/** Puts text on the clipboard and says so. False when the phone refused. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
}
