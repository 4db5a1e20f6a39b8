import type { BoardRow } from '../contract/duty';
import { DUTY_STANDINGS, type DutyStanding } from '../domain/duty/state';
import { keysOf } from '../domain/keys-of';
import { shanghaiDateTime } from '../time/shanghai';
import { returnOf, sectorsInWords } from './zero-report';

/** The compiled monthly return of a place, as it goes on paper (E2). */
export const RETURN_COLUMNS = [
  '序号',
  '单位',
  '报送情况',
  '线索数',
  '排查行业',
  '地点',
  '场所数',
  '报送时间',
  '备注',
] as const;

/** 桃花江镇2026年11月非法集资风险排查情况汇总表 */
export const returnTitle = (place: string, month: string): string =>
  `${place}${month.slice(0, 4)}年${Number(month.slice(5, 7))}月非法集资风险排查情况汇总表`;

/** What stands in the table's cells, one row per unit; nothing is left to guess: not filed has no numbers. */
export const returnRow = (row: BoardRow, index: number): string[] => {
  const report = returnOf(row.filing);
  const remarks = [report?.note ?? '', row.corrected ? '更正过' : ''].filter(Boolean).join('；');
  return [
    String(index + 1),
    row.unit.name,
    DUTY_STANDINGS[row.standing],
    report ? String(report.leads) : '',
    report ? sectorsInWords(report.checked.sectors) : '',
    report?.checked.places ?? '',
    report ? String(report.checked.sites) : '',
    row.firstFiledAt === null ? '' : shanghaiDateTime(new Date(row.firstFiledAt)).slice(5),
    remarks,
  ];
};

/** 共 39 个单位：已报（有） 3，零报 34，未报 2；线索 5 条 */
export const returnSummary = (rows: readonly BoardRow[]): string => {
  const count = (standing: DutyStanding): number => rows.filter((row) => row.standing === standing).length;
  const counts = keysOf(DUTY_STANDINGS)
    .filter((standing) => count(standing) > 0)
    .map((standing) => `${DUTY_STANDINGS[standing]} ${count(standing)}`);
  const leads = rows.reduce((sum, { filing }) => sum + (returnOf(filing)?.leads ?? 0), 0);
  return `共 ${rows.length} 个单位：${counts.join('，')}；线索 ${leads} 条`;
};

/** The same to paste into a message or a table: cells by tabs. */
export const returnText = (title: string, rows: readonly BoardRow[], at: Date): string =>
  [
    title,
    returnSummary(rows),
    RETURN_COLUMNS.join('\t'),
    ...rows.map((row, index) => returnRow(row, index).join('\t')),
    `截至 ${shanghaiDateTime(at)}`,
  ].join('\n');
