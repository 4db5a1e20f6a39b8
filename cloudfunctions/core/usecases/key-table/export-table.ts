import type { KeyTable } from '@/shared/domain/key-table/key-table';
import { divisionName } from '../../directory';
import type { Handler, StaffContext } from '../../dispatch/handler';
import { keyTableWorkbook } from '../../spreadsheet/key-table-workbook';
import { readableTable, visibleRows } from './readable-table';
import { footOf, stampOf, titleFor } from './table-view';

const HOUR_MS = 3_600_000;

/** Names of companies under suspicion leave in a file: who took them is noted first, once an hour (D3). */
const note = async ({ ports, staff, now }: StaffContext, { _id, version }: KeyTable): Promise<void> => {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  await ports.store.collection('auditQueue').insert({
    _id: ['key-table-exported', _id, version, staff.memberId, hour].join('-'),
    event: {
      at: now,
      actor: { kind: 'member', memberId: staff.memberId },
      type: 'keyTable.exported',
      tableId: _id,
      version,
    },
    logged: false,
  });
};

const monthInWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** @throws AppError NOT_FOUND */
export const exportKeyTable: Handler<'keyTable.export'> = async (context, { tableId }) => {
  const table = await readableTable(context, tableId);
  const [rows, title, units] = await Promise.all([
    visibleRows(context, table.rows),
    titleFor(context, table.node),
    context.ports.directory.units(),
  ]);
  await note(context, table);
  const workbook = await keyTableWorkbook({ title, rows, foot: footOf(table), stamp: stampOf(table) });
  const which = `${divisionName(table.node, units)}${monthInWords(table.month)}第${table.edition}版`;
  return { fileName: `附件2 重点风险线索统计表（${which}）.xlsx`, contentBase64: workbook.toString('base64') };
};
