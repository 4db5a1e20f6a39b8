import { createHmac, hkdfSync, scrypt, timingSafeEqual } from 'node:crypto';

/** Keyed hashes for everything that must be found again without being readable. One secret, one sub-key per purpose. */
export interface Keys {
  /** Stands for a WeChat account wherever the account itself may not appear. */
  ownerKey(openid: string): string;
  /** The same request of the same caller always gets the same id. */
  requestKey(ownerKey: string, procedure: string, requestId: string): string;
  /**
   * What a receipt is made from: the same tip and WeChat account always get the same one, so it need not be stored. The
   * account itself goes in, which no collection holds: not even this key and the whole database give a receipt away.
   */
  receiptSeed(openid: string, tipId: string): Buffer;
  /** Slow on purpose, off the main thread: what takes nothing for one receipt takes ages for all of them. */
  receiptHash(digits: string): Promise<string>;
  /** Id of a person with posts; says nothing about the same person's tips. */
  memberId(openid: string): string;
  /** What an invitation code is made from: the same request of the same person gives the same one. */
  invitationSeed(openid: string, requestId: string): Buffer;
  invitationHash(code: string): string;
  sign(text: string): string;
  verify(text: string, signature: string): boolean;
}

type Purpose =
  'owner' | 'request' | 'receipt' | 'receipt-hash' | 'signature' | 'member' | 'invitation' | 'invitation-hash';

/** About 0.4 ms: with 15 free digits, trying all of them takes 10,000 processor years, and needs the key, too. */
const SLOW = { N: 128, r: 8, p: 1 };

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
    receiptSeed: (openid, tipId) => mac('receipt', openid, tipId),
    receiptHash: (digits) =>
      new Promise((resolve, reject) => {
        scrypt(digits, keyOf('receipt-hash'), 24, SLOW, (error, hash) =>
          error ? reject(error) : resolve(hash.toString('base64url')),
        );
      }),
    memberId: (openid) => text('member', openid),
    invitationSeed: (openid, requestId) => mac('invitation', openid, requestId),
    invitationHash: (code) => text('invitation-hash', code),
    sign: (payload) => text('signature', payload),
    verify: (payload, signature) => {
      const [expected, given] = [Buffer.from(text('signature', payload)), Buffer.from(signature)];
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
};
