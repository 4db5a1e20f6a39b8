import { missingText, noRateText, percentText } from '@/shared/wording/case-rate';

const RATE = { year: 2026, total: 3, resolved: 1, percent: 33.33, missing: 0 };

test('where there is no rate a sentence says why', () => {
  expect(noRateText({ ...RATE, year: null })).toBe('陈案名单还没有冻结，算不出化解率。');
  expect(noRateText({ ...RATE, total: 0, resolved: 0, percent: null })).toBe('2026年的名单上没有陈案，不用算化解率。');
  expect(noRateText(RATE)).toBeNull();
  expect(percentText(RATE.percent)).toBe('33.33%');
});

test('towns that are not counted are named by their number', () => {
  expect(missingText({ ...RATE, missing: 2 })).toBe('还有 2 个乡镇有陈案、没有冻结名单，没算在里面。');
  expect(missingText(RATE)).toBeNull();
  expect(missingText({ year: null, missing: 2 })).toBeNull();
});
