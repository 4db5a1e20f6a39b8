/** What a file really is, by its bytes; the phone's own claim is not asked. */
export type MediaType =
  { kind: 'photo'; extension: 'jpg' | 'png' } | { kind: 'audio'; extension: 'mp3' | 'm4a' | 'webm' };

const starts = (bytes: Buffer, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

export const mediaType = (bytes: Buffer): MediaType | null => {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return { kind: 'photo', extension: 'jpg' };
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { kind: 'photo', extension: 'png' };
  if (ascii(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2))
    return { kind: 'audio', extension: 'mp3' };
  if (ascii(bytes, 4, 8) === 'ftyp') return { kind: 'audio', extension: 'm4a' };
  if (starts(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return { kind: 'audio', extension: 'webm' };
  return null;
};

/** Larger than any phone camera; more would only freeze the screen of whoever opens it. */
const PIXELS_MAX = 120_000_000;
const isReasonable = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width * height <= PIXELS_MAX;

const isMetadata = (marker: number): boolean =>
  (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
/** SOF0 to SOF15 carry the size; the three codes between are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Stuffed zeros and restart marks belong to the picture data; any other byte after 0xff begins a new segment. */
const isPictureByte = (next: number): boolean => next === 0x00 || (next >= 0xd0 && next <= 0xd7);
const nextMarker = (bytes: Buffer, from: number): number => {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && isPictureByte(bytes[at + 1] ?? 0)) at = bytes.indexOf(0xff, at + 2);
  return at;
};

/**
 * A JPEG without its application and comment segments (camera, owner, place of taking) and without anything behind its
 * end mark; the picture data is copied untouched. JFIF (APP0) and Adobe colour (APP14) stay: without them some pictures
 * change colour. Null when broken, without a picture, or of a size nobody can look at.
 */
export const stripJpeg = (bytes: Buffer): Buffer | null => {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let hasFrame = false;
  let hasPicture = false;
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return hasPicture ? Buffer.concat([...kept, bytes.subarray(at, at + 2)]) : null;
    if (at + 4 > bytes.length) return null;
    const segmentEnd = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === 0xda ? nextMarker(bytes, segmentEnd) : segmentEnd;
    if (end < at + 4 || end > bytes.length) return null;
    if (isFrame(marker)) {
      if (end < at + 9 || !isReasonable(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))) return null;
      hasFrame = true;
    }
    hasPicture ||= hasFrame && marker === 0xda;
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
};

/** Chunks a PNG needs to be seen; text, time and EXIF chunks are left out. */
const PNG_CHUNKS = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
]);
/** A PNG without its metadata. Null when broken, without a picture, or of a size nobody can look at. */
export const stripPng = (bytes: Buffer): Buffer | null => {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let hasPicture = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = ascii(bytes, at + 4, at + 8);
    if (end > bytes.length) return null;
    // The header comes first and carries the size.
    if ((at === 8) !== (type === 'IHDR')) return null;
    if (type === 'IHDR' && (end < at + 25 || !isReasonable(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12))))
      return null;
    hasPicture ||= type === 'IDAT';
    if (PNG_CHUNKS.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return hasPicture ? Buffer.concat(kept) : null;
    at = end;
  }
  return null;
};
