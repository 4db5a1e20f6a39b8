import {
  checkTable,
  issueTable,
  type KeyTable,
  type KeyTableState,
  type KeyTableStep,
} from '@/shared/domain/key-table/key-table';
import { AppError } from '@/shared/errors/app-error';
import type { Parsed } from '@/shared/contract';
import type { Handler, StaffContext } from '../../dispatch/handler';
import { noteStep } from './note-step';
import { isMaker, readerKeys } from './readable-table';
import { keyTableView } from './table-view';

interface StepRow {
  kind: 'checked' | 'issued';
  from: KeyTableState;
  next: (table: KeyTable, step: KeyTableStep) => KeyTable;
}
const STEPS = {
  'keyTable.check': { kind: 'checked', from: 'draft', next: checkTable },
  'keyTable.issue': { kind: 'issued', from: 'checked', next: issueTable },
} as const satisfies Record<string, StepRow>;

const stepTable = async (
  context: StaffContext,
  procedure: keyof typeof STEPS,
  { requestId, tableId, version }: Parsed<'keyTable.check'>,
) => {
  const { ports, caller, staff, now } = context;
  const { kind, from, next }: StepRow = STEPS[procedure];
  const step: KeyTableStep = {
    id: ports.keys.requestKey(caller.ownerKey, procedure, requestId),
    at: now,
    kind,
    by: { memberId: staff.memberId, name: staff.name },
  };
  const table = await ports.store.transaction(async (tx) => {
    const [present] = await tx.find(
      'keyTables',
      { _id: tableId, visibleTo: { in: readerKeys(context) } },
      { limit: 1 },
    );
    if (!present) throw new AppError('NOT_FOUND', { tableId });
    if (present.history.some(({ id }) => id === step.id)) return present;
    if (!isMaker(context, present.node)) throw new AppError('RECORD_NOT_OWN', { tableId });
    if (present.version !== version) throw new AppError('RECORD_CHANGED_MEANWHILE', { tableId });
    if (present.state !== from) throw new AppError('KEY_TABLE_STEP', { tableId, state: present.state });
    const changed = next(present, step);
    await tx.put('keyTables', changed);
    await noteStep(tx, changed, step);
    return changed;
  });
  return keyTableView(context, table);
};

/** @throws AppError NOT_FOUND, RECORD_NOT_OWN, RECORD_CHANGED_MEANWHILE, KEY_TABLE_STEP */
export const checkKeyTable: Handler<'keyTable.check'> = (context, input) => stepTable(context, 'keyTable.check', input);
/** @throws AppError as above */
export const issueKeyTable: Handler<'keyTable.issue'> = (context, input) => stepTable(context, 'keyTable.issue', input);
