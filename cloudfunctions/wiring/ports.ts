import { randomBytes } from 'node:crypto';
import { keysOf } from '@/shared/domain/keys-of';
import { TEMPLATES } from '@/shared/tables/templates';
import { calendars } from '@/shared/time/published-calendars';
import { createDirectory } from '../core/directory';
import type { Clock, Log, Ports } from '../core/ports';
import { createKeys } from '../core/security/keys';
import { createSealer, type Sealer } from '../core/security/sealing';
import type { CloudApp } from '../cloudbase/app';
import { createFiles } from '../cloudbase/files';
import { createMessages } from '../cloudbase/messages';
import { createPhones } from '../cloudbase/phones';
import { createStore } from '../cloudbase/store';

const systemClock: Clock = { now: () => new Date() };

const line = (level: string, event: string, detail: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ level, event, ...detail });

/** One JSON line per event, for the cloud's log search; it never gets openids or texts of tips. */
const consoleLog: Log = {
  info: (event, detail) => console.info(line('info', event, detail)),
  error: (event, detail, error) =>
    console.error(
      line('error', event, {
        ...detail,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    ),
};

const templateIdsFrom = (env: NodeJS.ProcessEnv): Ports['templateIds'] =>
  Object.fromEntries(
    keysOf(TEMPLATES).flatMap((key) => {
      const id = env[TEMPLATES[key].envName];
      return id ? [[key, id]] : [];
    }),
  );

/** A function without the public key cannot take tips and says so; `jobs` and `vault` never need to. */
const sealerFrom = (publicKey: string | undefined): Sealer =>
  publicKey ? createSealer(publicKey) : { seal: () => Promise.reject(new Error('IDENTITY_PUBLIC_KEY is not set')) };

/** The real world: CloudBase's database, storage, functions and WeChat, the system clock, secrets from the environment. */
export const createPorts = (app: CloudApp, env: NodeJS.ProcessEnv = process.env, clock: Clock = systemClock): Ports => {
  const store = createStore(app.database());
  return {
    clock,
    ids: { random: () => randomBytes(18).toString('base64url') },
    keys: createKeys(env.CALLER_KEY),
    sealer: sealerFrom(env.IDENTITY_PUBLIC_KEY),
    store,
    directory: createDirectory(store, clock),
    files: createFiles(app),
    messages: createMessages(app),
    phones: createPhones(app),
    functions: { invoke: async (name, event) => (await app.callFunction({ name, data: event })).result },
    calendars,
    templateIds: templateIdsFrom(env),
    log: consoleLog,
  };
};
