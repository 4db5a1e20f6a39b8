import { deflateSync } from 'node:zlib';

/** One grey pixel, a complete baseline JPEG. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==',
  'base64',
);

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** Words a camera writes into its pictures: owner, make and place. */
export const CAMERA_WORDS = ['Exif', 'PHONE-OF-WITNESS', '28.5183N,112.1553E'] as const;

/** A small photo as a phone takes it: with EXIF, a comment, and bytes behind its end. */
export const photoWithExif = (): Buffer =>
  Buffer.concat([
    JPEG.subarray(0, 2),
    segment(0xe1, Buffer.from(`Exif\0\0MM\0*${CAMERA_WORDS[1]}`)),
    segment(0xfe, Buffer.from(CAMERA_WORDS[2])),
    JPEG.subarray(2),
    Buffer.from(`trailer ${CAMERA_WORDS[1]}`),
  ]);

/** CRC-32 of PNG; Node has one only since 20.15. */
const crc32 = (bytes: Buffer): number =>
  ~bytes.reduce((sum, byte) => {
    let rest = (sum ^ byte) & 0xff;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return (sum >>> 8) ^ rest;
  }, -1);

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
};
export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const header = (width: number, height: number): Buffer => {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([8, 0, 0, 0, 0], 8);
  return chunk('IHDR', content);
};

/** A grey PNG that says it is `width` × `height`; only one pixel of it is there, or what `picture` holds. */
export const png = (width = 1, height = 1, picture = deflateSync(Buffer.from([0, 128]))): Buffer =>
  Buffer.concat([
    PNG_SIGNATURE,
    header(width, height),
    chunk('tEXt', Buffer.from(`Author\0${CAMERA_WORDS[1]}`)),
    chunk('IDAT', picture),
    chunk('IEND', Buffer.alloc(0)),
  ]);
/** The beginning and the end of a PNG with nothing between. */
export const pngWithoutPicture = (): Buffer => Buffer.concat([PNG_SIGNATURE, chunk('IEND', Buffer.alloc(0))]);
/** The beginning and the end of a JPEG with nothing between. */
export const jpegWithoutPicture = (): Buffer => Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
/** A JPEG whose frame header claims 65,500 × 65,500 pixels. */
export const hugeJpeg = (): Buffer => {
  const copy = Buffer.from(JPEG);
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
  copy.writeUInt16BE(65_500, frame + 5);
  copy.writeUInt16BE(65_500, frame + 7);
  return copy;
};
