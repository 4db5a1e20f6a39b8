/** A browser has no map of its own, and handing the point to a map website would tell a third party. */
export const canShowMap = (): boolean => false;

export function showOnMap(): void {}
