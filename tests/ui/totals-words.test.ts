import type { Measures } from '@/shared/contract/totals';
import { differenceInWords, wanInWords } from '@/shared/wording/totals';
import { childBars, longest, monthBars, monthsInWords, sectorBars, type Totals } from '@/features/totals-board/bars';
import { COMPARED, monthsOf } from '@/features/totals-board/period';
import { standingInWords } from '@/features/totals-board/ZeroReportCard';

const measures = (leads: number, amountYuan = 0, people = 0): Measures => ({
  leads,
  keyLeads: 0,
  amountYuan,
  people,
  unpaidYuan: 0,
  returnedYuan: 0,
  unknownAmount: 0,
  unknownPeople: 0,
  unknownUnpaid: 0,
});

const TOTALS: Totals = {
  asOf: '2026-11-23T01:00:00.000Z',
  node: { code: '430922112', name: '桃花江镇' },
  above: [],
  total: measures(6, 12_345_600, 30),
  key: measures(0),
  before: { from: '2025-09', to: '2025-11', total: measures(3, 13_345_600, 30) },
  overdue: 0,
  zeroReports: [],
  byMode: [],
  byMonth: [
    { month: '2026-09', measures: measures(2, 5_000_000) },
    { month: '2026-11', measures: measures(4, 7_345_600) },
  ],
  byStatus: [],
  bySector: [
    { sector: 'elderCare', measures: measures(5, 12_000_000) },
    { sector: null, measures: measures(1, 345_600) },
  ],
  byChild: [
    { code: '430922112235', name: '罗家潭村', drillable: true, measures: measures(4, 1_000_000) },
    { code: null, name: '未填写村（社区）', drillable: false, measures: measures(2, 11_345_600) },
  ],
};

test.each([
  [0, '0'],
  [5_000, '0.5'],
  [1_234_567, '123.46'],
  [12_345_600, '1,234.56'],
  [300_000_000, '30,000'],
])('%d 元 is written as %s 万元', (yuan, text) => {
  expect(wanInWords(yuan)).toBe(text);
});

test('the year to date begins in January, this month is one month, both by Shanghai time', () => {
  const newYear = new Date('2026-12-31T16:30:00Z');
  expect(monthsOf('year', newYear)).toEqual({ from: '2027-01', to: '2027-01' });
  expect(monthsOf('year', new Date('2026-11-23T01:00:00Z'))).toEqual({ from: '2026-01', to: '2026-11' });
  expect(monthsOf('month', new Date('2026-11-23T01:00:00Z'))).toEqual({ from: '2026-11', to: '2026-11' });
  // In January both are one month, and still compared with other ones.
  expect([COMPARED.year.against, COMPARED.month.against]).toEqual(['yearBefore', 'monthBefore']);
});

test('a month without leads keeps its place among the bars', () => {
  expect(monthBars(TOTALS, '2026-09', '2026-11', 'leads').map(({ label, text }) => [label, text])).toEqual([
    ['9月', '2 件'],
    ['10月', '0 件'],
    ['11月', '4 件'],
  ]);
});

test('bars say their number in words whatever they measure', () => {
  expect(sectorBars(TOTALS, 'amountYuan').map(({ label, text }) => [label, text])).toEqual([
    ['养老服务', '1,200 万元'],
    ['还没定行业', '34.56 万元'],
  ]);
});

test('places stand by what is measured, the largest first, leads without a village included', () => {
  expect(childBars(TOTALS, 'leads').map((bar) => bar.label)).toEqual(['罗家潭村', '未填写村（社区）']);
  const byAmount = childBars(TOTALS, 'amountYuan');
  expect(byAmount.map((bar) => bar.label)).toEqual(['未填写村（社区）', '罗家潭村']);
  expect(longest(byAmount)).toBe(11_345_600);
});

test.each([
  [5, 2, 'leads', '比上月多 3 件'],
  [2, 5, 'people', '比上月少 3 人'],
  [1_250_000, 0, 'yuan', '上月没有'],
  [1_250_000, 1_000_000, 'yuan', '比上月多 25 万元'],
  [4, 4, 'leads', '和上月一样'],
  [0, 0, 'leads', '和上月一样'],
] as const)('%d after %d of %s is said as %s', (now, before, words, text) => {
  expect(differenceInWords(now, before, '上月', words)).toBe(text);
});

test('the picture of the months is told in a sentence, too', () => {
  expect(monthsInWords(monthBars(TOTALS, '2026-08', '2026-11', 'leads'))).toBe('11月最多，4 件。');
  expect(monthsInWords(monthBars(TOTALS, '2026-09', '2026-10', 'leads'))).toBe('9月最多，2 件；10月 0 件。');
  expect(monthsInWords(monthBars(TOTALS, '2026-10', '2026-10', 'leads'))).toBe('这几个月都是 0。');
});

const RETURN = { month: '2026-10', dueAt: '2026-10-23T16:00:00.000Z', owed: 39 };
test.each([
  [{ ...RETURN, filed: 39, late: 2 }, '都报了，其中 2 个迟报'],
  [{ ...RETURN, filed: 38, late: 2 }, '！ 1 个没报，已过期，另有 2 个迟报'],
  [{ ...RETURN, filed: 38, late: 0, dueAt: '2026-11-23T16:00:00.000Z' }, '还有 1 个没报，11月24日 00:00 截止'],
])('returns of a month are told in words: %#', (standing, words) => {
  expect(standingInWords(standing, TOTALS.asOf)).toBe(words);
});
