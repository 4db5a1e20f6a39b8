import type { KeyTable, KeyTableStep } from '@/shared/domain/key-table/key-table';
import type { Transaction } from '../../ports/store';

/** Every step of a table is in the log: written together with the step, or neither (D3). */
export const noteStep = (
  tx: Transaction,
  { _id, version }: KeyTable,
  { id, at, kind, by }: KeyTableStep,
): Promise<void> =>
  tx.put('auditQueue', {
    _id: `key-table-${id}`,
    event: {
      at,
      actor: { kind: 'member', memberId: by.memberId },
      type: `keyTable.${kind}`,
      tableId: _id,
      version,
    },
    logged: false,
  });
