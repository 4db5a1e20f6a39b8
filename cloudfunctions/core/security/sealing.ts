import { createECDH, createHash } from 'node:crypto';
import type { CipherSuite, SenderContext } from '@hpke/core';
import { lazily } from '@/shared/domain/lazily';

/** Who a reporter is; lives nowhere in the clear (D1). */
export interface ReporterIdentity {
  openid: string;
  name: string | null;
  phone: string | null;
}

export interface Sealed {
  keyId: string;
  sealed: { enc: string; ciphertext: string };
}

/** Locks an identity for the vault (HPKE base mode, RFC 9180). `tipId` is bound in, so that records cannot be swapped. */
export interface Sealer {
  seal(identity: ReporterIdentity, tipId: string): Promise<Sealed>;
}
/** Opens what a sealer locked. @throws Error for a wrong key, another tip's record, a changed one or an erased one. */
export interface Opener {
  open(record: { keyId: string; sealed: Sealed['sealed'] | null }, tipId: string): Promise<ReporterIdentity>;
}

/** Loaded at first use: most calls of `api` seal nothing. */
const suite = lazily(async (): Promise<CipherSuite> => {
  const { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core');
  return new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
});
const bytes = (base64: string): ArrayBuffer => new Uint8Array(Buffer.from(base64, 'base64')).buffer;
const base64 = (buffer: ArrayBuffer): string => Buffer.from(buffer).toString('base64');
const utf8 = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text, 'utf8')).buffer;

/** Says which key pair a record is locked with. */
export const keyIdOf = (publicKey: string): string => createHash('sha256').update(publicKey).digest('hex').slice(0, 16);

const publicKeyOf = (privateKey: string): string => {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(privateKey, 'base64');
  return pair.getPublicKey('base64');
};

/** Until then the request at hand has sent its writes and waits for the database. */
const PREPARE_AFTER_MS = 5;

/**
 * @param publicKey IDENTITY_PUBLIC_KEY: base64 of the raw P-256 public key. The next key exchange is prepared ahead, one
 * for each record, so that a reporter does not wait for it.
 */
export const createSealer = (publicKey: string): Sealer => {
  const keyId = keyIdOf(publicKey);
  const recipient = lazily(async () => (await suite()).kem.deserializePublicKey(bytes(publicKey)));
  const prepare = async (): Promise<SenderContext> =>
    (await suite()).createSenderContext({ recipientPublicKey: await recipient() });
  let next: Promise<SenderContext> | null = null;
  const prepareNext = (): void => {
    next ??= prepare();
    next.catch(() => (next = null));
  };
  return {
    seal: async (identity, tipId) => {
      const current = next ?? prepare();
      next = null;
      const sender = await current;
      const ciphertext = await sender.seal(utf8(JSON.stringify(identity)), utf8(tipId));
      setTimeout(prepareNext, PREPARE_AFTER_MS).unref();
      return { keyId, sealed: { enc: base64(sender.enc), ciphertext: base64(ciphertext) } };
    },
  };
};

/**
 * @param privateKeys IDENTITY_PRIVATE_KEY and, while keys are being changed, the one before it: base64 of the raw P-256
 * private key; exist in `vault`'s environment only. Empty ones are left out.
 */
export const createOpener = (...privateKeys: readonly string[]): Opener => {
  const recipients = lazily(
    () =>
      new Map(
        privateKeys
          .filter((privateKey) => privateKey !== '')
          .map((privateKey) => [
            keyIdOf(publicKeyOf(privateKey)),
            lazily(async () => (await suite()).kem.deserializePrivateKey(bytes(privateKey))),
          ]),
      ),
  );
  return {
    open: async ({ keyId, sealed }, tipId) => {
      if (!sealed) throw new Error('this identity has been erased');
      const recipient = recipients().get(keyId);
      if (!recipient) throw new Error(`there is no private key for ${keyId}`);
      const hpke = await suite();
      const context = await hpke.createRecipientContext({ recipientKey: await recipient(), enc: bytes(sealed.enc) });
      const plain = await context.open(bytes(sealed.ciphertext), utf8(tipId));
      return JSON.parse(Buffer.from(plain).toString('utf8')) as ReporterIdentity;
    },
  };
};
