import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSecrets, type Secrets } from '../../local/secrets';
import { REGISTERED_TEMPLATES } from '../../local/wechat/templates';
import { CONTRACT } from '../../src/shared/contract';
import { PEOPLE } from '../../src/shared/seed/people';
import { type Known, NAMING_A_LEAD, questionsFor, unasked } from '../support/every-question';
import { photoWithExif } from '../support/photos';
import { countyDesk, type Matters } from '../support/secret-matters';
import { allLeads, COUNTY, newestLead, startTown, unitCalled, type Town } from '../support/town';

/**
 * The same day in three worlds: without a tip against a unit, with one that keeps the unit out from the start, and with one
 * the unit had on its desk before the county kept it out. For the people of that unit – and for the leaders of an accused
 * office – everything they can ask for is the same to the letter, in the last world from that moment on (C2). Secrets and
 * request numbers are the same in all worlds, and so are all ids; only the time of day is put out of the comparison.
 */
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const SECRET_AMOUNT = 7_654_321;
const BELLS = 30;
const HANDLING: readonly string[] = ['liaison', 'office', 'countyHost'];
const OPEN_TIPS = ['会头昨天晚上跑了，店子空了。', '养老公寓喊交五万块订床位。', '路口的店说保本保息15%。'];

const peopleOf = (...unitIds: string[]): string[] =>
  PEOPLE.filter(({ posts }) => posts.some(({ unitId }) => unitIds.includes(unitId))).map(({ id }) => id);
/** One of each role: colleagues of one role see the same. */
const watchersIn = (...unitIds: string[]): string[] => {
  const byRole = new Map<string, string>();
  for (const { id, posts } of PEOPLE)
    for (const { unitId, role } of posts)
      if (unitIds.includes(unitId) && !byRole.has(`${role}@${unitId}`)) byRole.set(`${role}@${unitId}`, id);
  return [...new Set(byRole.values())];
};
const idsOf = (...names: string[]): string[] => names.map((name) => unitCalled(name).id);

interface Case {
  against: string;
  watchers: string[];
}
const CASES: readonly Case[] = [
  { against: '镇派出所', watchers: watchersIn(...idsOf('镇派出所')) },
  { against: '罗家潭村', watchers: watchersIn(...idsOf('罗家潭村')) },
  { against: '镇处非办', watchers: watchersIn(...idsOf('镇处非办', '镇领导')) },
];
type When = 'fromTheStart' | 'late';

