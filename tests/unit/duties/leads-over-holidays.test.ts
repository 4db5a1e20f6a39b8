import type { Notice } from '../../../cloudfunctions/core/collections/documents';
import { tick } from '../../../cloudfunctions/core/sweeps/tick';
import { createRandom } from '../../../scripts/seed/random';
import { DEFAULT_RULE_SET } from '../../../src/shared/tables/routing-rules';
import type { Role } from '../../../src/shared/tables/roles';
import { UNITS, type Unit } from '../../../src/shared/tables/units';
import type { ClockKind } from '../../../src/shared/tables/clock-rules';
import { endOfRun, flawOfRun, type Event, type Length, type Run } from '../../support/clocks-of-a-lead';
import { failingStore } from '../../support/failing-store';
import { memoryStore } from '../../support/memory-store';
import { simulatedWorld } from '../../support/simulated-world';
import { beijing } from '../../support/year-of-duties';

/**
 * Leads of one town over Spring Festival and over the national holiday: taken on early, late or never, put off, paused,
 * looked into and closed, while the database fails now and then. Every reminder comes at its moment and once, every end
 * and every missed end is the right one. Compared with a plain second account (`clocks-of-a-lead`).
 */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LEADS = 110;
const CHAIN = ['liaison', 'unitHead', 'supervisingLeader'] as const;
const COUNTY = '430922-countyOffice-countyHost';
const TEXTS = [
  '有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。',
  '街上新开的店在发传单，广告上写着保本高息，喊大家交钱。',
  '美容店喊办卡充值，说每月返利百分之三。',
  '有个女的每家每户问，说投资合作社每年分红百分之二十。',
  '听说有人拿了群众的集资款，老板跑路了，电话打不通。',
];

/** Lengths by the plan's local settings and the market regulator's own law. */
type Stage = 'handOver' | 'verification' | 'disposal';
const KINDS: Readonly<Record<'market' | 'others', Readonly<Record<Stage, ClockKind>>>> = {
  market: { handOver: 'marketAcceptance', verification: 'marketVerification', disposal: 'disposal' },
  others: { handOver: 'handOver', verification: 'verification', disposal: 'disposal' },
};
const WORKDAYS: Readonly<Record<string, [usual: number, urgent: number]>> = {
  handOver: [1, 0],
  marketAcceptance: [7, 0],
  verification: [10, 3],
  marketVerification: [15, 3],
  disposal: [20, 10],
};
const lengthOf = (kind: ClockKind, urgent: boolean): Length => {
  const workdays = WORKDAYS[kind]?.[urgent ? 1 : 0] ?? 0;
  return workdays > 0 ? { workdays } : { hours: 2 };
};

interface Lead {
  id: string;
  unit: Unit;
  urgent: boolean;
  runs: { kind: ClockKind; run: Run }[];
}
interface Moment {
  at: number;
  order: number;
  run: () => Promise<unknown>;
}

