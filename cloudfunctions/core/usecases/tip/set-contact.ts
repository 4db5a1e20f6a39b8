import type { Handler } from '../../dispatch/handler';
import { markNamed } from '../../privacy/mark-named';
import { checkOwn, tipByReceipt } from './own-tip';
import { progressView } from './tip-progress';

/** Seals a new record over the old one; nobody, not even the person, is shown what it held (D4). */
export const setContact: Handler<'tip.setContact'> = async (context, { receipt, contact }) => {
  const { ports, caller } = context;
  const found = await tipByReceipt(context, receipt);
  checkOwn(context, found);
  const { _id, leadId } = found.identity;
  const person = { openid: caller.openid, name: contact?.name ?? null, phone: contact?.phone ?? null };
  const sealed = await ports.sealer.seal(person, _id);
  await ports.store.collection('identities').update({ _id, ownerKey: caller.ownerKey }, { set: { ...sealed } });
  const lead = await markNamed(ports, { leadId, tipId: _id, named: contact !== null });
  return progressView(context, { ...found, lead });
};
