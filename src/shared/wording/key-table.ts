import { hundredthsText } from '../domain/key-table/amounts';
import type { Totals } from '../domain/key-table/form';

export const tableName = (month: string, edition: number): string =>
  `${month.slice(0, 4)}年${Number(month.slice(5))}月${edition > 1 ? `（第${edition}版）` : ''}`;

/** A total as it prints; the number of people whole. */
export const totalText = (totals: Totals, field: keyof Totals): string => {
  const { hundredths } = totals[field];
  if (hundredths === null) return '不详';
  return field === 'people' ? String(hundredths / 100) : hundredthsText(hundredths);
};
