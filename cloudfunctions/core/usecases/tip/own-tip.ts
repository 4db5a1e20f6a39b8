import { parseReceipt } from '@/shared/domain/receipt';
import type { Lead } from '@/shared/domain/lead/lead';
import { AppError } from '@/shared/errors/app-error';
import type { Identity } from '../../collections/documents';
import type { Context } from '../../dispatch/handler';
import { mayTryReceipt, noteWrongReceipt } from './receipt-guard';

export interface FoundTip {
  lead: Lead;
  identity: Identity;
  receipt: string;
}

/**
 * The tip behind a receipt, from any WeChat account that holds the number; guessing is limited, but never for one's own.
 * @throws AppError RECEIPT_MALFORMED for a slip of the pen, TOO_MANY_TRIES, RECEIPT_NOT_FOUND.
 */
export const tipByReceipt = async ({ ports, caller, now }: Context, typed: string): Promise<FoundTip> => {
  const receipt = parseReceipt(typed);
  if (receipt === null) throw new AppError('RECEIPT_MALFORMED');
  const [receiptHash, mayTry] = await Promise.all([ports.keys.receiptHash(receipt), mayTryReceipt(ports, caller, now)]);
  const [identity] = await ports.store.collection('identities').find({ receiptHash }, { limit: 1 });
  if (!mayTry && identity?.ownerKey !== caller.ownerKey) throw new AppError('TOO_MANY_TRIES');
  const lead = identity ? await ports.store.collection('leads').get(identity.leadId) : null;
  if (!identity || !lead) {
    await noteWrongReceipt(ports, caller, now);
    throw new AppError('RECEIPT_NOT_FOUND');
  }
  return { lead, identity, receipt };
};

/** What only the one who sent it may do. @throws AppError NOT_OWN_TIP for another WeChat account. */
export const checkOwn = ({ caller }: Context, { identity }: FoundTip): void => {
  if (identity.ownerKey !== caller.ownerKey) throw new AppError('NOT_OWN_TIP');
};
