import Taro from '@tarojs/taro';

export const canScan = (): boolean => true;

/** The text of a QR code; null when the person closed the camera. */
export async function scanText(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ scanType: ['qrCode'] })).result;
  } catch {
    return null;
  }
}
