import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Libsql from 'libsql';
import { createApp } from '../../cloudfunctions/cloudbase/app';
import type { Ports } from '../../cloudfunctions/core/ports';
import { createPorts } from '../../cloudfunctions/wiring/ports';
import { subscriptionId } from '../../cloudfunctions/core/notices/credits';
import { sdkEnv } from '../../local/cloud-env';
import { loadSecrets } from '../../local/secrets';
import { Mailbox } from '../../local/wechat/mailbox';
import { REGISTERED_TEMPLATES } from '../../local/wechat/templates';
import { createRandom } from '../../scripts/seed/random';
import { seedPeople, seedRules } from '../../scripts/seed/town';
import type { Output } from '../../src/shared/contract';
import { parseReceipt } from '../../src/shared/domain/receipt';
import { PEOPLE } from '../../src/shared/seed/people';
import { shanghaiMonth } from '../../src/shared/time/shanghai';
import { ChildCloud } from '../support/child-cloud';
import { allLeads, COUNTY, good, OFFICE, OFFICE_2, personAt, unitCalled } from '../support/town';

/** A thousand tips from 32 phones while everything that can be killed is killed (issue 2, must show 5). */
const TIPS = 1000;
const PHONES = 32;
const KILLS = 6;
const BELLS = 400;
const LISTENERS = [OFFICE, OFFICE_2, personAt('镇派出所', 'liaison'), personAt('镇社会事务办', 'liaison')];
const TEXTS = [
  '路口新开的店说年化15%保本保息，里面坐的都是老人。',
  '会头昨天晚上跑了，店子空了，四十二个人的钱都在里面。',
  '桃溪养老公寓喊交五万块订床位，不住一年返百分之十二。',
  '抖音上有个老师带我们投电影，保底20%。',
];
/** What goes wrong while the process lives on … */
const FAULTS = [
  { kind: 'crash', target: 'function:api', at: 'before' },
  { kind: 'crash', target: 'function:jobs', at: 'before' },
  { kind: 'error', target: 'database.insertDocument', at: 'after' },
  { kind: 'error', target: 'database.modifyDocument', at: 'after' },
  { kind: 'error', target: 'wx.openApi', at: 'after' },
];
/** … and how it dies: at any moment, or just when something is written or sent and nobody has been told. */
const DEATHS = [
  null,
  { kind: 'exit', target: 'database.insertDocument', at: 'after' },
  { kind: 'exit', target: 'wx.openApi', at: 'after' },
];
/** After this many ms phones stop asking, so that a server that never comes back ends the test and not the patience. */
const TICK_MS = 120_000;
const PATIENCE_MS = 300_000;
const random = createRandom(20261123);
const VILLAGE = unitCalled('罗家潭村').divisionCode;

/** So many receipts are read back by the phone; of all of them the store must know the hash. */
const READ_BACK = 50;

let cloud: ChildCloud;
let ports: Ports;
const receipts = new Map<string, string>();
beforeAll(async () => {
  cloud = await ChildCloud.prepare();
  const secrets = await loadSecrets(cloud.dataDir);
  const db = new Libsql(join(cloud.dataDir, 'store.sqlite'));
  const mailbox = new Mailbox(db);
  const template = REGISTERED_TEMPLATES.find(({ id }) => id.startsWith('local-leadAssigned'))?.id ?? '';
  for (const person of PEOPLE.filter(({ id }) => LISTENERS.includes(id)))
    for (let bell = 0; bell < BELLS; bell += 1) mailbox.consent(person.openid, template, 'accept');
  db.close();
  cloud.start();
  await cloud.ready();
  Object.assign(process.env, sdkEnv(`${cloud.url}/admin`), secrets);
  ports = createPorts(createApp());
  await seedRules(ports);
  await seedPeople(ports);
  for (const id of LISTENERS)
    await ports.store
      .collection('subscriptions')
      .insert({ _id: subscriptionId(id, 'leadAssigned'), credits: BELLS, requests: [] });
}, 60_000);
afterAll(() => cloud.remove());

/** A phone asks again, with the same request number, until it holds the receipt. */
const submit = async (serial: number, until: number): Promise<void> => {
  const requestId = `crash-tip-${serial}`;
  const person = PEOPLE[serial % PEOPLE.length]?.id ?? '';
  const input = {
    requestId,
    text: `${TEXTS[serial % TEXTS.length] ?? ''}（${serial}）`,
    divisionCode: VILLAGE,
    ...(serial % 3 ? { amountYuan: serial * 100, people: serial % 7 } : {}),
  };
  while (Date.now() < until) {
    const reply = await cloud.call(person, 'tip.submit', input).catch(() => null);
    if (reply?.ok) return void receipts.set(requestId, (reply.data as Output<'tip.submit'>).receipt);
    if (reply && reply.code !== 'UNEXPECTED' && reply.code !== 'BUSY') throw new Error(`refused: ${reply.code}`);
    await pause(100 + random.next() * 200);
  }
  throw new Error(`no receipt for ${requestId} after ${PATIENCE_MS / 1000} seconds`);
};

