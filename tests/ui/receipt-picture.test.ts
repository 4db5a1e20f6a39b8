import Taro from '@tarojs/taro';
import { drawReceipt, RECEIPT_PICTURE } from '@/features/receipt/draw-receipt';
import { savePicture } from '@/platform/picture';
import type { Brush } from '@/platform/picture-outcome';

/** The receipt as a picture, in WeChat's own terms; in a browser see journeys/receipt-picture.test.ts. */
const PATH = 'wxfile://usr';
const RECEIPT = '1234567890123452';

type Part = Record<string, unknown>;
const phone = (part: Part) => Object.assign(Taro as unknown as Part, part);
const files = { writeFile: jest.fn(), unlink: jest.fn() };
const album = jest.fn();
const canvas = { getContext: () => ({}), toDataURL: () => 'data:image/png;base64,AAAA' };
const save = (): ReturnType<typeof savePicture> => savePicture(RECEIPT_PICTURE, () => undefined, 'receipt');

beforeEach(() => {
  jest.clearAllMocks();
  files.writeFile.mockImplementation(({ success }: { success: () => void }) => success());
  phone({
    env: { USER_DATA_PATH: PATH },
    canIUse: () => true,
    requirePrivacyAuthorize: ({ success }: { success: () => void }) => success(),
    createOffscreenCanvas: () => canvas,
    canvasToTempFilePath: jest.fn().mockResolvedValue({ tempFilePath: 'wxfile://tmp/1.png' }),
    getFileSystemManager: () => files,
    saveImageToPhotosAlbum: album.mockResolvedValue({}),
  });
});

test('the picture goes into the album', async () => {
  expect(await save()).toEqual({ state: 'saved' });
  expect(album).toHaveBeenCalledWith({ filePath: 'wxfile://tmp/1.png' });
});

test('where WeChat cannot make a file of a drawing it is written from its bytes, and does not stay behind', async () => {
  phone({ canvasToTempFilePath: jest.fn().mockRejectedValue({ errMsg: 'canvasToTempFilePath:fail' }) });
  expect(await save()).toEqual({ state: 'saved' });
  const filePath = `${PATH}/receipt.png`;
  expect(files.writeFile).toHaveBeenCalledWith(expect.objectContaining({ filePath, data: 'AAAA', encoding: 'base64' }));
  expect(album).toHaveBeenCalledWith({ filePath });
  expect(files.unlink).toHaveBeenCalledWith(expect.objectContaining({ filePath }));
});

test.each([
  ['saveImageToPhotosAlbum:fail auth deny', 'refused'],
  ['saveImageToPhotosAlbum:fail auth denied', 'refused'],
  ['saveImageToPhotosAlbum:fail cancel', 'closed'],
  ['saveImageToPhotosAlbum:fail file not found', 'failed'],
])('%s is told as %s', async (errMsg, state) => {
  album.mockRejectedValue({ errMsg });
  expect(await save()).toEqual({ state });
});

test('without consent to the privacy guide nothing is drawn or saved', async () => {
  phone({ requirePrivacyAuthorize: ({ fail }: { fail: () => void }) => fail() });
  expect(await save()).toEqual({ state: 'refused' });
  expect(album).not.toHaveBeenCalled();
});

test('it shows number, date, how to look it up and a warning, inside its edges; that somebody reported is not in it', () => {
  const written: { text: string; y: number; size: number }[] = [];
  const brush = {
    font: '',
    fillRect: () => undefined,
    fillText: (text: string, _x: number, y: number) =>
      written.push({ text, y, size: Number(/(\d+)px/.exec(brush.font)?.[1]) }),
  } as unknown as Brush;
  drawReceipt(RECEIPT, new Date('2026-11-23T01:00:00Z'))(brush);
  const text = written.map((line) => line.text).join('\n');
  for (const words of ['1234 5678', '9012 3452', '2026年11月23日', '查进度', '请不要给别人看'])
    expect(text).toContain(words);
  expect(text).not.toContain('举报');
  for (const line of written) {
    expect(line.y + line.size / 2).toBeLessThan(RECEIPT_PICTURE.height);
    expect(line.text.length * line.size * 0.7).toBeLessThan(RECEIPT_PICTURE.width);
  }
});
