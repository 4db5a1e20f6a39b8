import { numberOf } from '@/shared/domain/contacts/contacts';
import { type KeyTableStep, makeTable, ranksOf } from '@/shared/domain/key-table/key-table';
import { byRisk } from '@/shared/domain/key-table/risk-order';
import { type KeyRow, rowOf } from '@/shared/domain/key-table/row';
import type { Lead } from '@/shared/domain/lead/lead';
import { nodeKey } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import { shanghaiMonth } from '@/shared/time/shanghai';
import { divisionName } from '../../directory';
import type { Handler, StaffContext } from '../../dispatch/handler';
import { keyLeadsOf } from './key-leads';
import { noteStep } from './note-step';
import { MAKER_ROLES } from './table-roles';
import { keyTableView } from './table-view';
import { postWithRole } from '../choose-post';

const TOWN_LENGTH = 9;

/** In a table of several towns 备注 says which. */
const rowsOf = async ({ ports }: StaffContext, leads: readonly Lead[], node: string): Promise<KeyRow[]> => {
  const units = await ports.directory.units();
  const noteOf = ({ divisionCode }: Lead): string =>
    node.length >= TOWN_LENGTH ? '' : divisionName(divisionCode.slice(0, TOWN_LENGTH), units);
  return byRisk(leads).map((lead) => rowOf(lead, noteOf(lead)));
};

/** The telephone at the foot: of the office's own liaison, as its 附件1 has it. */
const phoneOf = async ({ ports }: StaffContext, unitId: string): Promise<string> => {
  const contacts = await ports.store.collection('contacts').get(unitId);
  return contacts ? numberOf(contacts.rows.liaison) : '';
};

/** @throws AppError NOT_FOUND for a post not held, INVALID_INPUT for a month to come, KEY_TABLE_TOO_LONG */
export const makeKeyTable: Handler<'keyTable.make'> = async (context, { requestId, post: wanted, month }) => {
  const { ports, caller, staff, now } = context;
  const post = postWithRole(staff, wanted, MAKER_ROLES);
  const node = post.divisionCode;
  if (month > shanghaiMonth(now))
    throw new AppError('INVALID_INPUT', { month }, [
      { path: 'month', message: '这个月还没有到，请选本月或以前的月份。' },
    ]);
  const phone = await phoneOf(context, post.unitId);
  const step: KeyTableStep = {
    id: ports.keys.requestKey(caller.ownerKey, 'keyTable.make', requestId),
    at: now,
    kind: 'made',
    by: { memberId: staff.memberId, name: staff.name },
  };
  const table = await ports.store.transaction(async (tx) => {
    const [latest] = await tx.find(
      'keyTables',
      { visibleTo: nodeKey(node), node, rank: ranksOf(month) },
      { order: [['rank', 'desc']], limit: 1 },
    );
    if (latest?.history.some(({ id }) => id === step.id)) return latest;
    const rows = await rowsOf(context, await keyLeadsOf(tx, node), node);
    const made = makeTable(latest ?? null, { node, month, rows, phone, step });
    await tx.put('keyTables', made);
    await noteStep(tx, made, step);
    return made;
  });
  return keyTableView(context, table);
};
