import type { RecordChange } from '@/shared/domain/contacts/contacts';
import { AppError } from '@/shared/errors/app-error';
import type { AuditEvent } from '../audit/audit-event';
import type { StaffContext } from '../dispatch/handler';
import type { Transaction } from '../ports/store';

interface VersionedRecord {
  _id: string;
  version: number;
  history: RecordChange[];
}

interface Wish {
  procedure: 'contacts.save' | 'contacts.confirm' | 'group.save';
  requestId: string;
  unitId: string;
  /** What the person saw; 0: nothing was there. */
  version: number;
  kind: RecordChange['kind'];
}

/** The step as it goes into the record and into the log. */
export interface RecordStep {
  change: RecordChange;
  version: number;
}

const AUDIT_TYPES = {
  'contacts.save': 'contacts.saved',
  'contacts.confirm': 'contacts.confirmed',
  'group.save': 'group.saved',
} as const satisfies Record<Wish['procedure'], AuditEvent['type']>;

/**
 * Changes a unit's own record with its audit event, both or neither; the same request again answers what is there.
 * @param read the record as it is now
 * @param write puts the record's next version, and whatever goes with it
 * @throws AppError RECORD_CHANGED_MEANWHILE when somebody of the unit was faster
 */
export const changeRecord = <T extends VersionedRecord>(
  { ports, caller, staff, now }: StaffContext,
  { procedure, requestId, unitId, version, kind }: Wish,
  read: (tx: Transaction) => Promise<T[]>,
  write: (tx: Transaction, present: T | null, step: RecordStep) => Promise<T>,
): Promise<T> => {
  const id = ports.keys.requestKey(caller.ownerKey, procedure, requestId);
  return ports.store.transaction(async (tx) => {
    const [present] = await read(tx);
    if (present?.history.some((change) => change.id === id)) return present;
    if ((present?.version ?? 0) !== version) throw new AppError('RECORD_CHANGED_MEANWHILE', { procedure, unitId });
    const change: RecordChange = { id, at: now, kind, by: { memberId: staff.memberId, name: staff.name } };
    const changed = await write(tx, present ?? null, { change, version: version + 1 });
    const actor = { kind: 'member' as const, memberId: staff.memberId };
    await tx.put('auditQueue', {
      _id: `record-${id}`,
      event: { at: now, actor, type: AUDIT_TYPES[procedure], unitId, version: changed.version },
      logged: false,
    });
    return changed;
  });
};

/** Newest first, without ids. */
export const historyView = (history: readonly RecordChange[]) =>
  history.map(({ at, kind, by }) => ({ at: at.toISOString(), kind, by: by.name })).reverse();