const whenUp = (work: () => Promise<unknown>) => work().catch(() => undefined);

test(
  `${TIPS} tips through ${KILLS} and more deaths: all there once, totals right, nobody told twice`,
  async () => {
    const until = Date.now() + PATIENCE_MS;
    let next = 0;
    let done = false;
    const phone = async () => {
      while (next < TIPS) await submit(next++, until);
    };
    const ticks = async () => {
      while (!done) {
        await whenUp(() => cloud.door('/local/tick', {}));
        await pause(1000);
      }
    };
    const die = async (how: (typeof DEATHS)[number]) => {
      const before = cloud.deaths;
      if (how) await whenUp(() => cloud.door('/local/fault', how));
      for (let wait = 0; how && wait < 30 && cloud.deaths === before; wait += 1) await pause(100);
      if (cloud.deaths === before) cloud.kill();
      for (let wait = 0; wait < 50 && cloud.deaths === before; wait += 1) await pause(20);
      await cloud.ready();
    };
    const breaker = async () => {
      for (let kills = 0; kills < KILLS && !done; kills += 1) {
        const mark = (TIPS / (KILLS + 1)) * (kills + 0.5 + random.next());
        while (receipts.size < mark && !done) {
          await whenUp(() => cloud.door('/local/fault', random.pick(FAULTS)));
          await pause(800 + random.next() * 1200);
        }
        await die(DEATHS[kills % DEATHS.length] ?? null);
      }
    };
    const phones = Promise.all(Array.from({ length: PHONES }, phone)).finally(() => (done = true));
    await Promise.all([phones, ticks(), breaker()]);
    await cloud.ready();
    await cloud.door('/local/fault', { clear: true });

    expect(cloud.deaths).toBeGreaterThanOrEqual(KILLS);
    expect(new Set(receipts.values()).size).toBe(TIPS);
    await recount();
    while (((await cloud.door('/local/tick', {}, TICK_MS)) as { more: boolean }).more);
    await cloud.door('/local/tick', {}, TICK_MS);
    await recount();
    for (const receipt of [...receipts.values()].slice(0, READ_BACK))
      expect(await cloud.call('resident-1', 'tip.progress', { receipt })).toMatchObject({ ok: true });
  },
  PATIENCE_MS + 60_000,
);

/** Totals against a sum over every lead, both read through the phone's door. */
const recount = async () => {
  const call = async (as: string, procedure: string, input: object) => good(await cloud.call(as, procedure, input));
  const rows = await allLeads({ call: call as never }, COUNTY);
  expect(rows).toHaveLength(TIPS);
  const month = shanghaiMonth(new Date());
  const board = (await call(COUNTY, 'totals.get', { node: VILLAGE, from: month, to: month })) as Output<'totals.get'>;
  expect(board.total).toEqual({
    leads: TIPS,
    amountYuan: rows.reduce((sum, row) => sum + (row.amountYuan ?? 0), 0),
    people: rows.reduce((sum, row) => sum + (row.people ?? 0), 0),
    unpaidYuan: 0,
    unknownAmount: rows.filter((row) => row.amountYuan === null).length,
    unknownPeople: rows.filter((row) => row.people === null).length,
    unknownUnpaid: TIPS,
    keyLeads: 0,
    returnedYuan: 0,
  });
};

test('every lead is in every inbox it belongs in, once, and no bell rang twice', async () => {
  await cloud.stop();
  const leads = cloud.documents('leads');
  const inbox = cloud.documents('notices').map((notice) => `${notice.addressee} ${notice.leadId} ${notice.title}`);
  expect(new Set(inbox).size).toBe(inbox.length);
  const told = new Set(inbox.map((entry) => entry.split(' ', 2).join(' ')));
  for (const lead of leads) {
    expect(lead.pendingNotices).toEqual([]);
    const duty = PEOPLE.filter(({ posts }) =>
      posts.some(({ unitId, role }) => unitId === lead.responsibleUnitId && ['liaison', 'office'].includes(role)),
    );
    expect(duty.length).toBeGreaterThan(0);
    for (const person of duty) expect(told).toContain(`${person.id} ${lead._id}`);
  }
  const bells = cloud.read<[string]>(`SELECT openid || ' ' || page || ' ' || template FROM wx_messages`).flat();
  expect(bells.length).toBeGreaterThan(0);
  expect(new Set(bells).size).toBe(bells.length);
  const handedOut = await Promise.all(
    [...receipts.values()].map((receipt) => ports.keys.receiptHash(parseReceipt(receipt) ?? '')),
  );
  expect(
    cloud
      .documents('identities')
      .map(({ receiptHash }) => receiptHash)
      .sort(),
  ).toEqual(handedOut.sort());
});
