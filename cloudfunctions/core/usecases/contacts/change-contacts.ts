import { fileDuty } from '@/shared/domain/duty/change-duty';
import { dutyId } from '@/shared/domain/duty/open-duty';
import { periodAt } from '@/shared/domain/duty/periods';
import { type ContactRows, type Contacts, withChange } from '@/shared/domain/contacts/contacts';
import { nodeKey, nodesOf } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { Unit } from '@/shared/tables/units';
import type { Handler, StaffContext } from '../../dispatch/handler';
import type { Transaction } from '../../ports/store';
import { changeRecord, type RecordStep } from '../../records/change-record';
import { ownRecordUnit } from '../../records/record-unit';
import { contactsView } from './contacts-view';

/** This year's duty is done with the list itself. There is none where the product came into use after its last day. */
const fileThisYears = async (
  tx: Transaction,
  { staff }: StaffContext,
  unitId: string,
  { change }: RecordStep,
): Promise<void> => {
  const _id = dutyId('contactList', unitId, periodAt('contactList', change.at));
  const [duty] = await tx.find('duties', { _id }, { limit: 1 });
  if (duty?.state !== 'open') return;
  const actor = { memberId: staff.memberId, name: staff.name, unitId };
  const { set, push } = fileDuty(duty, { kind: 'confirmed' }, { eventId: change.id, actor, at: change.at });
  await tx.update('duties', _id, { set: { ...set, version: duty.version + 1 }, push: { ...push } });
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
      await fileThisYears(tx, context, unit.id, step);
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
