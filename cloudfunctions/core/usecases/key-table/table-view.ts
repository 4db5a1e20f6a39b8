import type { KeyTableRow, KeyTableView } from '@/shared/contract/key-table';
import type { Foot } from '@/shared/domain/key-table/form';
import { titleOf } from '@/shared/domain/key-table/form';
import { type KeyTable, ranksOf, warningsOf } from '@/shared/domain/key-table/key-table';
import type { KeyRow } from '@/shared/domain/key-table/row';
import { shanghaiDate, shanghaiDateTime } from '@/shared/time/shanghai';
import { divisionName } from '../../directory';
import type { StaffContext } from '../../dispatch/handler';
import { isMaker, readerKeys, visibleRows } from './readable-table';

export const tableRow = ({ _id, month, edition, state, asOf, foot }: KeyTable): KeyTableRow => ({
  tableId: _id,
  month,
  edition,
  state,
  asOf: asOf.toISOString(),
  by: foot.filledBy,
});

export const footOf = ({ foot, asOf }: KeyTable): Foot => ({ ...foot, date: shanghaiDate(asOf) });

const STATE_WORDS = { draft: '，草稿，还没有核对', checked: '，已核对，还没有签发', issued: '' } as const;

/** Printed under the foot: what WeChat shows at the same moment says the same. */
export const stampOf = ({ asOf, state, edition, replaces }: KeyTable): string =>
  `截至 ${shanghaiDateTime(asOf)}（北京时间）${replaces ? `，第${edition}版，代替第${edition - 1}版` : ''}${STATE_WORDS[state]}`;

const STEPS = { draft: ['make', 'check'], checked: ['make', 'issue'], issued: ['make'] } as const;

const SEARCHED = 12;
/** The newest issued of an earlier month. */
const monthBeforeOf = async (context: StaffContext, { node, month }: KeyTable): Promise<string | null> => {
  const earlier = await context.ports.store
    .collection('keyTables')
    .find(
      { visibleTo: { in: readerKeys(context) }, node, rank: { lt: ranksOf(month).gte } },
      { order: [['rank', 'desc']], limit: SEARCHED },
    );
  return earlier.find(({ state }) => state === 'issued')?._id ?? null;
};

export const titleFor = async ({ ports }: StaffContext, node: string): Promise<string> =>
  titleOf(divisionName(node, await ports.directory.units()));

export const keyTableView = async (context: StaffContext, table: KeyTable): Promise<KeyTableView> => {
  const [units, rows, monthBeforeId]: [readonly Parameters<typeof divisionName>[1][number][], KeyRow[], string | null] =
    await Promise.all([
      context.ports.directory.units(),
      visibleRows(context, table.rows),
      monthBeforeOf(context, table),
    ]);
  const name = divisionName(table.node, units);
  return {
    ...tableRow(table),
    version: table.version,
    division: { id: table.node, name },
    title: titleOf(name),
    rows,
    foot: footOf(table),
    stamp: stampOf(table),
    replaces: table.replaces,
    monthBeforeId,
    history: table.history.map(({ at, kind, by }) => ({ at: at.toISOString(), kind, by: by.name })).reverse(),
    warnings: table.state === 'issued' ? [] : warningsOf({ rows, foot: table.foot }),
    may: isMaker(context, table.node) ? [...STEPS[table.state]] : [],
  };
};
