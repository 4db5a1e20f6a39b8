import { hundredthsText } from '../domain/key-table/amounts';
import type { Totals } from '../domain/key-table/form';
import type { KeyRow } from '../domain/key-table/row';

export const tableName = (month: string, edition: number): string =>
  `${month.slice(0, 4)}年${Number(month.slice(5))}月${edition > 1 ? `（第${edition}版）` : ''}`;

/** A total as it prints; the number of people whole. */
const totalText = (totals: Totals, field: keyof Totals): string => {
  const { hundredths } = totals[field];
  if (hundredths === null) return '不详';
  return field === 'people' ? String(hundredths / 100) : hundredthsText(hundredths);
};

/** What a table says in four numbers, each with its unit. */
export const numbersOf = (rows: readonly KeyRow[], totals: Totals) =>
  [
    { field: 'rows', label: '重点线索（条）', text: String(rows.length) },
    { field: 'amount', label: '涉及金额（万元）', text: totalText(totals, 'amountYuan') },
    { field: 'people', label: '涉及人数（人）', text: totalText(totals, 'people') },
    { field: 'unpaid', label: '未兑付资金（万元）', text: totalText(totals, 'unpaidYuan') },
  ] as const;
