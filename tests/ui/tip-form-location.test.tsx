import Taro from '@tarojs/taro';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { LocationLine } from '@/features/lead-detail/LocationLine';
import { TipsCard } from '@/features/lead-detail/TipsCard';
import { LocationField } from '@/features/tip-form/LocationField';
import { EMPTY_TIP } from '@/features/tip-form/tip-draft';
import { toTipInput } from '@/features/tip-form/to-tip-input';
import { currentPosition } from '@/platform/location';
import { CONTRACT } from '@/shared/contract';
import type { LeadView } from '@/shared/contract/lead-views';

const POINT = { latitude: 28.519, longitude: 112.123 };
const REQUEST = 'abcdefgh12345678';
const nothing = () => undefined;
const wordsOf = (element: ReactElement) => renderToStaticMarkup(element).replace(/<[^>]*>/g, ' ');

/** WeChat's answer to the request for a position; how often it was asked. */
const wechat = (answer: () => Promise<unknown>) => {
  const getFuzzyLocation = jest.fn(answer);
  Object.assign(Taro, { getFuzzyLocation });
  return getFuzzyLocation;
};

afterEach(() => jest.restoreAllMocks());

describe('the position on the tip form', () => {
  test('is offered as optional, with the advice not to attach it from home, and not read by itself', () => {
    jest.spyOn(Taro, 'canIUse').mockReturnValue(true);
    const asked = wechat(() => Promise.resolve(POINT));
    const words = wordsOf(<LocationField value={undefined} onChange={nothing} />);
    expect(words).toContain('附上我现在的大致位置（可不填）');
    expect(words).toContain('如果您正在自己家里，最好不要附上。');
    expect(asked).not.toHaveBeenCalled();
  });

  test('is not offered where the phone knows only the exact one', () => {
    expect(wordsOf(<LocationField value={undefined} onChange={nothing} />)).toBe('');
  });

  test('once attached can be taken back', () => {
    const words = wordsOf(<LocationField value={POINT} onChange={nothing} />);
    expect(words).toContain('已附上大致位置');
    expect(words).toContain('去掉');
    expect(words).not.toContain('28.519');
  });

  test('goes to the server when attached, and is left out otherwise', () => {
    const draft = { ...EMPTY_TIP, text: '有人拉人存钱' };
    expect(JSON.stringify(toTipInput(draft, REQUEST, []))).not.toContain('location');
    const input = CONTRACT['tip.submit'].input.parse(toTipInput({ ...draft, location: POINT }, REQUEST, []));
    expect(input.location).toEqual(POINT);
  });
});

describe('the position from WeChat', () => {
  test('is made coarse before it is kept on the phone', async () => {
    wechat(() => Promise.resolve({ latitude: 28.51876543, longitude: 112.12345678, errMsg: 'ok' }));
    await expect(currentPosition()).resolves.toEqual(POINT);
  });

  test.each([
    ['getFuzzyLocation:fail auth deny', 'NOT_ALLOWED'],
    ['getFuzzyLocation:fail system permission denied', 'NOT_ALLOWED'],
    ['getFuzzyLocation:fail timeout', 'FAILED'],
  ])('“%s” is told as %s', async (errMsg, problem) => {
    // WeChat rejects with a plain object.
    wechat(() => Promise.resolve().then(() => Promise.reject(Object.assign(new Error(errMsg), { errMsg }))));
    await expect(currentPosition()).rejects.toMatchObject({ problem });
  });

  test('is not asked for when the person says no to the privacy sheet', async () => {
    jest.spyOn(Taro, 'canIUse').mockReturnValue(true);
    const requirePrivacyAuthorize = (options: { fail: () => void }) => options.fail();
    Object.assign(Taro, { requirePrivacyAuthorize });
    const asked = wechat(() => Promise.resolve(POINT));
    await expect(currentPosition()).rejects.toMatchObject({ problem: 'NOT_ALLOWED' });
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('the position on the lead', () => {
  const lead = (location: LeadView['location']) => ({ leadId: 'lead-1', tips: [], location }) as unknown as LeadView;

  test('is shown with its coordinates and a way to the map', () => {
    const words = wordsOf(<LocationLine point={{ latitude: 28.5, longitude: 112.123 }} />);
    expect(words).toContain('举报时附的大致位置');
    expect(words).toContain('北纬 28.500，东经 112.123');
    expect(words).toContain('在地图上看');
    expect(wordsOf(<TipsCard lead={lead(POINT)} />)).toContain('举报时附的大致位置');
  });

  test('is not spoken of where the reporter offered none', () => {
    expect(wordsOf(<TipsCard lead={lead(null)} />)).not.toContain('位置');
  });
});
