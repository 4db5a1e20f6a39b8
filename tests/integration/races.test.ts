import type { Clock, Ports } from '../../cloudfunctions/core/ports';
import type { Collection } from '../../cloudfunctions/core/ports/store';
import type { Member } from '../../cloudfunctions/core/collections/documents';
import { fanOutLead } from '../../cloudfunctions/core/sweeps/fan-out-notices';
import { remindDeadlines } from '../../cloudfunctions/core/sweeps/remind-deadlines';
import { REGISTERED_TEMPLATES } from '../../local/wechat/templates';
import type { Output } from '../../src/shared/contract';
import {
  COUNTY,
  newRequest,
  newestLead,
  OFFICE,
  OFFICE_2,
  personAt,
  startTown,
  unitCalled,
  type Town,
} from '../support/town';

/** What two hands do at the same moment: one wins, the other is told, nothing happens twice. */
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const LIAISON = personAt('镇社会事务办', 'liaison');
const HEAD = personAt('镇社会事务办', 'unitHead');
const TEXT = '罗家潭村有个松鹤养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';
const URGENT = '会头昨天晚上跑了，店子空了，四十二个人的钱都在里面。';
const STAFF = [LIAISON, OFFICE, OFFICE_2, personAt('镇派出所', 'liaison')];

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const tip = (text: string, requestId = newRequest()) => ({ requestId, text, divisionCode: VILLAGE });
const send = (text: string) => town.call('resident-1', 'tip.submit', tip(text));
const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));
const ticksAtOnce = () => times(4, () => town.tick());
const codesOf = (replies: readonly { ok: boolean; code?: string }[]) =>
  replies.map((reply) => reply.code ?? 'ok').sort();

test('a tip sent twenty times at once is one lead with one receipt', async () => {
  const input = tip(TEXT);
  const answers = await times(20, () => town.call('resident-1', 'tip.submit', input));
  expect(new Set(answers.map(({ receipt }) => receipt)).size).toBe(1);
  expect(new Set(answers.map(({ submittedAt }) => submittedAt)).size).toBe(1);
  expect(town.documents('leads')).toHaveLength(1);
  expect(town.documents('identities')).toHaveLength(1);
  const { items } = await town.call('resident-1', 'tip.mine', {});
  expect(items.map(({ receipt }) => receipt)).toEqual([answers[0]?.receipt]);
});

test('the same number from two people is two tips', async () => {
  const input = tip(TEXT);
  const [one, two] = await Promise.all(['resident-2', 'resident-3'].map((who) => town.call(who, 'tip.submit', input)));
  expect(one?.receipt).not.toBe(two?.receipt);
  expect(town.documents('leads')).toHaveLength(3);
});

test('of two people who act at once one wins and the other is told that the lead has changed', async () => {
  await send(TEXT);
  const lead = await newestLead(town);
  const step = { leadId: lead.leadId, version: lead.version, attachments: [] };
  const replies = await Promise.all([
    town.ask(LIAISON, 'lead.accept', { ...step, requestId: newRequest() }),
    town.ask(HEAD, 'lead.return', { ...step, requestId: newRequest(), reason: '不属本单位职责。' }),
  ]);
  expect(codesOf(replies)).toEqual(['LEAD_CHANGED_MEANWHILE', 'ok']);
  const after = await town.call(COUNTY, 'lead.get', { leadId: lead.leadId });
  const winner = replies.find((reply) => reply.ok) as { data: Output<'lead.get'> };
  expect(after.status).toBe(winner.data.status);
  expect(after.timeline).toHaveLength(lead.timeline.length + 1);
});

test('one person’s step sent ten times at once is one step, and all ten answers say so', async () => {
  await send(TEXT);
  const lead = await newestLead(town);
  const step = { leadId: lead.leadId, version: lead.version, requestId: newRequest() };
  const codes = codesOf(await times(10, () => town.ask(LIAISON, 'lead.accept', step)));
  expect(codes).toEqual(Array(10).fill('ok'));
  expect((await town.call(LIAISON, 'lead.accept', step)).timeline.map(({ kind }) => kind)).toEqual([
    'received',
    'accept',
  ]);
});

test('timers that overlap, and the urgent tip’s own bell, tell nobody twice', async () => {
  const templateId = REGISTERED_TEMPLATES.find(({ id }) => id.startsWith('local-leadAssigned'))?.id;
  for (const person of STAFF) {
    for (let bell = 0; bell < 30; bell += 1)
      await town.local.door('POST', '/local/wechat/subscribe', { personId: person, templateId });
    await town.ports.store
      .collection('subscriptions')
      .insert({ _id: `${person}-leadAssigned`, credits: 30, requests: [] });
  }
  await Promise.all([
    ...Array.from({ length: 12 }, (_, each) => send(`${each % 2 ? URGENT : TEXT}（${each}）`)),
    ticksAtOnce(),
  ]);
  await ticksAtOnce();
  await town.tick();
  expect(town.documents('leads').filter((lead) => lead.pendingNotices.length > 0)).toEqual([]);
  const entries = town.documents('notices').map(({ addressee, leadId, title }) => `${addressee} ${leadId} ${title}`);
  expect(entries.length).toBeGreaterThanOrEqual(12);
  expect(new Set(entries).size).toBe(entries.length);
  const bells = town.local.parts.mailbox.messages(null, 1000).map(({ openid, page }) => `${openid} ${page}`);
  expect(bells.length).toBeGreaterThanOrEqual(12);
  expect(new Set(bells).size).toBe(bells.length);
});

test('timers that overlap count every lead once', async () => {
  await times(10, () => send(TEXT));
  await ticksAtOnce();
  await town.tick();
  const leads = town.documents('leads');
  expect(leads.filter((lead) => lead.dirty)).toEqual([]);
  const ofTown = town.documents('totals').filter(({ node, scope }) => node === VILLAGE && scope[0] === 'all');
  expect(ofTown.reduce((sum, { total }) => sum + total.leads, 0)).toBe(leads.length);
});

test('a reminder that falls due while the first notice is being handed out is handed out too', async () => {
  await send(TEXT);
  const lead = await newestLead(town);
  const members = town.ports.store.collection('members');
  const later = afterEveryDeadline(town.ports);
  let reminded = false;
  const slow: Collection<Member> = {
    ...members,
    find: async (filter, page) => {
      if (!reminded) await remindDeadlines(later, 100);
      reminded = true;
      return members.find(filter, page);
    },
  };
  const collection = ((name: 'members') =>
    name === 'members' ? slow : town.ports.store.collection(name)) as Ports['store']['collection'];
  await fanOutLead({ ...town.ports, store: { ...town.ports.store, collection } }, lead.leadId);
  const stored = town.documents('leads').find(({ _id }) => _id === lead.leadId);
  expect(stored?.pendingNotices.length).toBeGreaterThan(0);
  expect(stored?.pendingAt).not.toBeNull();
});

/** A year on: every clock has run out. */
const afterEveryDeadline = (ports: Ports): Ports => {
  const clock: Clock = { now: () => new Date(Date.now() + 365 * 24 * 3600_000) };
  return { ...ports, clock };
};