const simulate = async (seed: number, from: number, to: number) => {
  const random = createRandom(seed);
  const minutes = (least: number, most: number): number => random.integer(least / MINUTE, most / MINUTE) * MINUTE;
  const chance = (share: number): boolean => random.next() < share;

  let now = from;
  const memory = memoryStore();
  const database = failingStore(memory);
  const { ports, ask } = simulatedWorld(
    database.store,
    () => now,
    () => Promise.resolve({ code: 0 }),
  );
  await memory.collection('ruleSets').insert({ ...DEFAULT_RULE_SET, _id: 'rules' });
  for (const unit of UNITS) {
    await memory.collection('units').insert({ ...unit, _id: unit.id });
    const roles: readonly Role[] =
      unit.function === 'countyOffice' ? ['countyHost'] : unit.function === 'office' ? ['office'] : CHAIN;
    for (const role of roles) {
      const _id = `${unit.id}-${role}`;
      const posts = [{ role, unitId: unit.id, divisionCode: unit.divisionCode }];
      await memory.collection('members').insert({ _id, openid: _id, name: _id, phone: '', posts, unitIds: [unit.id] });
    }
  }

  const moments: Moment[] = [];
  const plan = (at: number, run: Moment['run']): void => {
    if (at < to) moments.push({ at, order: 0, run });
  };
  const leads: Lead[] = [];
  let requests = 0;
  const step = async (openid: string, procedure: 'lead.accept', lead: Lead, extra: object = {}) => {
    const version = (await memory.collection('leads').get(lead.id))?.version ?? 0;
    requests += 1;
    await ask(openid, procedure, { leadId: lead.id, version, requestId: `request-${requests}`, ...extra });
  };
  const as = (procedure: string) => procedure as 'lead.accept';

  /** What people do to a running clock, all of it before `end`. */
  const disturb = (lead: Lead, worker: string, run: Run, clock: ClockKind, end: number): void => {
    const asked = run.start + minutes(HOUR, 6 * DAY);
    const decided = asked + minutes(HOUR, 6 * DAY);
    if (chance(0.4) && decided < end) {
      const [days, approve] = [random.integer(1, 3), chance(0.75)];
      plan(asked, () => step(worker, as('lead.askExtension'), lead, { clock, days, reason: '要等银行回函。' }));
      plan(decided, () => step(COUNTY, as('lead.decideExtension'), lead, { clock, approve, reason: '知道了。' }));
      if (approve) run.events.push({ at: decided, what: 'granted', workdays: days });
    }
    const paused = run.start + minutes(HOUR, 9 * DAY);
    const resumed = paused + minutes(HOUR, 12 * DAY);
    if (chance(0.4) && resumed < end) {
      plan(paused, () => step(COUNTY, as('lead.pause'), lead, { clock, reason: '等县里认定。' }));
      plan(resumed, () => step(COUNTY, as('lead.resume'), lead, { clock, reason: '认定好了。' }));
      run.events.push({ at: paused, what: 'paused' }, { at: resumed, what: 'resumed' });
    }
    run.events.push(...(end < to ? [{ at: end, what: 'stopped' } as const satisfies Event] : []));
    run.events.sort((a, b) => a.at - b.at);
  };

  const live = (lead: Lead): void => {
    const kinds = KINDS[lead.unit.function === 'market' ? 'market' : 'others'];
    const worker = `${lead.unit.id}-${lead.unit.function === 'office' ? 'office' : 'liaison'}`;
    const begin = (stage: Stage, start: number): Run => {
      const run: Run = { start, length: lengthOf(kinds[stage], lead.urgent), events: [] };
      lead.runs.push({ kind: kinds[stage], run });
      return run;
    };
    const handOver = begin('handOver', now);
    const accepted = chance(0.88) ? now + minutes(5 * MINUTE, lead.urgent ? 8 * HOUR : 4 * DAY) : Infinity;
    if (accepted >= to) return;
    handOver.events.push({ at: accepted, what: 'stopped' });
    plan(accepted, () => step(worker, 'lead.accept', lead));
    const verification = begin('verification', accepted);
    plan(accepted + MINUTE, () => step(worker, as('lead.verify'), lead, { investigators: ['甲', '乙'] }));
    const referred = chance(0.7) ? accepted + minutes(2 * HOUR, 24 * DAY) : Infinity;
    disturb(lead, worker, verification, kinds.verification, referred);
    if (referred >= to) return;
    const referral = {
      receivingBody: '县公安局',
      referredOn: new Date(referred + 8 * HOUR).toISOString().slice(0, 10),
      reason: '涉嫌犯罪。',
    };
    plan(referred, () => step(worker, as('lead.refer'), lead, referral));
    const closed = chance(0.6) ? referred + minutes(2 * HOUR, 30 * DAY) : Infinity;
    disturb(lead, worker, begin('disposal', referred), kinds.disposal, closed);
    const end = { result: 'ceased', reason: '已停止。', replyToReporter: '谢谢您。' };
    plan(closed, () => step(worker, as('lead.close'), lead, end));
  };

  const villages = UNITS.filter((unit) => unit.function === 'village');
  for (let index = 0; index < LEADS; index += 1)
    plan(from + minutes(0, 25 * DAY), async () => {
      const village = random.pick(villages);
      const answer = await ask(`${village.id}-liaison`, 'lead.record', {
        requestId: `record-${index}`,
        channel: 'visit',
        text: `${village.shortName}${random.pick(TEXTS)}`,
        divisionCode: village.divisionCode,
        urgent: chance(0.2),
      } as never);
      if (answer.kind !== 'lead') throw new Error('not a lead');
      const stored = await memory.collection('leads').get(answer.leadId);
      const unit = UNITS.find(({ id }) => id === stored?.responsibleUnitId);
      if (!unit) throw new Error('no unit');
      const lead: Lead = { id: answer.leadId, unit, urgent: answer.urgent, runs: [] };
      leads.push(lead);
      live(lead);
    });

  const ticks: number[] = [];
  const broken = new Set<number>();
  for (let hour = from; hour < to; hour += HOUR)
    for (const at of chance(0.2) ? [hour, hour + minutes(MINUTE, 59 * MINUTE)] : [hour]) {
      // Now and then the timer does not run for a while.
      if (dayIsDown(at, from)) continue;
      ticks.push(at);
      const failure = chance(0.12)
        ? {
            operation: Math.ceil(300 ** random.next()),
            when: chance(0.5) ? ('before' as const) : ('after' as const),
            forGood: chance(0.6),
          }
        : null;
      moments.push({
        at,
        order: 1,
        run: async () => {
          database.arm(failure);
          await tick(ports);
          if (database.hasFailed()) broken.add(at);
          database.arm(null);
        },
      });
    }

  // People's steps are planned while time goes by.
  while (moments.length > 0) {
    moments.sort((a, b) => b.at - a.at || b.order - a.order);
    const next = moments.pop();
    if (!next) break;
    now = next.at;
    await next.run();
  }
  now = to;
  const notices = await memory.collection('notices').find({ template: 'deadline' }, { limit: 1_000_000 });
  const seen = await Promise.all(leads.map(({ id }) => ask(COUNTY, 'lead.get', { leadId: id })));
  return { leads, seen, notices, ticks, broken, to };
};

