import { mkdirSync, readFileSync } from 'node:fs';
import { createApp } from '../../cloudfunctions/cloudbase/app';
import type { Ports } from '../../cloudfunctions/core/ports';
import { createPorts } from '../../cloudfunctions/wiring/ports';
import { LocalCloud } from '../../local/cloud';
import { loadSecrets } from '../../local/secrets';
import type { CollectionSpec } from '../../local/types';

const openLocal = async (): Promise<LocalCloud> => {
  const dataDir = process.env.DATA_DIR ?? '.local';
  mkdirSync(dataDir, { recursive: true });
  const { FILE_SIGNING_KEY, ...secrets } = await loadSecrets(dataDir);
  const cloud = await LocalCloud.start({
    dataDir,
    port: 0,
    collections: JSON.parse(readFileSync('dist/collections.json', 'utf8')) as CollectionSpec[],
    people: [],
    units: [],
    functions: [],
    dist: 'dist',
    signingKey: FILE_SIGNING_KEY,
    refuseScans: true,
  });
  Object.assign(process.env, cloud.env, secrets);
  return cloud;
};

/**
 * Works on the environment a maintenance script is run for: the cloud one the TENCENTCLOUD_* variables name (CALLER_KEY
 * is then the functions' own), otherwise the local data folder (DATA_DIR, also while `npm start` runs).
 */
export const inEnvironment = async <T>(work: (ports: Ports) => Promise<T>): Promise<T> => {
  const local = process.env.TENCENTCLOUD_SECRETID ? null : await openLocal();
  try {
    return await work(createPorts(createApp()));
  } finally {
    await local?.stop();
  }
};
