import { type ContactForm, contactForm } from '@/shared/domain/contacts/contact-form';
import { type Contacts, numberOf } from '@/shared/domain/contacts/contacts';
import { resolveUnit, type Unit } from '@/shared/tables/units';
import { divisionName } from '../../directory';
import type { Ports } from '../../ports';

/** The office that takes the list in: the town's, or above the towns the county's. */
export const receiverOf = (unit: Unit, units: readonly Unit[]): Unit | undefined =>
  resolveUnit('office', unit.divisionCode, units) ?? resolveUnit('countyOffice', unit.divisionCode, units);

/** What the office wrote down for itself; null: nothing yet. */
export const receiversContacts = async ({ store }: Ports, receiver: Unit | undefined): Promise<Contacts | null> =>
  receiver ? store.collection('contacts').get(receiver.id) : null;

/** 附件1 of a unit. The plan prints whom the office can be asked for: its own liaison. */
export const formOf = (
  unit: Unit,
  contacts: Contacts | null,
  { units, receivers }: { units: readonly Unit[]; receivers: Contacts | null },
): ContactForm => {
  const receiver = receiverOf(unit, units);
  const liaison = receivers?.rows.liaison;
  return contactForm({
    divisionName: divisionName(receiver?.divisionCode ?? unit.divisionCode, units),
    unitName: unit.name,
    rows: contacts?.rows ?? null,
    receiver: {
      unit: receiver?.shortName ?? '处非办',
      name: liaison?.name ?? '',
      number: liaison ? numberOf(liaison) : '',
    },
  });
};
