import type { Measures } from '@/shared/contract/totals';
import type { Output } from '@/shared/contract';
import type { Board } from '@/shared/domain/totals/board';
import { UNKNOWN } from '@/shared/domain/unknown';
import { LEAD_STATUSES } from '@/shared/tables/lead-statuses';
import type { Mode } from '@/shared/tables/modes';
import type { Sector } from '@/shared/tables/sectors';

type View = Output<'totals.get'>;
type Cells = Board['by']['month'];

/** The cells of a split, most leads first; key null for what is not known. */
const rows = <K extends string>(cells: Cells): { key: K | null; measures: Measures }[] =>
  [...cells]
    .map(([key, measures]) => ({ key: key === UNKNOWN ? null : (key as K), measures }))
    .sort((a, b) => b.measures.leads - a.measures.leads);

/** Leads of which only the node itself is known, by the length of its code. */
const UNPLACED: Readonly<Record<number, string>> = { 2: '没写市', 4: '没写县', 6: '没写乡镇', 9: '没写村（社区）' };

export const splitsOf = (
  { by }: Board,
  node: string,
  named: (code: string) => View['node'],
): Pick<View, 'byMonth' | 'byStatus' | 'bySector' | 'byMode' | 'byChild'> => ({
  byMonth: [...by.month].sort(([a], [b]) => a.localeCompare(b)).map(([month, measures]) => ({ month, measures })),
  byStatus: LEAD_STATUSES.flatMap((status) => {
    const measures = by.status.get(status);
    return measures ? [{ status, measures }] : [];
  }),
  bySector: rows<Sector>(by.sector).map(({ key, measures }) => ({ sector: key, measures })),
  byMode: rows<Mode>(by.mode).map(({ key, measures }) => ({ mode: key, measures })),
  byChild: rows(by.child).map(({ key, measures }) =>
    key === null
      ? { code: null, name: UNPLACED[node.length] ?? '没写地方', drillable: false, measures }
      : { ...named(key), drillable: true, measures },
  ),
});
