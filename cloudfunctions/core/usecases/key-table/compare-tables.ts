import { differences } from '@/shared/domain/key-table/differences';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { readableTable, visibleRows } from './readable-table';

/** @throws AppError NOT_FOUND for either, and for tables of two places */
export const compareKeyTables: Handler<'keyTable.compare'> = async (context, { tableId, earlierId }) => {
  const [after, before] = await Promise.all([readableTable(context, tableId), readableTable(context, earlierId)]);
  if (after.node !== before.node) throw new AppError('NOT_FOUND', { tableId, earlierId });
  const [rowsAfter, rowsBefore] = await Promise.all([
    visibleRows(context, after.rows),
    visibleRows(context, before.rows),
  ]);
  return {
    before: { month: before.month, asOf: before.asOf.toISOString() },
    after: { month: after.month, asOf: after.asOf.toISOString() },
    differences: differences(rowsBefore, rowsAfter),
  };
};
