import { RETENTION } from '@/shared/tables/retention';
import { DAY_MS } from '@/shared/time/shanghai';
import type { Identity } from '../collections/documents';
import type { Ports } from '../ports';
import type { ReporterIdentity } from '../security/sealing';

interface NewIdentity {
  tipId: string;
  /** null: the person has no WeChat account here, and only the receipt leads to the tip. */
  ownerKey: string | null;
  /** The receipt's digits. */
  receipt: string;
  /** null: nothing is known of the person. */
  person: ReporterIdentity | null;
  now: Date;
}

/** Who sent a tip, locked and ready to be stored. */
export const lockIdentity = async (
  { sealer, keys }: Pick<Ports, 'sealer' | 'keys'>,
  { tipId, ownerKey, receipt, person, now }: NewIdentity,
): Promise<Identity> => {
  const [receiptHash, locked] = await Promise.all([
    keys.receiptHash(receipt),
    person ? sealer.seal(person, tipId) : { keyId: '', sealed: null },
  ]);
  return {
    _id: tipId,
    leadId: tipId,
    ownerKey,
    receiptHash,
    createdAt: now,
    reviewAt: new Date(now.getTime() + RETENTION.identity.days * DAY_MS),
    erasedAt: null,
    ...locked,
  };
};
