import { CONTRACT } from '../../../src/shared/contract';
import { gcj02FromWgs84 } from '../../../src/platform/gcj02';

const submitted = (latitude: number, longitude: number) =>
  CONTRACT['tip.submit'].input.parse({
    requestId: 'abcdefgh12345678',
    text: '有人拉人存钱',
    location: { latitude, longitude },
  }).location;

test.each([
  [28.51876543, 112.12345678, 28.519, 112.123],
  [28.5, 112, 28.5, 112],
  [-33.8688197, -151.2092955, -33.869, -151.209],
  [90, 180, 90, 180],
])('the place %p, %p is known to about 100 m only', (latitude, longitude, coarseLatitude, coarseLongitude) => {
  expect(submitted(latitude, longitude)).toEqual({ latitude: coarseLatitude, longitude: coarseLongitude });
});

test('a browser’s position lands where the maps of China show it', () => {
  // The example every library for these systems gives (coordtransform, Beijing).
  const point = gcj02FromWgs84({ latitude: 39.915, longitude: 116.404 });
  expect(point.latitude).toBeCloseTo(39.91640428150164, 6);
  expect(point.longitude).toBeCloseTo(116.41024449916938, 6);
});
