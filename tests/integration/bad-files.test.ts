import { hugeJpeg, jpegWithoutPicture, photoWithExif, png, pngWithoutPicture } from '../support/photos';
import { expectRefusal } from '../support/refusal';
import { newRequest, startTown, type Town } from '../support/town';

/** Files that are not what they say, or that nobody could open: refused, and nothing of them is kept. */
let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

type Row = [what: string, kind: 'photo' | 'audio', content: () => Buffer | string, code: string];
const FILES: Row[] = [
  ['a text file as photo', 'photo', () => Buffer.from('hello'), 'FILE_NOT_IMAGE'],
  ['a page as photo', 'photo', () => Buffer.from('<svg onload=alert(1)>'), 'FILE_NOT_IMAGE'],
  ['a truncated JPEG', 'photo', () => photoWithExif().subarray(0, 150), 'FILE_NOT_IMAGE'],
  ['a JPEG without a picture', 'photo', jpegWithoutPicture, 'FILE_NOT_IMAGE'],
  ['a PNG without a picture', 'photo', pngWithoutPicture, 'FILE_NOT_IMAGE'],
  ['a truncated PNG', 'photo', () => png().subarray(0, 60), 'FILE_NOT_IMAGE'],
  ['a PNG of 60,000 × 60,000', 'photo', () => png(60_000, 60_000), 'FILE_NOT_IMAGE'],
  ['a JPEG of 65,500 × 65,500', 'photo', hugeJpeg, 'FILE_NOT_IMAGE'],
  ['a photo as recording', 'audio', photoWithExif, 'FILE_NOT_AUDIO'],
  ['two megabytes', 'photo', () => Buffer.alloc(2_000_000, 0xff), 'FILE_TOO_LARGE'],
  ['letters that are no base64', 'photo', () => '照片', 'FILE_NOT_IMAGE'],
];

test.each(FILES)('%s', async (_what, kind, content, code) => {
  const before = town.counts();
  const stored = () => town.local.parts.store.db.prepare('SELECT count(*) FROM local_files').raw().all();
  const filesBefore = stored();
  const bytes = content();
  const contentBase64 = typeof bytes === 'string' ? bytes : bytes.toString('base64');
  expectRefusal(await town.ask('resident-1', 'file.upload', { requestId: newRequest(), kind, contentBase64 }), code);
  expect(town.counts()).toEqual(before);
  expect(stored()).toEqual(filesBefore);
});
