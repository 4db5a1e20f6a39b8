import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { markNamed } from '../../privacy/mark-named';
import { checkOwn, tipByReceipt } from './own-tip';
import { progressView } from './tip-progress';

/** Seals a new record over the old one; nobody, not even the person, is shown what it held (D4). */
export const setContact: Handler<'tip.setContact'> = async (context, { receipt, contact }) => {
  const { ports, caller } = context;
  const found = await tipByReceipt(context, receipt);
  checkOwn(context, found);
  const { _id, leadId, ownerKey } = found.identity;
  // Whoever holds the receipt of somebody without an account may use any phone: its account is not theirs.
  const openid = ownerKey === null ? '' : caller.openid;
  const person = { openid, name: contact?.name ?? null, phone: contact?.phone ?? null };
  const sealed = await ports.sealer.seal(person, _id);
  const changed = await ports.store
    .collection('identities')
    .update({ _id, ownerKey, erasedAt: null }, { set: { ...sealed } });
  // Erased in the same moment, from another phone or by the sweep: there is nobody left to name.
  if (changed === 0) throw new AppError('NOT_OWN_TIP');
  const lead = await markNamed(ports, { leadId, tipId: _id, named: contact !== null });
  return progressView(context, { ...found, lead });
};
