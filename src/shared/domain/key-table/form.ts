import { dateInWords } from '../../time/shanghai';
import { hundredthsText } from './amounts';
import { type Column, COLUMNS, GROUP_LABELS, NUMBER_COLUMNS, type NumberField } from './columns';
import type { KeyRow } from './row';

/** 附件2 word for word as it prints; the screen, the printed page and the spreadsheet show this one (F1). */

export const ATTACHMENT = '附件2';
export const UNIT_LINE = '单位：人、万元';
const TITLE = '镇（乡）、行业领域重点风险线索统计表';
/** As printed in 2021, slip in the second included; what we take it to mean is in the product's help. */
export const NOTES = [
  '注：1．重点风险线索尽量控制在50条以内可继续向下复制表格。',
  '2．“是否通过互联网”根据实际填写线上、线上或线上线下相结合，“是否跨省、市”填写是或否',
  '3．“资金清退情况”填写正在清退或清退完毕，并写明清退比例。',
  '4．“处理结果”填写企业现状，如正在整改并正常营业、停业整改、移送公安等。',
  '5．所有数字均保留小数点后2位。',
  '6．合计栏标注“*”的项目需统计合计数。',
] as const;

/** The blank in front of 镇（乡） takes the place's name without its last word: 桃花江镇（乡）. */
export const titleOf = (divisionName: string): string => `${divisionName.replace(/[镇乡]$/, '')}${TITLE}`;

/** A cell: words, or hundredths of what is printed with two decimals; null is blank. */
export type FormCell = string | { hundredths: number } | null;

export const cellText = (cell: FormCell): string =>
  cell === null ? '' : typeof cell === 'string' ? cell : hundredthsText(cell.hundredths);

const cellOf = (column: Column, row: KeyRow, index: number): FormCell => {
  if (column.kind === 'serial') return String(index + 1);
  if (column.kind === 'text') return row[column.field] || null;
  const value = row[column.field];
  return value === null ? null : { hundredths: column.hundredths(value) };
};

export interface ColumnTotal {
  /** Sum of the printed rows; null: rows, and not one of them known. */
  hundredths: number | null;
  /** Rows left blank, because nobody knows. */
  blank: number;
}
export type Totals = Record<NumberField, ColumnTotal>;

export const totalsOf = (rows: readonly KeyRow[]): Totals =>
  Object.fromEntries(
    NUMBER_COLUMNS.map(({ field, hundredths }) => {
      const known = rows.flatMap((row) => row[field] ?? []);
      const sum = known.reduce((total, value) => total + hundredths(value), 0);
      return [
        field,
        { hundredths: rows.length > 0 && known.length === 0 ? null : sum, blank: rows.length - known.length },
      ];
    }),
  ) as Totals;

/** 金额2条、人数1条不详，未计入; empty when every number is known. */
export const blanksText = (totals: Totals): string => {
  const parts = NUMBER_COLUMNS.filter(({ field }) => totals[field].blank > 0).map(
    ({ field, short }) => `${short}${totals[field].blank}条`,
  );
  return parts.length === 0 ? '' : `${parts.join('、')}不详，未计入`;
};

const totalCell = (column: Column, totals: Totals): FormCell => {
  if (column.kind === 'serial') return '合计';
  if (column.kind === 'text') return column.field === 'note' ? blanksText(totals) || null : null;
  const { hundredths } = totals[column.field];
  return hundredths === null ? null : { hundredths };
};

export interface Foot {
  filledBy: string;
  /** 负责人: who checked it; '' until then. */
  head: string;
  phone: string;
  /** Shanghai date. */
  date: string;
}

export const footCells = ({ filledBy, head, phone, date }: Foot): [string, string, string, string] => [
  `填报人：${filledBy}`,
  `负责人：${head}`,
  `电话：${phone}`,
  `填报日期：${dateInWords(date, '')}`,
];

/** Heads that span columns: 风险情况 over 8, 工作情况 over 4. */
export const HEAD_GROUPS: readonly { label: string; columns: number; single: boolean }[] = COLUMNS.reduce<
  { label: string; columns: number; single: boolean; group: Column['group'] }[]
>((heads, { label, group }) => {
  const last = heads.at(-1);
  if (last && group !== null && last.group === group)
    return [...heads.slice(0, -1), { ...last, columns: last.columns + 1 }];
  return [...heads, { label: group ? GROUP_LABELS[group] : label, columns: 1, single: group === null, group }];
}, []);

export const bodyCells = (rows: readonly KeyRow[]): FormCell[][] =>
  rows.map((row, index) => COLUMNS.map((column) => cellOf(column, row, index)));

export const totalCells = (rows: readonly KeyRow[]): FormCell[] => {
  const totals = totalsOf(rows);
  return COLUMNS.map((column) => totalCell(column, totals));
};
