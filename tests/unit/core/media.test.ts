import { mediaType, stripJpeg, stripPng } from '../../../cloudfunctions/core/security/media';
import {
  CAMERA_WORDS,
  hugeJpeg,
  jpegWithoutPicture,
  photoWithExif,
  png,
  PNG_SIGNATURE,
  pngWithoutPicture,
} from '../../support/photos';

const PICTURES: [string, () => Buffer, (bytes: Buffer) => Buffer | null][] = [
  ['JPEG', photoWithExif, stripJpeg],
  ['PNG', png, stripPng],
];

describe.each(PICTURES)('a %s', (_name, make, strip) => {
  test('loses every word a camera wrote into it', () => {
    const stripped = strip(make());
    expect(CAMERA_WORDS.some((words) => make().includes(words))).toBe(true);
    for (const words of CAMERA_WORDS) expect(stripped?.includes(words)).toBe(false);
  });

  test('is the same picture afterwards, and nothing more is taken from it the next time', () => {
    const stripped = strip(make()) ?? Buffer.alloc(0);
    expect(mediaType(stripped)).toEqual(mediaType(make()));
    expect(strip(stripped)).toEqual(stripped);
  });

  test('cut off anywhere is refused and never crashes', () => {
    const whole = strip(make()) ?? Buffer.alloc(0);
    for (let length = 0; length < whole.length; length += 1) expect(strip(whole.subarray(0, length))).toBeNull();
  });

  test('loses what is hidden behind its end', () => {
    const whole = strip(make()) ?? Buffer.alloc(0);
    expect(strip(Buffer.concat([whole, Buffer.from('hidden')]))).toEqual(whole);
  });
});

test('the picture data itself stays as it was, byte for byte', () => {
  const photo = photoWithExif();
  const [scan, end] = [photo.indexOf(Buffer.from([0xff, 0xda])), photo.indexOf(Buffer.from([0xff, 0xd9]))];
  const stripped = stripJpeg(photo) ?? Buffer.alloc(0);
  expect(stripped.subarray(stripped.indexOf(Buffer.from([0xff, 0xda])))).toEqual(photo.subarray(scan, end + 2));
});

test('pictures nobody can look at are refused', () => {
  expect(stripJpeg(jpegWithoutPicture())).toBeNull();
  expect(stripJpeg(hugeJpeg())).toBeNull();
  expect(stripPng(pngWithoutPicture())).toBeNull();
  expect(stripPng(png(60_000, 60_000))).toBeNull();
  expect(stripPng(png(0, 5))).toBeNull();
  expect(stripPng(PNG_SIGNATURE)).toBeNull();
});

test.each([
  ['a web page', Buffer.from('<html><script>alert(1)</script></html>')],
  ['a GIF', Buffer.from('GIF89a')],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46])],
  ['nothing', Buffer.alloc(0)],
])('%s is neither a photo nor a recording', (_what, bytes) => {
  expect(mediaType(bytes)).toBeNull();
});
