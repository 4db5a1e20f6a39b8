import type { GeoPoint } from '@/shared/domain/geo-point';

/** Krasovsky 1940, which the offset is computed on: long half-axis in metres and squared eccentricity. */
const AXIS = 6_378_245;
const ECCENTRICITY = 0.006693421622965943;

type Wave = [amplitude: number, halfPeriod: number];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const waves = (value: number, terms: readonly Wave[]): number =>
  terms.reduce((sum, [amplitude, halfPeriod]) => sum + amplitude * Math.sin((value * Math.PI) / halfPeriod), 0) *
  (2 / 3);

const BOTH: readonly Wave[] = [
  [20, 1 / 6],
  [20, 1 / 2],
];
const NORTH: readonly Wave[] = [
  [20, 1],
  [40, 3],
  [160, 12],
  [320, 30],
];
const EAST: readonly Wave[] = [
  [20, 1],
  [40, 3],
  [150, 12],
  [300, 30],
];

/** Metres to the north; x and y are degrees from 105° E, 35° N. */
const metresNorth = (x: number, y: number): number =>
  -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + waves(x, BOTH) + waves(y, NORTH);
const metresEast = (x: number, y: number): number =>
  300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + waves(x, BOTH) + waves(x, EAST);

/**
 * A browser's position in the system of China's maps, some 500 m away. The offset was never published; this is the
 * approximation every map library uses, good to a few metres. Meant for points in China.
 */
export function gcj02FromWgs84({ latitude, longitude }: GeoPoint): GeoPoint {
  const [x, y] = [longitude - 105, latitude - 35];
  const squeeze = 1 - ECCENTRICITY * Math.sin(radians(latitude)) ** 2;
  const meridianRadius = (AXIS * (1 - ECCENTRICITY)) / squeeze ** 1.5;
  const parallelRadius = (AXIS / Math.sqrt(squeeze)) * Math.cos(radians(latitude));
  return {
    latitude: latitude + (metresNorth(x, y) / meridianRadius) * (180 / Math.PI),
    longitude: longitude + (metresEast(x, y) / parallelRadius) * (180 / Math.PI),
  };
}
