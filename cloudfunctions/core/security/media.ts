/** What a file really is, by its bytes; the phone's own claim is not asked. */
export type MediaType =
  { kind: 'photo'; extension: 'jpg' | 'png' } | { kind: 'audio'; extension: 'mp3' | 'm4a' | 'webm' | 'ogg' };

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
  if (ascii(bytes, 0, 4) === 'OggS') return { kind: 'audio', extension: 'ogg' };
  return null;
};

const isMetadata = (marker: number): boolean =>
  (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
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
 * change colour. Null when broken.
 */
export const stripJpeg = (bytes: Buffer): Buffer | null => {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    if (at + 4 > bytes.length) return null;
    const segmentEnd = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === 0xda ? nextMarker(bytes, segmentEnd) : segmentEnd;
    if (end < at + 4 || end > bytes.length) return null;
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
};

/** Chunks a PNG needs to be seen; text, time and EXIF chunks are left out. Null when broken. */
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
export const stripPng = (bytes: Buffer): Buffer | null => {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = ascii(bytes, at + 4, at + 8);
    if (end > bytes.length) return null;
    if (PNG_CHUNKS.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
};
