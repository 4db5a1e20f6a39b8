import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PEOPLE } from '@/shared/seed/people';
import { UNITS } from '@/shared/tables/units';
import { LocalCloud } from './cloud';
import { DataDir } from './data-dir';
import { readFunctionSpecs } from './functions/config';
import { fileLog } from './functions/file-log';
import { startTimers } from './functions/timers';
import { loadSecrets } from './secrets';
import { runSeed } from './seed';
import { StartError } from './start-error';
import type { CollectionSpec } from './types';
import { templateEnv } from './wechat/templates';

/** Bundled to dist/local/main.cjs; the repository is two folders up. */
const ROOT = resolve(__dirname, '../..');
const DIST = join(ROOT, 'dist');

async function main(): Promise<void> {
  const data = new DataDir(resolve(process.env.DATA_DIR ?? join(ROOT, '.local')));
  if (process.argv.includes('--fresh')) data.wipe();
  data.dropHalfSeed();
  const { FILE_SIGNING_KEY, ...secrets } = await loadSecrets(data.path);
  const functionEnv = { ...secrets, ...templateEnv(), ENV_ID: '' };
  const log = fileLog(join(data.path, 'functions.log'));
  const cloud = await start({
    dataDir: data.path,
    port: readPort(),
    collections: JSON.parse(readFileSync(built('collections.json'), 'utf8')) as CollectionSpec[],
    people: PEOPLE,
    units: UNITS,
    functions: readFunctionSpecs(join(ROOT, 'cloudbaserc.json'), { ...functionEnv, ...process.env }),
    dist: DIST,
    signingKey: FILE_SIGNING_KEY,
    refuseScans: process.env.LOCAL_REFUSE_SCANS === '1',
    log,
  });
  stopOnSignal(cloud);
  const seed = join(DIST, 'local/seed.cjs');
  // LOCAL_SEED=0: an empty town, for tests.
  if (process.env.LOCAL_SEED !== '0' && data.seedState === 'none' && existsSync(seed)) {
    console.log('Seeding the town (first start only) …');
    data.seedState = 'running';
    await runSeed(seed, { ...functionEnv, ...cloud.env });
    data.seedState = 'done';
  }
  startTimers(cloud.parts.host, log);
  cloud.markReady();
  console.log(`Ready: ${cloud.url}/  桃花江镇防范非法集资（Ctrl+C 停止）`);
}

async function start(options: Parameters<typeof LocalCloud.start>[0]): Promise<LocalCloud> {
  try {
    return await LocalCloud.start(options);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'EADDRINUSE')
      throw new StartError(
        `端口 ${options.port} 已被占用，请换一个：PORT=8687 npm start`,
        `port ${options.port} is in use; choose another with PORT`,
      );
    if (code === 'EACCES')
      throw new StartError(`端口 ${options.port} 无权使用`, `no right to use port ${options.port}`);
    throw error;
  }
}

function readPort(): number {
  const text = process.env.PORT ?? '8686';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new StartError(`端口号不对：${text}`, `PORT must be 0 to 65535`);
  return port;
}

function built(name: string): string {
  const file = join(DIST, name);
  if (!existsSync(file)) throw new StartError(`还没有构建：缺少 dist/${name}`, 'run: node scripts/build.mjs all');
  return file;
}

function stopOnSignal(cloud: LocalCloud): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void cloud.stop().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
