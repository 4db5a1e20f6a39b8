import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalCloud } from '../../local/cloud';
import { readFunctionSpecs } from '../../local/functions/config';
import type { CollectionSpec, Person, UnitName } from '../../local/types';

const ROOT = join(__dirname, '../..');

export interface LocalCloudOptions {
  /** Run the built functions of dist/cloudfunctions. Without it only the gateway answers. */
  functions?: boolean;
  dataDir?: string;
  people?: readonly Person[];
  units?: readonly UnitName[];
  /** Default: dist/collections.json. */
  collections?: readonly CollectionSpec[];
  refuseScans?: boolean;
}

/** A local CloudBase in this process, on a free port, over a temporary folder. */
export async function startLocalCloud(options: LocalCloudOptions = {}) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'local-cloud-'));
  const cloud = await LocalCloud.start({
    dataDir,
    port: 0,
    collections: options.collections ?? builtCollections(),
    people: options.people ?? [],
    units: options.units ?? [],
    functions: options.functions ? readFunctionSpecs(join(ROOT, 'cloudbaserc.json'), process.env) : [],
    dist: join(ROOT, 'dist'),
    refuseScans: options.refuseScans,
  });
  const saved = { ...process.env };
  return {
    url: cloud.url,
    cloud,
    dataDir,
    env: cloud.env,
    /** Points the SDK of this very process at the cloud; undone by stop(). Call it before `tcb.init`. */
    useInThisProcess(): void {
      Object.assign(process.env, cloud.env);
    },
    async stop(): Promise<void> {
      await cloud.stop();
      for (const key of Object.keys(cloud.env)) {
        if (saved[key] === undefined) delete process.env[key];
        else process.env[key] = saved[key];
      }
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function builtCollections(): CollectionSpec[] {
  const file = join(ROOT, 'dist/collections.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CollectionSpec[]) : [];
}
