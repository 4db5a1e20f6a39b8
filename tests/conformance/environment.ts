import tcb from '@cloudbase/node-sdk';
import { startLocalCloud } from '../support/local-cloud';

/** Collections the suite uses; in a real environment create them (and the unique index) before running it. */
export const COLLECTIONS = [
  { name: 'conformance', indexes: [{ name: 'by_n', keys: [['n', 1]] as const }] },
  { name: 'conformance_unique', indexes: [{ name: 'code', keys: [['code', 1]] as const, unique: true }] },
];

/**
 * With CONFORMANCE_ENV, CONFORMANCE_SECRET_ID and CONFORMANCE_SECRET_KEY the suite talks to that real environment
 * (use an empty one: it adds and removes documents), otherwise to local/.
 */
export async function openEnvironment() {
  const { CONFORMANCE_ENV, CONFORMANCE_SECRET_ID, CONFORMANCE_SECRET_KEY } = process.env;
  if (CONFORMANCE_ENV) {
    const app = tcb.init({
      env: CONFORMANCE_ENV,
      secretId: CONFORMANCE_SECRET_ID,
      secretKey: CONFORMANCE_SECRET_KEY,
    });
    return { app, isLocal: false, close: () => Promise.resolve() };
  }
  const local = await startLocalCloud({ collections: COLLECTIONS, refuseScans: false });
  const restore = local.useHere();
  const app = tcb.init({ env: local.env.TCB_ENV, keepalive: true });
  return {
    app,
    isLocal: true,
    close: async () => {
      restore();
      await local.stop();
    },
  };
}

export type Environment = Awaited<ReturnType<typeof openEnvironment>>;

/** A field value nobody else uses, so that runs on one environment do not meet. */
export const runMark = (): string => `run-${process.pid}-${Math.random().toString(36).slice(2)}`;
