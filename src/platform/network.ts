import Taro from '@tarojs/taro';

/** Tells at once and on every change whether the phone is offline. */
export function watchOffline(tell: (offline: boolean) => void): () => void {
  const listener = (status: { isConnected: boolean }) => tell(!status.isConnected);
  void Taro.getNetworkType().then((result) => tell(result.networkType === 'none'));
  Taro.onNetworkStatusChange(listener);
  return () => Taro.offNetworkStatusChange(listener);
}
