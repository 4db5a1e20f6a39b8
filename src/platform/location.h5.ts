import { coarsePoint, type GeoPoint } from '@/shared/domain/geo-point';
import { gcj02FromWgs84 } from './gcj02';
import { PositionError } from './position';
import { agreePrivacy } from './privacy';

const WAIT_MS = 15_000;
/** A position of the last minutes is as good as a new one, and comes at once. */
const AGE_MS = 300_000;

/** Browsers tell the position only to secure pages. */
export const canLocate = (): boolean => window.isSecureContext && 'geolocation' in navigator;

const ask = (): Promise<GeolocationPosition> =>
  new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      resolve,
      (error) => reject(new PositionError(error.code === error.PERMISSION_DENIED ? 'NOT_ALLOWED' : 'FAILED')),
      { enableHighAccuracy: false, timeout: WAIT_MS, maximumAge: AGE_MS },
    );
  });

/** @throws PositionError */
export async function currentPosition(): Promise<GeoPoint> {
  if (!(await agreePrivacy('location'))) throw new PositionError('NOT_ALLOWED');
  return coarsePoint(gcj02FromWgs84((await ask()).coords));
}
