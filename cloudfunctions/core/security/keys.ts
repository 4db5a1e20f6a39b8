import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Keyed hashes for everything that must be found again without being readable. One secret, one sub-key per purpose. */
export interface Keys {
  /** Stands for a WeChat account wherever the account itself may not appear. */
  ownerKey(openid: string): string;
  /** The same request of the same caller always gets the same id. */
  requestKey(ownerKey: string, procedure: string, requestId: string): string;
  /** What a receipt is made from: the same tip and owner always get the same one, so it need not be stored. */
  receiptSeed(ownerKey: string, tipId: string): Buffer;
  receiptHash(digits: string): string;
  sign(text: string): string;
  verify(text: string, signature: string): boolean;
}

type Purpose = 'owner' | 'request' | 'receipt' | 'receipt-hash' | 'signature';

/** @param secret CALLER_KEY: base64 of at least 32 random bytes. @throws Error when it is missing or short. */
export const createKeys = (secret: string | undefined): Keys => {
  const master = Buffer.from(secret ?? '', 'base64');
  if (master.length < 32) throw new Error('CALLER_KEY must be base64 of at least 32 random bytes');
  const subKeys = new Map<Purpose, Buffer>();
  const keyOf = (purpose: Purpose): Buffer => {
    const known = subKeys.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), purpose, 32));
    subKeys.set(purpose, key);
    return key;
  };
  const mac = (purpose: Purpose, ...parts: string[]): Buffer =>
    createHmac('sha256', keyOf(purpose)).update(parts.join('\u0000')).digest();
  const text = (purpose: Purpose, ...parts: string[]): string =>
    mac(purpose, ...parts)
      .toString('base64url')
      .slice(0, 32);
  return {
    ownerKey: (openid) => text('owner', openid),
    requestKey: (ownerKey, procedure, requestId) => text('request', ownerKey, procedure, requestId),
    receiptSeed: (ownerKey, tipId) => mac('receipt', ownerKey, tipId),
    receiptHash: (digits) => text('receipt-hash', digits),
    sign: (payload) => text('signature', payload),
    verify: (payload, signature) => {
      const [expected, given] = [Buffer.from(text('signature', payload)), Buffer.from(signature)];
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
};
