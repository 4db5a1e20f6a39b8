import { addAttachment, upload } from '@/client/attachments';
import { call } from '@/client/call';
import { send } from '@/client/transport';

jest.mock('@/client/transport');
jest.mock('@/platform/media-store', () => ({
  keepMedia: () => Promise.resolve(true),
  findMedia: () => Promise.resolve(undefined),
  dropMedia: () => Promise.resolve(),
}));

const server = jest.mocked(send);
const PHOTO = { base64: 'AAAA', previewUrl: 'preview' };

beforeEach(() => server.mockReset());

describe('asking the server', () => {
  test('a dead network is an answer with words, never an exception', async () => {
    server.mockRejectedValue(new Error('request:fail'));
    const result = await call('unit.list', {});
    expect(result).toMatchObject({ ok: false, code: 'OFFLINE' });
    expect(result.ok ? '' : result.message).toContain('网络');
  });

  test('an error page of a gateway in between is an unexpected error', async () => {
    server.mockResolvedValue('<html>502</html>');
    expect(await call('unit.list', {})).toMatchObject({ ok: false, code: 'UNEXPECTED' });
  });

  test("the server's own words reach the person", async () => {
    const refusal = { ok: false, code: 'TIP_EMPTY', message: '还没有内容。', requestId: 'r' };
    server.mockResolvedValue(refusal);
    expect(await call('tip.submit', { requestId: 'abcdefgh' })).toEqual(refusal);
  });
});

describe('sending a photo', () => {
  test('after a lost answer it is sent again under the same request id', async () => {
    const photo = await addAttachment('photo', PHOTO);
    server.mockRejectedValueOnce(new Error('timeout'));
    expect(await upload(photo)).toMatchObject({ ok: false, code: 'OFFLINE' });
    server.mockResolvedValueOnce({ ok: true, data: { token: 'token', bytes: 3 }, requestId: 'r' });
    expect(await upload(photo)).toEqual({ ok: true, attachment: { ...photo, token: 'token' } });
    const [first, second] = server.mock.calls.map(([event]) => event);
    expect(second).toEqual(first);
  });

  test('what the server has is not sent again', async () => {
    const result = await upload({ id: 'photo-1', kind: 'photo', token: 'token' });
    expect(result.ok).toBe(true);
    expect(server).not.toHaveBeenCalled();
  });

  test('a photo that is no longer on the phone is told, not skipped', async () => {
    expect(await upload({ id: 'lost', kind: 'photo' })).toMatchObject({ ok: false, code: 'ATTACHMENT_INVALID' });
  });
});
