import { readFileSync } from 'node:fs';
import { LocalCloud } from '../../local/cloud';
import { readFunctionSpecs } from '../../local/functions/config';
import { loadSecrets } from '../../local/secrets';
import type { CollectionSpec } from '../../local/types';
import { templateEnv } from '../../local/wechat/templates';
import { PEOPLE } from '@/shared/seed/people';
import { HOME_TOWN_CODE } from '@/shared/tables/villages';
import { UNITS } from '@/shared/tables/units';
import { answer } from './child-side';
import { inRoot } from './repository';

export type GatewayRequest =
  | { kind: 'start'; dataDir: string; dist: string }
  /** Database calls since the last time this was asked, and unindexed queries since the start. */
  | { kind: 'calls' }
  | { kind: 'messages' }
  /** A lead that keeps a village out, and that village. */
  | { kind: 'keptOut' };

/** The local CloudBase in a process of its own, so that its work does not stand in the way of the function measured. */
let cloud: LocalCloud | null = null;

const start = async ({ dataDir, dist }: { dataDir: string; dist: string }): Promise<Record<string, string>> => {
  const { FILE_SIGNING_KEY, ...secrets } = await loadSecrets(dataDir);
  const functionEnv = { ...secrets, ...templateEnv() };
  cloud = await LocalCloud.start({
    dataDir,
    port: 0,
    collections: JSON.parse(readFileSync(inRoot('dist/collections.json'), 'utf8')) as CollectionSpec[],
    people: PEOPLE,
    units: UNITS,
    functions: readFunctionSpecs(inRoot('cloudbaserc.json'), functionEnv),
    dist,
    signingKey: FILE_SIGNING_KEY,
    refuseScans: true,
  });
  return { ...cloud.env, ...functionEnv };
};

const running = (): LocalCloud => {
  if (!cloud) throw new Error('the gateway is not started');
  return cloud;
};

const databaseCalls = (): { calls: number; actions: Record<string, number> } => {
  const { stats, store } = running().parts;
  const { actions } = stats.summary(store);
  stats.reset(store);
  const database = Object.entries(actions).filter(([action]) => action.startsWith('database.'));
  return { calls: database.reduce((sum, [, count]) => sum + count, 0), actions: Object.fromEntries(database) };
};

/** A village of the town that has people. */
const KEPT_OUT = `SELECT doc FROM c_leads WHERE length(json_extract(doc, '$.excludedUnitIds[0]')) = 12
  AND json_extract(doc, '$.divisionCode') LIKE '${HOME_TOWN_CODE}%' LIMIT 1`;

answer<GatewayRequest>(async (request) => {
  switch (request.kind) {
    case 'start':
      return start(request);
    case 'calls':
      return databaseCalls();
    case 'keptOut': {
      const [text] = running().parts.store.db.prepare(KEPT_OUT).raw().get() as [string];
      const { _id, excludedUnitIds } = JSON.parse(text) as { _id: string; excludedUnitIds: string[] };
      return { leadId: _id, unitId: excludedUnitIds[0] };
    }
    case 'messages': {
      const row = running().parts.store.db.prepare('SELECT COUNT(*) FROM wx_messages').raw().get() as [number];
      return row[0];
    }
  }
});
