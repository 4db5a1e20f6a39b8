import { PEOPLE } from '../../src/shared/seed/people';
import { addMonths, shanghaiMonth } from '../../src/shared/time/shanghai';
import { allLeads, COUNTY, newestLead, newRequest, startTown, unitCalled, type Town } from '../support/town';

/**
 * Two towns with the same leads, but in one of them there is also a tip against a unit. For the people of that unit,
 * and for the leaders of an accused office, both towns must look the same in everything they can ask for (C2).
 */
const MONTH = shanghaiMonth(new Date());
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const SECRET_AMOUNT = 7_654_321;

const peopleOf = (...units: string[]): string[] =>
  PEOPLE.filter(({ posts }) => posts.some(({ unitId }) => units.some((name) => unitCalled(name).id === unitId))).map(
    ({ id }) => id,
  );

/** Times and made-up numbers differ from town to town; everything else counts. */
const comparable = (answer: unknown): string =>
  JSON.stringify(answer)
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'AT')
    .replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/g, 'AT')
    .replace(/[A-Za-z0-9_-]{32}(-[\w-]+)?/g, 'ID');

const viewOf = async (town: Town, person: string): Promise<string> => {
  const range = { from: addMonths(MONTH, -1), to: MONTH };
  const asked: [string, object][] = [
    ['me.get', {}],
    ['notice.list', { limit: 50 }],
    ['lead.list', { view: 'all', limit: 50 }],
    ['lead.list', { view: 'todo', limit: 50 }],
    ['lead.list', { view: 'all', status: 'assigned', limit: 50 }],
    ['lead.list', { view: 'all', division: VILLAGE, limit: 50 }],
    ['totals.get', range],
    ['totals.get', { ...range, node: VILLAGE }],
  ];
  const answers = [];
  for (const [procedure, input] of asked) {
    const reply = await town.ask(person, procedure, input);
    if (!reply.ok) {
      answers.push([procedure, reply.code]);
      continue;
    }
    const { items, nextCursor, ...rest } = reply.data as { items?: { title: string }[]; nextCursor?: string | null };
    // Equal deadlines stand in the order of numbers nobody chose; a cursor only says that there is more.
    const rows = items?.map(comparable).sort();
    answers.push([procedure, input, { ...rest, rows, more: typeof nextCursor === 'string' }]);
  }
  const bells = await town.local.door('GET', `/local/messages?person=${person}`);
  return comparable([answers, bells]);
};

const OPEN_TIPS = ['会头昨天晚上跑了，店子空了。', '养老公寓喊交五万块订床位。', '路口的店说保本保息15%。'];
const send = (town: Town, text: string, extra: object = {}) =>
  town.call('resident-1', 'tip.submit', {
    requestId: newRequest(),
    text,
    divisionCode: VILLAGE,
    amountYuan: 1000,
    ...extra,
  });

/** The secret lead's whole life: taken on, given to another unit, handed back, given again, found, closed, reopened. */
const liveSecretly = async (town: Town, handler: string, otherUnit: string): Promise<void> => {
  let lead = await newestLead(town);
  const step = async (as: string, procedure: string, extra: object) => {
    const reply = await town.ask(as, procedure, {
      leadId: lead.leadId,
      version: lead.version,
      requestId: newRequest(),
      ...extra,
    });
    expect(reply).toMatchObject({ ok: true });
    lead = await town.call(COUNTY, 'lead.get', { leadId: lead.leadId });
  };
  const other = peopleOf(otherUnit)[0] ?? '';
  const assignment = { unitId: unitCalled(otherUnit).id, reason: '请核查。' };
  await step(COUNTY, 'lead.updateFacts', { facts: { amountYuan: SECRET_AMOUNT, sector: 'tourism' } });
  await step(handler, 'lead.accept', {});
  await step(COUNTY, 'lead.assign', assignment);
  await step(other, 'lead.return', { reason: '请上级办理。' });
  await town.tick();
  await step(COUNTY, 'lead.assign', assignment);
  await step(other, 'lead.accept', {});
  await step(other, 'lead.addNote', { text: '走访。' });
};

const world = async (
  against: { units: string[]; handler: string; other: string } | null,
  watchers: readonly string[],
) => {
  const town = await startTown();
  try {
    await send(town, OPEN_TIPS[0] ?? '');
    if (against) {
      await send(town, OPEN_TIPS[0] ?? '', { conflictUnitIds: against.units.map((name) => unitCalled(name).id) });
      await liveSecretly(town, against.handler, against.other);
    }
    for (const text of OPEN_TIPS.slice(1)) await send(town, text);
    const seen = new Map<string, string>();
    for (const person of watchers) seen.set(`${person} before the timer`, await viewOf(town, person));
    await town.tick();
    await town.tick();
    for (const person of watchers) seen.set(`${person} after it`, await viewOf(town, person));
    return { seen, ofCounty: await allLeads(town, COUNTY) };
  } finally {
    await town.stop();
  }
};

const POLICE = peopleOf('镇派出所');
const OFFICE_AND_LEADERS = peopleOf('镇处非办', '镇领导');
let usual: Awaited<ReturnType<typeof world>>;
beforeAll(async () => {
  usual = await world(null, [...POLICE, ...OFFICE_AND_LEADERS]);
}, 60_000);

test.each([
  ['the police', POLICE, { units: ['镇派出所'], handler: peopleOf('镇处非办')[0] ?? '', other: '镇司法所' }],
  [
    'the office, and with it the leaders it works for',
    OFFICE_AND_LEADERS,
    { units: ['镇处非办'], handler: COUNTY, other: '镇司法所' },
  ],
])(
  'a tip against a unit leaves no trace for it: %s',
  async (_what, watchers, against) => {
    const { seen, ofCounty } = await world(against, watchers);
    expect(watchers.length).toBeGreaterThan(2);
    for (const [who, view] of seen) expect([who, view]).toEqual([who, usual.seen.get(who)]);
    expect(ofCounty).toHaveLength(usual.ofCounty.length + 1);
    expect(ofCounty.map(({ amountYuan }) => amountYuan)).toContain(SECRET_AMOUNT);
  },
  60_000,
);
