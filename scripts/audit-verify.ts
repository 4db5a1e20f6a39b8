import { readFileSync } from 'node:fs';
import { createApp } from '../cloudfunctions/cloudbase/app';
import { verifyLog, type Verdict } from '../cloudfunctions/core/audit/verify-log';
import { createPorts } from '../cloudfunctions/wiring/ports';
import { LocalCloud } from '../local/cloud';
import { loadSecrets } from '../local/secrets';
import type { CollectionSpec } from '../local/types';

/**
 * `npm run audit:verify`: reads the audit log from its beginning and names the first bad entry (D3). Looks into the
 * local data folder (DATA_DIR, also while `npm start` runs), or, when TENCENTCLOUD_SECRETID is set, into that cloud
 * environment; CALLER_KEY is then the functions' own. Ends with 1 when something is wrong.
 */
const FLAWS: Readonly<Record<NonNullable<Verdict['flaw']>['flaw'], string>> = {
  changed: '这一条被改过',
  gap: '这一条前面缺了、或者换了位置',
  broken: '这一条和前一条接不上',
  cutOff: '日志末尾被删，最后应该到这一条',
  head: '末尾标记不对或不见了',
};

const openLocal = async (): Promise<LocalCloud> => {
  const dataDir = process.env.DATA_DIR ?? '.local';
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

const local = process.env.TENCENTCLOUD_SECRETID ? null : await openLocal();
try {
  const { sound, flaw } = await verifyLog(createPorts(createApp()));
  console.log(flaw ? `${FLAWS[flaw.flaw]}：${flaw.entryId}（前面 ${sound} 条完好）` : `审计日志完好，共 ${sound} 条。`);
  process.exitCode = flaw ? 1 : 0;
} finally {
  await local?.stop();
}
