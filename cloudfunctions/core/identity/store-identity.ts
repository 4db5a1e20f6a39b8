import { RETENTION } from '@/shared/tables/retention';
import { DAY_MS } from '@/shared/time/shanghai';
import type { Ports } from '../ports';
import type { ReporterIdentity } from '../security/sealing';

interface NewIdentity {
  tipId: string;
  /** null: the person has no WeChat account here, and only the receipt leads to the tip. */
  ownerKey: string | null;
  receiptHash: Promise<string>;
  /** null: nothing is known of the person. */
  person: ReporterIdentity | null;
  now: Date;
}

/** Who sent a tip, locked; the same tip twice is stored once. */
export const storeIdentity = async (
  { sealer, store }: Pick<Ports, 'sealer' | 'store'>,
  { tipId, ownerKey, receiptHash, person, now }: NewIdentity,
): Promise<void> => {
  const locked = person ? await sealer.seal(person, tipId) : { keyId: '', sealed: null };
  await store.collection('identities').insert({
    _id: tipId,
    leadId: tipId,
    ownerKey,
    receiptHash: await receiptHash,
    createdAt: now,
    reviewAt: new Date(now.getTime() + RETENTION.identity.days * DAY_MS),
    erasedAt: null,
    ...locked,
  });
};
