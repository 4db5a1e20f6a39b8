import Taro from '@tarojs/taro';
import { coarsePoint, type GeoPoint } from '@/shared/domain/geo-point';
import { PositionError } from './position';
import { agreePrivacy } from './privacy';

/** Library versions before 2.25.0 know only the exact position, and that is never asked for. */
export const canLocate = (): boolean => Taro.canIUse('getFuzzyLocation');

/** Refused by the person, or the phone's own location switch is off: a second try would end the same. */
const wasRefused = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'errMsg' in error &&
  /auth|den(y|ied)|switchoff/i.test(String(error.errMsg));

/**
 * Where the person is, coarse on purpose: WeChat blurs the point before we get it.
 * @throws PositionError
 */
export async function currentPosition(): Promise<GeoPoint> {
  if (!(await agreePrivacy('location'))) throw new PositionError('NOT_ALLOWED');
  const found = await Taro.getFuzzyLocation({ type: 'gcj02' }).catch((error: unknown) => {
    throw new PositionError(wasRefused(error) ? 'NOT_ALLOWED' : 'FAILED');
  });
  return coarsePoint(found);
}