/** From the afternoon of the 9th day the timer stands still for a day and a half. */
const dayIsDown = (at: number, from: number): boolean => at >= from + 9.6 * DAY && at < from + 11.1 * DAY;

const WORLDS = [
  ['Spring Festival', 21, '2026-02-02 00:00', '2026-03-21 00:00'],
  ['the national holiday', 22, '2026-09-14 00:00', '2026-10-31 00:00'],
] as const;

describe.each(WORLDS)('%s', (_holiday, seed, from, to) => {
  let world: Awaited<ReturnType<typeof simulate>>;
  beforeAll(async () => {
    world = await simulate(seed, beijing(from), beijing(to));
  }, 300_000);

  test('every reminder came at its moment, once, to the right people, and none while a clock stood still', () => {
    const { leads, notices, ticks, broken } = world;
    /** Of one run of a clock: moment → people told. */
    const told = new Map<string, Map<number, string[]>>();
    const add = ({ leadId, clock, at, addressee }: Notice): void => {
      const key = `${leadId} ${clock?.split('_').slice(0, 2).join('_')}`;
      const moments = told.get(key) ?? new Map<number, string[]>();
      moments.set(at.getTime(), [...(moments.get(at.getTime()) ?? []), addressee]);
      told.set(key, moments);
    };
    notices.filter(({ leadId, clock }) => leadId !== null && clock !== null).forEach(add);
    const flaws = leads.flatMap(({ id, unit, runs }) =>
      runs.flatMap(({ kind, run }): string[] => {
        const key = `${id} ${kind}_${run.start}`;
        const moments = told.get(key) ?? new Map<number, string[]>();
        told.delete(key);
        const given = new Map([...moments].map(([at, people]) => [at, people.length]));
        if (unit.function === 'office') {
          // An office has no chain of its own: its people hear of every step.
          if ([...given.values()].some((count) => count !== 1)) return [`${key} told ${[...given.values()].join()}`];
          return [];
        }
        const right = (people: string[]) =>
          CHAIN.slice(0, people.length)
            .map((role) => `${unit.id}-${role}`)
            .sort()
            .join() === people.sort().join();
        const strangers = [...moments.values()].filter((people) => !right(people)).map((people) => people.join());
        const flaw = flawOfRun(run, ticks, broken, given);
        return [...strangers.map((people) => `${key} told ${people}`), ...(flaw ? [`${key} ${flaw}`] : [])];
      }),
    );
    expect(flaws).toEqual([]);
    expect([...told.keys()]).toEqual([]);
    expect(broken.size).toBeGreaterThan(20);
    expect(notices.filter(({ at }) => broken.has(at.getTime())).length).toBeGreaterThan(5);
  });

  test('every end and every missed end is the right one', () => {
    const { leads, seen, to: end } = world;
    const shown = seen.flatMap(({ leadId, clocks }) =>
      clocks
        .filter(({ owed, kind }) => owed && kind !== 'reporterReply')
        .map(({ kind, dueAt, breachedAt }) => ({ leadId, kind, dueAt, breachedAt })),
    );
    const expected = leads.flatMap(({ id, runs }) =>
      runs.map(({ kind, run }) => {
        const { due, breachedAt } = endOfRun(run, end);
        const missed = breachedAt === null ? null : new Date(breachedAt).toISOString();
        return { leadId: id, kind, dueAt: new Date(due).toISOString(), breachedAt: missed };
      }),
    );
    expect(shown).toEqual(expected);
    // The world had something of everything.
    const kinds = new Set(expected.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      ['disposal', 'handOver', 'marketAcceptance', 'marketVerification', 'verification'].sort(),
    );
    expect(expected.filter(({ breachedAt }) => breachedAt !== null).length).toBeGreaterThan(20);
    const events = leads.flatMap(({ runs }) => runs.flatMap(({ run }) => run.events.map(({ what }) => what)));
    for (const what of ['granted', 'paused', 'resumed', 'stopped'] as const)
      expect(events.filter((one) => one === what).length).toBeGreaterThan(10);
  });
});
