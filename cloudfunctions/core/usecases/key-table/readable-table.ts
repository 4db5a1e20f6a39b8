import type { KeyTable } from '@/shared/domain/key-table/key-table';
import type { KeyRow } from '@/shared/domain/key-table/row';
import { nodeKey } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { StaffContext } from '../../dispatch/handler';
import { hiddenLeads } from '../lead/hidden-leads';
import { MAKER_ROLES, READER_ROLES } from './table-roles';

export const readerKeys = ({ staff }: StaffContext): string[] =>
  staff.posts.filter(({ role }) => READER_ROLES.includes(role)).map(({ divisionCode }) => nodeKey(divisionCode));

/** The place is the caller's own to make tables of; those above only read what was issued. */
export const isMaker = ({ staff }: StaffContext, node: string): boolean =>
  staff.posts.some(({ role, divisionCode }) => MAKER_ROLES.includes(role) && divisionCode === node);

/**
 * Rows the caller may see today. The stored table keeps all of them; a unit kept out later does not read on in what was
 * written before, and rows are numbered as they are shown, so that none is missed (C2).
 */
export const visibleRows = async ({ ports, staff }: StaffContext, rows: readonly KeyRow[]): Promise<KeyRow[]> => {
  const hidden = await hiddenLeads(
    ports,
    staff,
    rows.map(({ leadId }) => leadId),
  );
  return rows.filter(({ leadId }) => !hidden.has(leadId));
};

/** The stored table, whole; show nothing of its rows but `visibleRows`. @throws AppError NOT_FOUND */
export const readableTable = async (context: StaffContext, tableId: string): Promise<KeyTable> => {
  const [table] = await context.ports.store
    .collection('keyTables')
    .find({ _id: tableId, visibleTo: { in: readerKeys(context) } }, { limit: 1 });
  if (!table) throw new AppError('NOT_FOUND', { tableId });
  return table;
};
