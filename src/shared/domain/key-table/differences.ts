import { type Column, COLUMNS } from './columns';
import { hundredthsText } from './amounts';
import type { KeyRow } from './row';

/** What became of the rows between two tables, lead by lead (F1). */
export interface RowDifference {
  kind: 'added' | 'gone' | 'changed';
  leadId: string;
  company: string;
  /** Of a changed row: column, before, after; as printed. */
  changes: { label: string; before: string; after: string }[];
}

const printed = (column: Column, row: KeyRow): string => {
  if (column.kind === 'serial') return '';
  if (column.kind === 'text') return row[column.field];
  const value = row[column.field];
  return value === null ? '' : hundredthsText(column.hundredths(value));
};

const changesOf = (before: KeyRow, after: KeyRow): RowDifference['changes'] =>
  COLUMNS.map((column) => ({
    label: column.label,
    before: printed(column, before),
    after: printed(column, after),
  })).filter((change) => change.before !== change.after);

/** New rows first, then changed ones in the order of the later table, then those that are not in it any more. */
export const differences = (before: readonly KeyRow[], after: readonly KeyRow[]): RowDifference[] => {
  const [old, now] = [before, after].map((rows) => new Map(rows.map((row) => [row.leadId, row]))) as [
    Map<string, KeyRow>,
    Map<string, KeyRow>,
  ];
  const said = (kind: RowDifference['kind'], { leadId, company }: KeyRow, changes: RowDifference['changes'] = []) => ({
    kind,
    leadId,
    company,
    changes,
  });
  return [
    ...after.filter(({ leadId }) => !old.has(leadId)).map((row) => said('added', row)),
    ...after.flatMap((row) => {
      const earlier = old.get(row.leadId);
      const changes = earlier ? changesOf(earlier, row) : [];
      return changes.length > 0 ? [said('changed', row, changes)] : [];
    }),
    ...before.filter(({ leadId }) => !now.has(leadId)).map((row) => said('gone', row)),
  ];
};
