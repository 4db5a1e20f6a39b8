/** In the browser a code is typed or pasted. */
export const canScan = (): boolean => false;

export const scanText = (): Promise<string | null> => Promise.resolve(null);
