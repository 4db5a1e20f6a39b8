/** Degrees in GCJ-02, the system of every map in China: pasted into one of them, a point lies where it should. */
export interface GeoPoint {
  latitude: number;
  longitude: number;
}

const coarse = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/**
 * The point to 3 decimals, about 100 m. Enough to find a shop; a finer point of somebody who reports from home would
 * name the house, and so the reporter.
 */
export const coarsePoint = ({ latitude, longitude }: GeoPoint): GeoPoint => ({
  latitude: coarse(latitude),
  longitude: coarse(longitude),
});
