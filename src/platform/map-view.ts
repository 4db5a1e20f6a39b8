import Taro from '@tarojs/taro';
import type { GeoPoint } from '@/shared/domain/geo-point';

export const canShowMap = (): boolean => true;

/** Opens WeChat's own map with a pin. Far enough out that nobody takes a coarse point for a house. */
export function showOnMap({ latitude, longitude }: GeoPoint, name: string): void {
  void Taro.openLocation({ latitude, longitude, name, scale: 14 });
}
