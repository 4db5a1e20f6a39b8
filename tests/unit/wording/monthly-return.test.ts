import type { BoardRow } from '@/shared/contract/duty';
import { RETURN_COLUMNS, returnRow, returnSummary, returnText, returnTitle } from '@/shared/wording/monthly-return';
import { checkedInWords, findingInWords, standingReason } from '@/shared/wording/zero-report';

/** What stands on paper and on the screen about the monthly return (E2). */
const NOW = new Date('2026-12-18T01:30:00Z');
const DUE_AT = '2026-11-23T16:00:00.000Z';
const CHECKED = { sectors: ['elderCare', 'farming'] as ('elderCare' | 'farming')[], places: '全村3个组', sites: 4 };

const row = (name: string, rest: Partial<BoardRow>): BoardRow => ({
  dutyId: `zeroReport-${name}-2026-11`,
  unit: { id: name, name },
  standing: 'missing',
  firstFiledAt: null,
  corrected: false,
  filing: null,
  chasedAt: null,
  people: [],
  ...rest,
});
const ZERO = row('甲村', {
  standing: 'zero',
  firstFiledAt: '2026-11-20T02:00:00.000Z',
  filing: { kind: 'zeroReport', found: false, leads: 0, checked: CHECKED, note: '' },
});
const LATE = row('乙村', {
  standing: 'late',
  firstFiledAt: '2026-11-23T16:00:00.000Z',
  corrected: true,
  filing: { kind: 'zeroReport', found: true, leads: 2, checked: CHECKED, note: '已上门' },
});
const MISSING = row('丙村', {});

test('the table names month and place, and each unit with what it checked, by Beijing time', () => {
  expect(returnTitle('某镇', '2026-11')).toBe('某镇2026年11月非法集资风险排查情况汇总表');
  expect(RETURN_COLUMNS).toHaveLength(9);
  expect(returnRow(ZERO, 0)).toEqual(['1', '甲村', '零报', '0', '养老服务、三农', '全村3个组', '4', '11-20 10:00', '']);
  expect(returnRow(LATE, 1)).toEqual([
    '2',
    '乙村',
    '迟报',
    '2',
    '养老服务、三农',
    '全村3个组',
    '4',
    '11-24 00:00',
    '已上门；更正过',
  ]);
});

test('a unit that has not filed has no numbers, not a zero', () => {
  expect(returnRow(MISSING, 2)).toEqual(['3', '丙村', '未报', '', '', '', '', '', '']);
});

test('the summary counts each standing that occurs, and the leads', () => {
  expect(returnSummary([ZERO, LATE, MISSING])).toBe('共 3 个单位：零报 1，迟报 1，未报 1；线索 2 条');
});

test('copied as text it is the same table, a line each', () => {
  const lines = returnText('标题', [ZERO, MISSING], NOW).split('\n');
  expect(lines).toHaveLength(2 + 1 + 2 + 1);
  expect(lines[3]?.split('\t')).toEqual(returnRow(ZERO, 0));
  expect(lines.at(-1)).toBe('截至 2026-12-18 09:30');
});

test('every standing is explained in words: by when, when it was filed, what was said', () => {
  const reason = (one: BoardRow) => standingReason({ ...one, dueAt: DUE_AT }, NOW);
  expect(reason(ZERO)).toBe('按时报的：没有发现线索。');
  expect(reason(LATE)).toBe('期限是11月23日，11月24日 00:00才报，所以是迟报。内容：有线索（2 条）。');
  expect(reason(MISSING)).toBe('期限是11月23日，已经过了，还没有报。');
});

test('what was checked reads as one line; nothing filled in is said', () => {
  expect(checkedInWords(CHECKED)).toBe('养老服务、三农；全村3个组；4 处');
  expect(checkedInWords({ sectors: [], places: '', sites: 0 })).toBe('没有填');
  expect(findingInWords({ found: true, leads: 0 })).toBe('有线索（还没有登记成条）');
});
