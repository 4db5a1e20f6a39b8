import { unzipSync, zipSync } from 'fflate';

/** A fixed moment, read in the machine's zone, and so written alike in every zone. */
const NO_TIME = '1980-01-01T00:00:00';

/** The library stamps the files inside with the time of day: without it the same content is the same bytes. */
export const withoutTimes = (workbook: ArrayBuffer): Uint8Array =>
  zipSync(unzipSync(new Uint8Array(workbook)), { mtime: NO_TIME });
