import type { Handler } from '../../dispatch/handler';
import { readableTable } from './readable-table';
import { keyTableView } from './table-view';

/** @throws AppError NOT_FOUND */
export const getKeyTable: Handler<'keyTable.get'> = async (context, { tableId }) =>
  keyTableView(context, await readableTable(context, tableId));
