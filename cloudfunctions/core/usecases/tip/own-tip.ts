import { parseReceipt } from '@/shared/domain/receipt';
import type { Lead } from '@/shared/domain/lead/lead';
import { AppError } from '@/shared/errors/app-error';
import type { Identity } from '../../collections/documents';
import type { Ports } from '../../ports';

/**
 * The tip behind a receipt, from any WeChat account that holds the number.
 * @throws AppError RECEIPT_MALFORMED for a slip of the pen, RECEIPT_NOT_FOUND otherwise.
 */
export const tipByReceipt = async (
  ports: Ports,
  typed: string,
): Promise<{ lead: Lead; identity: Identity; receipt: string }> => {
  const receipt = parseReceipt(typed);
  if (receipt === null) throw new AppError('RECEIPT_MALFORMED');
  const [identity] = await ports.store
    .collection('identities')
    .find({ receiptHash: ports.keys.receiptHash(receipt) }, { limit: 1 });
  const lead = identity ? await ports.store.collection('leads').get(identity.leadId) : null;
  if (!identity || !lead) throw new AppError('RECEIPT_NOT_FOUND');
  return { lead, identity, receipt };
};
