import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets of one data folder, under the names of the functions' environment variables. */
export interface Secrets {
  CALLER_KEY: string;
  IDENTITY_PUBLIC_KEY: string;
  IDENTITY_PRIVATE_KEY: string;
  /** For signed file links; local/ only. */
  FILE_SIGNING_KEY: string;
}

/** Made once per data folder: sealed identities in it could not be opened with other keys. */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const secrets = await makeSecrets();
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

export async function makeSecrets(): Promise<Secrets> {
  // The package is an ES module; only import() reaches it from the bundled server.
  const { DhkemP256HkdfSha256 } = await import('@hpke/core');
  const kem = new DhkemP256HkdfSha256();
  const { publicKey, privateKey } = await kem.generateKeyPair();
  const base64 = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');
  return {
    CALLER_KEY: randomBytes(32).toString('base64'),
    IDENTITY_PUBLIC_KEY: base64(await kem.serializePublicKey(publicKey)),
    IDENTITY_PRIVATE_KEY: base64(await kem.serializePrivateKey(privateKey)),
    FILE_SIGNING_KEY: randomBytes(32).toString('base64'),
  };
}
