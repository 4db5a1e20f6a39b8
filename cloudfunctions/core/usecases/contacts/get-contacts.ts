import type { Handler } from '../../dispatch/handler';
import { recordUnit } from '../../records/record-unit';
import { contactsView } from './contacts-view';

export const getContacts: Handler<'contacts.get'> = async (context, { unitId }) => {
  const found = await recordUnit(context, unitId);
  return contactsView(context, found, await context.ports.store.collection('contacts').get(found.unit.id));
};
