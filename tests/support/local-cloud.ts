import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalCloud } from '../../local/cloud';
import { readFunctionSpecs } from '../../local/functions/config';
import { loadSecrets } from '../../local/secrets';
import type { CollectionSpec, Person, UnitName } from '../../local/types';
import { templateEnv } from '../../local/wechat/templates';
import { PEOPLE } from '../../src/shared/seed/people';
import { UNITS } from '../../src/shared/tables/units';

const ROOT = join(__dirname, '../..');

export interface LocalCloudOptions {
  /** Run the built functions of dist/cloudfunctions; without it only the gateway answers. */
  functions?: boolean;
  /** Kept by stop(); a temporary folder otherwise. */
  dataDir?: string;
  /** Default: the seeded people and units. */
  people?: readonly Person[];
  units?: readonly UnitName[];
  /** Default: dist/collections.json. */
  collections?: readonly CollectionSpec[];
  /** Default true: a query without an index is a mistake. */
  refuseScans?: boolean;
  transactionMs?: number;
  /** Another dist folder, for tests of the function host itself. */
  dist?: string;
  /** Another cloudbaserc.json, likewise. */
  functionConfig?: string;
}

/**
 * A local CloudBase in this process, on a free port.
 *
 *     const local = await startLocalCloud({ functions: true });
 *     const restore = local.useHere();            // this process's SDK talks to it; before tcb.init
 *     await local.call('resident-1', 'tip.submit', {...});
 *     restore(); await local.stop();
 */
export async function startLocalCloud(options: LocalCloudOptions = {}) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'local-cloud-'));
  const { FILE_SIGNING_KEY, ...secrets } = await loadSecrets(dataDir);
  const functionEnv: Record<string, string> = { ...secrets, ...templateEnv() };
  const config = options.functionConfig ?? join(ROOT, 'cloudbaserc.json');
  const dist = options.dist ?? join(ROOT, 'dist');
  const cloud = await LocalCloud.start({
    dataDir,
    port: 0,
    collections: options.collections ?? builtCollections(),
    people: options.people ?? PEOPLE,
    units: options.units ?? UNITS,
    functions: options.functions ? readFunctionSpecs(config, functionEnv) : [],
    dist,
    signingKey: FILE_SIGNING_KEY,
    refuseScans: options.refuseScans ?? true,
    transactionMs: options.transactionMs,
    log: process.env.LOCAL_VERBOSE === '1' ? (line) => process.stderr.write(`${line}\n`) : undefined,
  });
  cloud.markReady();
  /** What the functions and an SDK in this process need: gateway, credentials, secrets, template ids. */
  const env: Record<string, string> = { ...cloud.env, ...functionEnv };

  async function door(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(cloud.url + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return response.json();
  }

  return {
    url: cloud.url,
    /** The running parts, for tests that look inside (store, host, mailbox, faults). */
    parts: cloud.parts,
    dataDir,
    env,
    door,
    useHere: () => setEnv(env),
    /** What the phone of that person gets. */
    call: (as: string, procedure: string, input: unknown) => door('POST', '/local/call', { as, procedure, input }),
    /** One run of the jobs timer. */
    tick: () => door('POST', '/local/tick', {}),
    stats: () => cloud.parts.stats.summary(cloud.parts.store),
    async stop(): Promise<void> {
      await cloud.stop();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** @returns a function that puts the former values back. */
function setEnv(values: Record<string, string>): () => void {
  const former = Object.keys(values).map((key) => [key, process.env[key]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [key, value] of former) {
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
    }
  };
}

function builtCollections(): CollectionSpec[] {
  const file = join(ROOT, 'dist/collections.json');
  if (!existsSync(file)) throw new Error('dist/collections.json is missing: node scripts/build.mjs functions');
  return JSON.parse(readFileSync(file, 'utf8')) as CollectionSpec[];
}
