/** Uses the parts of the SDK that the function bundles load late; bundled and run by lazy-sdk.test.ts. */
import { generateKeyPairSync } from 'node:crypto';
import tcb from '@cloudbase/node-sdk';

const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  type: 'pkcs1',
  format: 'pem',
});

const appOf = (proxy?: string) =>
  tcb.init({
    env: 'probe',
    secretId: 'probe',
    secretKey: 'probe',
    credentials: { private_key_id: 'key', private_key: privateKey.toString(), env_id: 'probe' },
    ...(proxy ? { proxy } : {}),
  });

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

export const main = async (gateway: string) => ({
  ticket: appOf().auth().createTicket('someone', {}),
  models: typeof appOf().models.$runSQL,
  ai: typeof appOf().ai().createModel,
  upload: await appOf()
    .uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') })
    .then(() => 'stored', messageOf),
  proxied: await appOf(gateway)
    .callFunction({ name: 'seen-by-proxy', data: {} })
    .then(() => 'answered', messageOf),
});
