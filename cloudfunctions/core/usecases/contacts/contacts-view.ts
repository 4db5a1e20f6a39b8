import type { ContactsView } from '@/shared/contract/contacts';
import { contactRows, type ContactRows, type Contacts, stateOf } from '@/shared/domain/contacts/contacts';
import { dueAtOf, periodAt } from '@/shared/domain/duty/periods';
import type { Unit } from '@/shared/tables/units';
import type { StaffContext } from '../../dispatch/handler';
import { historyView } from '../../records/change-record';
import type { RecordUnit } from '../../records/record-unit';
import { formOf, receiverOf, receiversContacts } from './form-of';
import { holdersOf } from './holders';

/** What the product knows of a unit's people already, so that nobody types it again. */
const prefill = async ({ ports }: StaffContext, unit: Unit): Promise<ContactRows> => {
  const holders = await holdersOf(ports, [unit.id]);
  return contactRows((role) => {
    const holder = holders(unit.id, role)[0];
    return holder ? { name: holder.name, mobile: holder.phone } : {};
  });
};

/** @param contacts null: nothing saved yet */
export const contactsView = async (
  context: StaffContext,
  { unit, own }: RecordUnit,
  contacts: Contacts | null,
): Promise<ContactsView> => {
  const { ports, now } = context;
  const units = await ports.directory.units();
  const [rows, receivers] = await Promise.all([
    contacts ? contacts.rows : prefill(context, unit),
    receiversContacts(ports, receiverOf(unit, units)),
  ]);
  return {
    unit: { id: unit.id, name: unit.shortName },
    version: contacts?.version ?? 0,
    state: stateOf(contacts, now),
    rows,
    confirmedAt: contacts?.confirmedAt.toISOString() ?? null,
    dueAt: dueAtOf('contactList', periodAt('contactList', now)).toISOString(),
    mayEdit: own,
    history: historyView(contacts?.history ?? []),
    form: formOf(unit, contacts, { units, receivers }),
  };
};
