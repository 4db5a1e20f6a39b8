import Taro from '@tarojs/taro';
import { dropDraft, readDraft, saveDraft } from '@/client/draft';

beforeEach(() => Taro.clearStorageSync());

describe('a draft on the phone', () => {
  test('comes back with its text and the same request id, so that sending again is not a second tip', () => {
    saveDraft('tip', { requestId: 'first-request', value: { text: '村口有人拉人存钱' } });
    expect(readDraft('tip')).toEqual({ requestId: 'first-request', value: { text: '村口有人拉人存钱' } });
  });

  test('of one form is not seen by another', () => {
    saveDraft('supplement-1', { requestId: 'a-request', value: { text: '一' } });
    expect(readDraft('supplement-2')).toBeUndefined();
  });

  test('is gone after it was sent', () => {
    saveDraft('tip', { requestId: 'a-request', value: { text: '一' } });
    dropDraft('tip');
    expect(readDraft('tip')).toBeUndefined();
  });

  test('a full or closed store is told and breaks nothing', () => {
    const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    expect(saveDraft('tip', { requestId: 'a-request', value: {} })).toBe(false);
    full.mockRestore();
  });
});