/** The time of day differs from world to world, and so do numbers made for one answer only. Nothing else may. */
const comparable = (answer: unknown): string =>
  JSON.stringify(answer)
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'AT')
    .replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/g, 'AT')
    .replace(/\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}/g, 'AT')
    .replace(/-?\d{13,15}~/g, 'AT~')
    .replace(/(\?|&)sign=[^"]*/g, 'SIGN')
    .replace(/"requestId":"[0-9a-f-]{36}"/g, 'REQUEST');

/** Numbers of requests: made from their place in the day, the same in every world. */
const requests =
  (scope: string) =>
  (name: string): string =>
    `day-${scope}-${name}`.replace(/[^A-Za-z0-9_-]/g, '');

type Bell = { id: number };
const bellsOf = async (town: Town, person: string, after: number): Promise<unknown[]> =>
  ((await town.local.door('GET', `/local/messages?person=${person}`)) as Bell[])
    .filter(({ id }) => id > after)
    .map(({ id: _id, ...bell }) => bell);
const lastBell = async (town: Town): Promise<number> =>
  Math.max(0, ...((await town.local.door('GET', '/local/messages')) as Bell[]).map(({ id }) => id));

type View = [question: string, answer: string][];

/** Every question of these kinds, as one person gets it answered. */
const answersTo = async (town: Town, person: string, kinds: readonly string[]): Promise<View> => {
  const view: View = [];
  for (const [procedure, input] of questionsFor({ ...known, request: requests(person) })) {
    if (!kinds.includes(CONTRACT[procedure].kind)) continue;
    const reply = await town.ask(person, procedure, input);
    if (!reply.ok)
      expect([procedure, reply.code]).not.toEqual([procedure, expect.stringMatching(/INVALID|UNEXPECTED/)]);
    view.push([`${procedure} ${comparable(input)}`, comparable(reply)]);
  }
  return view;
};

const send = async (town: Town, name: string, text: string, extra: object = {}) => {
  const request = requests(name);
  const photo = { kind: 'photo' as const, contentBase64: photoWithExif().toString('base64') };
  const { token } = await town.call('resident-1', 'file.upload', { requestId: request('photo'), ...photo });
  return town.call('resident-1', 'tip.submit', {
    requestId: request('tip'),
    text,
    divisionCode: VILLAGE,
    amountYuan: 1000,
    attachments: [token],
    ...extra,
  });
};

/** Walks one lead through its life; every step is the next version. */
const walker = (town: Town, leadId: string, scope: string) => {
  let steps = 0;
  return async (as: string, procedure: string, extra: object = {}): Promise<void> => {
    const { version } = await town.call(COUNTY, 'lead.get', { leadId });
    const requestId = requests(scope)(String((steps += 1)));
    expect(await town.ask(as, procedure, { leadId, version, requestId, ...extra })).toMatchObject({ ok: true });
  };
};

const handlerOf = async (town: Town, leadId: string): Promise<string> => {
  const { responsibleUnit } = await town.call(COUNTY, 'lead.get', { leadId });
  const duty = PEOPLE.find(({ posts }) =>
    posts.some(({ role, unitId }) => unitId === responsibleUnit.id && HANDLING.includes(role)),
  );
  return duty?.id ?? '';
};

/** The unit gets it, hears the bell, reads it, works on it – and then the county finds the conflict. */
const workThenKeepOut = async (town: Town, leadId: string, against: string): Promise<void> => {
  const step = walker(town, leadId, 'before');
  await step(COUNTY, 'lead.assign', { unitId: unitCalled(against).id, reason: '请办理。' });
  await town.tick();
  const handler = await handlerOf(town, leadId);
  expect((await town.call(handler, 'me.get', {})).unread).toBeGreaterThan(0);
  expect(await bellsOf(town, handler, 0)).not.toEqual([]);
  await step(handler, 'lead.accept');
  await step(handler, 'lead.addNote', { text: '去看过了。' });
  await town.tick();
  await step(COUNTY, 'lead.keepOut', { unitId: unitCalled(against).id, reason: '它的人也在里面投了钱。' });
};

/** Old matters of every world: a case, a meeting, a petition that the watched unit has a part in, and this year's list. */
const USUAL = { key: 'usual', name: '旧合作社案' };
/** The same about the secret lead. From the start the unit is given none of it; later it had its part in all of it. */
const SECRET = { key: 'secret', name: '新公寓案' };

/** The rest of the secret lead's life, out of the unit's sight: taken on, given away, handed back, given again. */
const liveSecretly = async (town: Town, leadId: string): Promise<void> => {
  const step = walker(town, leadId, 'secretly');
  const [other = ''] = peopleOf(...idsOf('镇司法所'));
  const assignment = { unitId: unitCalled('镇司法所').id, reason: '请核查。' };
  await step(COUNTY, 'lead.updateFacts', { facts: { amountYuan: SECRET_AMOUNT, sector: 'tourism' } });
  await step(await handlerOf(town, leadId), 'lead.accept');
  await step(COUNTY, 'lead.assign', assignment);
  await step(other, 'lead.return', { reason: '请上级办理。' });
  await town.tick();
  await step(COUNTY, 'lead.assign', assignment);
  await step(other, 'lead.accept');
  await step(other, 'lead.addNote', { text: '走访。' });
};

const allowBells = async (town: Town, watchers: readonly string[]): Promise<void> => {
  const templates = REGISTERED_TEMPLATES.filter(({ id }) => /^local-(leadAssigned|deadline)/.test(id));
  for (const person of watchers) {
    const { openid } = PEOPLE.find(({ id }) => id === person) ?? { openid: '' };
    for (const { id } of templates)
      for (let bell = 0; bell < BELLS; bell += 1) town.local.parts.mailbox.consent(openid, id, 'accept');
    for (const template of ['leadAssigned', 'deadline'])
      await town.ports.store
        .collection('subscriptions')
        .insert({ _id: `${person}-${template}`, credits: BELLS, requests: [] });
  }
};

let secrets: Secrets;
/** What the secret lead is called in the worlds that have it; asked for by that name in the world that has none. */
let known: Known;

/** @param when the unit is kept out; null: a world without the lead */
const dayIn = async ({ against, watchers }: Case, when: When | null) => {
  const secret = when && { against, when };
  const dataDir = mkdtempSync(join(tmpdir(), 'world-'));
  writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify(secrets));
  const town = await startTown({ dataDir });
  try {
    await allowBells(town, watchers);
    await send(town, 'first', OPEN_TIPS[0] ?? '');
    const declared = secret?.when === 'fromTheStart' ? { conflictUnitIds: idsOf(secret.against) } : {};
    let leadId = '';
    let matters: Matters | undefined;
    const desk = countyDesk(town, requests('county'));
    await desk.open({ ...USUAL, unitId: unitCalled(against).id }, []);
    if (secret) {
      await send(town, 'secret', OPEN_TIPS[0] ?? '', declared);
      const lead = await newestLead(town);
      leadId = lead.leadId;
      const fileId = lead.tips[0]?.attachments[0]?.fileId ?? '';
      const noticeIds = watchers.map((person) => `${leadId}-received-assigned-${person}`).slice(0, 50);
      const unitId = unitCalled(secret.when === 'late' ? against : '镇司法所').id;
      matters = await desk.open({ ...SECRET, unitId }, [leadId]);
      const aim = { ...matters, documentDutyId: matters.taskDutyId };
      known = { leadId, fileId, noticeIds, division: VILLAGE, request: requests('unused'), aim };
    }
    await desk.freeze();
    await town.tick();
    await town.tick();
    if (secret?.when === 'late') await workThenKeepOut(town, leadId, secret.against);
    const bellsBefore = await lastBell(town);
    const bells = new Map<string, unknown[]>();
    for (const person of watchers) bells.set(person, await bellsOf(town, person, 0));
    if (secret) await liveSecretly(town, leadId);
    if (matters) await desk.goOn(SECRET, matters);
    for (const [at, text] of OPEN_TIPS.slice(1).entries()) await send(town, `later-${at}`, text);
    const seen = new Map<string, View>();
    for (const person of watchers) seen.set(`${person}, before the timer`, await answersTo(town, person, ['query']));
    await town.tick();
    await town.tick();
    // Commands leave traces in the town, so they come last.
    for (const person of watchers) {
      const view = await answersTo(town, person, ['query', 'command']);
      seen.set(`${person}, after it`, [...view, ['bells', comparable(await bellsOf(town, person, bellsBefore))]]);
    }
    return { seen, bells, ofCounty: await allLeads(town, COUNTY) };
  } finally {
    await town.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

type Day = Awaited<ReturnType<typeof dayIn>>;

test('every procedure of the contract has its question', () => {
  expect(unasked()).toEqual([]);
});

beforeAll(async () => {
  secrets = await makeSecrets();
});

const usualDays: Day[] = [];
describe.each(CASES)('three worlds of a tip against $against', ({ against, watchers }) => {
  let usual: Day;
  let fromTheStart: Day;
  beforeAll(async () => {
    // Ids come from secrets and request numbers, so a world with the tip tells what it would be called in the usual one.
    fromTheStart = await dayIn({ against, watchers }, 'fromTheStart');
    usual = await dayIn({ against, watchers }, null);
    usualDays.push(usual);
  }, 120_000);

  test.each(['fromTheStart', 'late'] as const)(
    'kept out %s, it leaves no trace for its people',
    async (when) => {
      const { seen, bells, ofCounty } =
        when === 'fromTheStart' ? fromTheStart : await dayIn({ against, watchers }, when);
      expect(watchers.length).toBeGreaterThan(2);
      expect(seen.size).toBe(2 * watchers.length);
      for (const [who, view] of seen)
        for (const [at, [question, answer]] of view.entries())
          expect([who, question, answer]).toEqual([who, ...(usual.seen.get(who)?.[at] ?? [])]);
      if (when === 'fromTheStart')
        for (const person of watchers) expect(comparable(bells.get(person))).toBe(comparable(usual.bells.get(person)));
      expect(ofCounty).toHaveLength(usual.ofCounty.length + 1);
      expect(ofCounty.map(({ amountYuan }) => amountYuan)).toContain(SECRET_AMOUNT);
    },
    120_000,
  );

  test('asked for by its name, it is not found, in words that fit any lead that is not there', () => {
    const answers = [...usual.seen.values()].flat();
    for (const procedure of NAMING_A_LEAD) {
      const its = answers.filter(([question]) => question.startsWith(`${procedure} `));
      expect([procedure, its.length]).not.toEqual([procedure, 0]);
      for (const [question, answer] of its)
        expect([question, answer]).toEqual([question, expect.stringMatching(/"(LEAD_NOT_FOUND|UNKNOWN_PROCEDURE)"/)]);
    }
  });
});

test('a usual day has something to see: lists, notices, bells and totals that are not empty', () => {
  const said = usualDays.flatMap(({ seen }) => [...seen.values()].flat(2)).join('\n');
  for (const word of [
    '会头昨天晚上跑了',
    '紧急线索交给您单位',
    '"leads":3',
    USUAL.name,
    `${USUAL.name}交办的事`,
    '有一件信访事项交给您单位',
  ])
    expect(said).toContain(word);
  expect(JSON.stringify(usualDays.flatMap(({ bells }) => [...bells]))).toContain('紧急线索待受理');
});
