import { findNumbers } from '@/shared/domain/reading/numbers';

/** [what people write, value, whether it is only a lower bound] */
const SINGLE: readonly (readonly [string, number, boolean])[] = [
  ['143.55万', 1_435_500, false],
  ['57.3万元', 573_000, false],
  ['1.15万', 11_500, false],
  ['5个w', 50_000, false],
  ['3k', 3_000, false],
  ['1,200', 1_200, false],
  ['12,345,678', 12_345_678, false],
  ['1万2000', 12_000, false],
  ['5000', 5_000, false],
  ['二十八万', 280_000, false],
  ['四万六', 46_000, false],
  ['一万五', 15_000, false],
  ['三千五', 3_500, false],
  ['一万零五', 10_005, false],
  ['壹拾贰万伍仟', 125_000, false],
  ['两百四', 240, false],
  ['四十二', 42, false],
  ['十二', 12, false],
  ['三个亿', 300_000_000, false],
  ['二零二三', 2_023, false],
  ['三十多万', 300_000, true],
  ['八十几万', 800_000, true],
  ['千把万', 10_000_000, true],
  ['一百多万', 1_000_000, true],
  ['三百好几十万', 3_000_000, true],
  ['两百来个', 200, true],
  ['四十余户', 40, true],
  ['二三十', 20, true],
  ['七八户', 7, true],
  ['几十', 20, true],
  ['好几万', 20_000, true],
  ['约15', 15, true],
  ['8万左右', 80_000, true],
  ['不止6万', 60_000, true],
];

describe('numbers as people write and say them', () => {
  test.each(SINGLE)('%s is %d (lower bound: %s)', (text, value, approx) => {
    expect(findNumbers(text).map((found) => [found.value, found.approx])).toEqual([[value, approx]]);
  });

  test.each([
    ['1200一份买了二十份', [1200, 1, 20]],
    ['十万八万', [100_000, 80_000]],
    ['三万两万', [30_000, 20_000]],
    ['交3000，退了500', [3000, 500]],
  ] as const)('%s holds several numbers', (text, values) => {
    expect(findNumbers(text).map(({ value }) => value)).toEqual(values);
  });

  test.each(['多来余把', '万', '数', '个', '好', '', '．'])('%j alone is no number, or none of any size', (text) => {
    expect(findNumbers(text).filter(({ value }) => value > 2)).toEqual([]);
  });

  test('positions name the characters of the number', () => {
    const text = '交了三十多万块，还有45户';
    expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['三十多万', '45']);
  });

  test('a run longer than anybody says never becomes an unsafe number', () => {
    for (const { value } of findNumbers(`${'9'.repeat(200)}万亿${'亿'.repeat(50)}`)) {
      expect(Number.isSafeInteger(Math.floor(value))).toBe(true);
    }
  });
});
