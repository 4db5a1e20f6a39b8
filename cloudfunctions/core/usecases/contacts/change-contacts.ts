import { fileDuty } from '@/shared/domain/duty/change-duty';
import type { Duty } from '@/shared/domain/duty/duty';
import { dutyId, openDuty } from '@/shared/domain/duty/open-duty';
import { dueAtOf, owing, periodAt } from '@/shared/domain/duty/periods';
import { type ContactRows, type Contacts, withChange } from '@/shared/domain/contacts/contacts';
import { nodeKey, nodesOf } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { Unit } from '@/shared/tables/units';
import type { Handler, StaffContext } from '../../dispatch/handler';
import type { Transaction } from '../../ports/store';
import { changeRecord, type RecordStep } from '../../records/change-record';
import { ownRecordUnit } from '../../records/record-unit';
import { contactsView } from './contacts-view';

/**
 * This year's duty as the timer is about to open it: whoever is faster than the first tick of January must not find it
 * open afterwards. There is none where the product came into use after its last day.
 */
const notOpenedYet = ({ ports }: StaffContext, unit: Unit, at: Date): Duty | null => {
  const period = periodAt('contactList', at);
  const isOwed = owing([unit], 'contactList', period).length > 0 && at < dueAtOf('contactList', period);
  return isOwed ? openDuty('contactList', unit, period, ports.calendars) : null;
};

/** This year's duty is done with the list itself. */
const fileThisYears = async (
  tx: Transaction,
  context: StaffContext,
  unit: Unit,
  { change }: RecordStep,
): Promise<void> => {
  const { staff } = context;
  const _id = dutyId('contactList', unit.id, periodAt('contactList', change.at));
  const [opened] = await tx.find('duties', { _id }, { limit: 1 });
  const duty = opened ?? notOpenedYet(context, unit, change.at);
  if (duty?.state !== 'open') return;
  const actor = { memberId: staff.memberId, name: staff.name, unitId: unit.id };
  const { set, push } = fileDuty(duty, { kind: 'confirmed' }, { eventId: change.id, actor, at: change.at });
  await tx.put('duties', {
    ...duty,
    ...set,
    version: duty.version + 1,
    history: [...duty.history, ...push.history],
  });
};

interface Change {
  procedure: 'contacts.save' | 'contacts.confirm';
  input: { requestId: string; unitId: string; version: number };
  rowsOf: (present: Contacts | null) => ContactRows;
}

const next = (unit: Unit, present: Contacts | null, rows: ContactRows, { change, version }: RecordStep): Contacts => ({
  _id: unit.id,
  version,
  visibleTo: nodesOf(unit.divisionCode).map(nodeKey),
  rows,
  confirmedAt: change.at,
  history: withChange(present?.history ?? [], change),
});

const changeContacts = async (context: StaffContext, { procedure, input, rowsOf }: Change) => {
  const unit = await ownRecordUnit(context, input.unitId);
  const kind = procedure === 'contacts.save' ? 'saved' : 'confirmed';
  const contacts = await changeRecord(
    context,
    { ...input, procedure, kind },
    (tx) => tx.find('contacts', { _id: unit.id }, { limit: 1 }),
    async (tx, present, step) => {
      const changed = next(unit, present, rowsOf(present), step);
      await tx.put('contacts', changed);
      await fileThisYears(tx, context, unit, step);
      return changed;
    },
  );
  return contactsView(context, { unit, own: true }, contacts);
};

/** @throws AppError NOT_FOUND, RECORD_NOT_OWN, RECORD_CHANGED_MEANWHILE */
export const saveContacts: Handler<'contacts.save'> = (context, { rows, ...input }) =>
  changeContacts(context, { procedure: 'contacts.save', input, rowsOf: () => rows });

/** @throws AppError as above, CONTACTS_MISSING when nothing was ever saved */
export const confirmContacts: Handler<'contacts.confirm'> = (context, input) =>
  changeContacts(context, {
    procedure: 'contacts.confirm',
    input,
    rowsOf: (present) => {
      if (!present) throw new AppError('CONTACTS_MISSING', { unitId: input.unitId });
      return present.rows;
    },
  });
