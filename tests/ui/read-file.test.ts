import { readFile } from '@/client/read-file';
import { send } from '@/client/transport';
import { showFile } from '@/platform/shown-file';
import { FILE_PIECE_BYTES } from '@/shared/contract/file-piece';

jest.mock('@/client/transport');
jest.mock('@/platform/shown-file');

const server = jest.mocked(send);
const phone = jest.mocked(showFile);
const FILE = { leadId: 'lead-1', fileId: 'file-1' };
const SHOWN = { url: 'on-this-phone', drop: () => undefined };
/** An answer with a piece of a file of `bytes` bytes. */
const piece = (contentBase64: string, bytes: number) => ({
  ok: true,
  data: { contentBase64, bytes, extension: 'jpg' },
  requestId: 'r',
});

beforeEach(() => {
  server.mockReset();
  phone.mockReset().mockResolvedValue(SHOWN);
});

test('a photo that comes in two pieces is put together before it is shown', async () => {
  server
    .mockResolvedValueOnce(piece('AAAA', FILE_PIECE_BYTES + 3))
    .mockResolvedValueOnce(piece('BBBB', FILE_PIECE_BYTES + 3));
  expect(await readFile(FILE)).toMatchObject({ ok: true, data: SHOWN });
  expect(phone.mock.calls).toEqual([['AAAABBBB', 'jpg']]);
});

test('a file of exactly one piece is not asked for twice', async () => {
  server.mockResolvedValueOnce(piece('AAAA', FILE_PIECE_BYTES));
  await readFile(FILE);
  expect(server).toHaveBeenCalledTimes(1);
});

test('half a photo is never shown: the line broke, or the lead is not theirs any more', async () => {
  const gone = { ok: false, code: 'LEAD_NOT_FOUND', message: '这条线索不在了。', requestId: 'r' };
  server.mockResolvedValueOnce(piece('AAAA', FILE_PIECE_BYTES + 3)).mockResolvedValueOnce(gone);
  expect(await readFile(FILE)).toEqual(gone);
  server.mockResolvedValueOnce(piece('AAAA', FILE_PIECE_BYTES + 3)).mockRejectedValueOnce(new Error('timeout'));
  expect(await readFile(FILE)).toMatchObject({ ok: false, code: 'OFFLINE' });
  expect(phone).not.toHaveBeenCalled();
});

test('a phone without room says what to do', async () => {
  server.mockResolvedValueOnce(piece('AAAA', 3));
  phone.mockRejectedValueOnce(new Error('writeFile:fail the maximum size of the file storage limit is exceeded'));
  const read = await readFile(FILE);
  expect(read.ok ? '' : read.message).toContain('空间');
});
