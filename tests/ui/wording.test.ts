import {
  countFromText,
  moneyInWords,
  receiptInGroups,
  timeInWords,
  withCommas,
  yuanFromWan,
} from '@/shared/wording/format';

const NOW = new Date('2026-03-10T02:00:00Z');

describe('what people read', () => {
  test('times are Beijing time whatever the phone is set to, with the year only when it is another one', () => {
    expect(timeInWords('2026-03-09T16:05:00.000Z', NOW)).toBe('3月10日 00:05');
    expect(timeInWords('2025-12-31T15:59:00.000Z', NOW)).toBe('2025年12月31日 23:59');
  });

  test('money is said as people say it', () => {
    expect([0, 800, 9_999, 10_000, 125_000, 33_333, 120_000_000].map(moneyInWords)).toEqual([
      '0元',
      '800元',
      '9999元',
      '1万元',
      '12.5万元',
      '3.33万元',
      '1.2亿元',
    ]);
  });

  test('large numbers get separators', () => {
    expect([0, 999, 1000, 1234567].map(withCommas)).toEqual(['0', '999', '1,000', '1,234,567']);
  });

  test('a receipt is read in four groups, however it was written', () => {
    expect(receiptInGroups('4821735596024417')).toBe('4821 7355 9602 4417');
    expect(receiptInGroups('4821-7355 96024417')).toBe('4821 7355 9602 4417');
  });
});

describe('what people type', () => {
  test.each([
    ['5', 50_000],
    ['12.5', 125_000],
    ['0.1', 1_000],
    ['1,200', 12_000_000],
    ['3万元', 30_000],
    ['', undefined],
    ['很多', undefined],
    ['-1', undefined],
  ])('the amount %p in 万元 is %p 元', (typed, yuan) => {
    expect(yuanFromWan(typed)).toBe(yuan);
  });

  test.each([
    ['30', 30],
    ['30 人', 30],
    ['2.5', undefined],
    ['几十个', undefined],
    ['', undefined],
  ])('the head count %p is %p', (typed, count) => {
    expect(countFromText(typed)).toBe(count);
  });
});
