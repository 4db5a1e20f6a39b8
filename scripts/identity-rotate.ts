import { createOpener, createSealer, keyIdOf } from '../cloudfunctions/core/security/sealing';
import { resealIdentities } from '../cloudfunctions/core/vault/reseal-identities';
import { inEnvironment } from './lib/environment';

/**
 * `npm run identity:rotate`: locks all reporters' identities with the public key in IDENTITY_PUBLIC_KEY, opening them with
 * the private key in IDENTITY_PRIVATE_KEY_OLD (D1). May be stopped and run again; docs/deploy.md has the order of things.
 * Ends with 1 while anything is left to do.
 */
const { IDENTITY_PUBLIC_KEY: publicKey, IDENTITY_PRIVATE_KEY_OLD: oldKey } = process.env;
if (!publicKey || !oldKey) throw new Error('IDENTITY_PUBLIC_KEY (new) and IDENTITY_PRIVATE_KEY_OLD must be set');

const keys = { opener: createOpener(oldKey), sealer: createSealer(publicKey), keyId: keyIdOf(publicKey) };
const { done, changed, unreadable } = await inEnvironment((ports) =>
  resealIdentities(ports, keys, (soFar) => console.log(`已换锁 ${soFar} 条…`)),
);
console.log(`换锁完成 ${done} 条。`);
if (changed > 0) console.log(`有 ${changed} 条刚被举报人改过，请再运行一次。`);
if (unreadable.length > 0) console.log(`有 ${unreadable.length} 条旧钥匙打不开：${unreadable.join('、')}`);
process.exitCode = changed + unreadable.length > 0 ? 1 : 0;
