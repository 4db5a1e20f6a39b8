import fc from 'fast-check';
import type { Input, Output } from '../../src/shared/contract';
import { PEOPLE } from '../../src/shared/seed/people';
import { addDays, addMonths, shanghaiDate, shanghaiMonth } from '../../src/shared/time/shanghai';
import {
  allLeads,
  COUNTY,
  LEADER,
  newRequest,
  OFFICE,
  personAt,
  startTown,
  unitCalled,
  type Town,
  TOWN_MONTH,
} from '../support/town';

/**
 * Whatever happens to leads, and whenever the timer comes by: what a leader reads as totals is what counting every
 * lead by hand gives. The recount here knows nothing of roll-ups; it reads the leads as people do.
 */
const VILLAGES = ['罗家潭村', '近桃社区', '金凤社区'].map((name) => unitCalled(name).divisionCode);
const TOWN = '430922112';
const THIS_MONTH = TOWN_MONTH;
const FROM = addMonths(THIS_MONTH, -4);
const UNITS_TO_KEEP_OUT = ['镇处非办', '镇派出所', '罗家潭村'].map((name) => unitCalled(name).id);
const UNITS_TO_ASSIGN = ['镇派出所', '镇市监所', '近桃社区', '县处非办'].map((name) => unitCalled(name).id);

type Lead = Output<'lead.get'>;
type Measures = Output<'totals.get'>['total'];

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const amount = fc.option(fc.integer({ min: 0, max: 5_000_000 }), { nil: undefined });
const people = fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined });
const steps = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('tip' as const), village: fc.nat(3), amount, people, out: fc.nat(5) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('record' as const), village: fc.nat(2), amount, daysAgo: fc.nat(90) }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('act' as const),
        lead: fc.nat(),
        who: fc.nat(2),
        action: fc.nat(),
        amount,
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('tick' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('race' as const), lead: fc.nat(), amount }) },
  ),
  { minLength: 8, maxLength: 16 },
);
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

const handlerOf = (unitId: string): string =>
  PEOPLE.find(({ posts }) =>
    posts.some((post) => post.unitId === unitId && ['liaison', 'office', 'countyHost'].includes(post.role)),
  )?.id ?? COUNTY;

const REFUSED_MEANWHILE = ['LEAD_CHANGED_MEANWHILE', 'LEAD_NOT_FOUND', 'UNIT_EXCLUDED'];
const MAY_NOT_FIT = new Set<string>([
  'keepOut',
  'letIn',
  'askExtension',
  'decideExtension',
  'pause',
  'resume',
  'merge',
  'split',
  'notSame',
]);

/** An id out of a list, or one that is in none. */
const idIn = (entries: readonly { id: string }[], pick: number): string => entries[pick % entries.length]?.id ?? 'none';

const inputOf = (lead: Lead, action: string, pick: number, amountYuan: number | undefined): object => {
  const reason = '理由';
  const on = shanghaiDate(new Date());
  const waiting = lead.measures.filter(({ answerable }) => answerable);
  const others = town.documents('leads').filter(({ _id }) => _id !== lead.leadId);
  const other = others[pick % others.length];
  const taken = others.find(({ mergedInto }) => mergedInto === lead.leadId);
  const inputs: Record<string, object> = {
    return: { reason },
    assign: { unitId: UNITS_TO_ASSIGN[pick % UNITS_TO_ASSIGN.length], reason },
    verify: { investigators: ['甲', '乙'] },
    determine: { outcome: 'suspected', tests: { licence: 'met', promise: 'met', public: 'met' }, reason },
    refer: { receivingBody: '县公安局', referredOn: shanghaiDate(new Date()), reason },
    close: { result: 'ceased', reason, replyToReporter: '已停' },
    reopen: { reason },
    dismissSpam: { replyToReporter: '没有说是什么事' },
    addNote: { text: '记录' },
    ask: { question: '在哪里交的钱？' },
    askExtension: { clock: ['handOver', 'verification'][pick % 2], days: 1, reason },
    decideExtension: { clock: ['handOver', 'verification'][pick % 2], approve: pick % 3 > 0, reason },
    pause: { clock: ['verification', 'disposal'][pick % 2], reason },
    resume: { clock: ['verification', 'disposal'][pick % 2], reason },
    tellReporter: { text: '已告知' },
    supervise: { text: '抓紧', dueDate: shanghaiDate(new Date()) },
    answerSupervision: { text: '在办' },
    sendBackSupervision: { text: '再报', dueDate: shanghaiDate(new Date()) },
    closeSupervision: { reason },
    markMajor: { reason },
    unmarkMajor: { reason },
    keepOut: { unitId: UNITS_TO_KEEP_OUT[pick % UNITS_TO_KEEP_OUT.length], reason },
    letIn: { unitId: UNITS_TO_KEEP_OUT[pick % UNITS_TO_KEEP_OUT.length], reason },
    recordMeasure: { kind: 'cease', part: 'request', on, text: '停止' },
    answerMeasure: { measureId: idIn(waiting, pick), accepted: pick % 2 > 0, on, text: '答复' },
    // It moves a sum that is counted: never more than what is owed.
    recordRecovery: { on, returnedYuan: Math.min(pick % 5, lead.facts.unpaidYuan ?? 9), note: '退了' },
    finishRecovery: { reason },
    recordBulletin: { direction: 'sent', scope: 'city', body: '外市处非办', on, text: '协查' },
    strikeOut: { entryId: idIn([...lead.measures, ...lead.recovery.steps, ...lead.bulletins], pick), reason },
    markKey: { reason },
    unmarkKey: { reason },
    merge: { otherId: other?._id, otherVersion: other?.version, reason },
    split: { otherId: taken?._id, reason },
    notSame: { otherId: other?._id },
    setCompanyState: { state: pick % 2 ? 'operating' : null },
    updateFacts: {
      facts: {
        amountYuan: amountYuan ?? null,
        sector: pick % 2 ? 'forestry' : null,
        people: pick % 50,
        unpaidYuan: pick % 9,
      },
    },
  };
  return inputs[action] ?? {};
};

/** Takes one of the steps the person is offered; a step refused meanwhile is part of life. */
const act = async (leadId: string, who: string, pick: number, amountYuan: number | undefined): Promise<void> => {
  const reply = await town.ask(who, 'lead.get', { leadId });
  if (!reply.ok) return expect(reply.code).toBe('LEAD_NOT_FOUND');
  const lead = reply.data as Lead;
  const { version, actions } = lead;
  const action = actions[pick % Math.max(actions.length, 1)];
  if (!action) return;
  const input = { leadId, version, requestId: newRequest(), ...inputOf(lead, action, pick, amountYuan) };
  const done = await town.ask(who, `lead.${action}`, input);
  // In a race the other hand may have given the lead to a unit of which this person knows nothing; and a unit that is
  // kept out already, or that alone is left, cannot be kept out. A clock or another lead named blindly may not be the one meant.
  if (!done.ok)
    expect([...REFUSED_MEANWHILE, ...(MAY_NOT_FIT.has(action) ? ['INVALID_INPUT'] : [])]).toContain(done.code);
};

const take = async (step: Step): Promise<void> => {
  const leads = town.documents('leads');
  if (step.do === 'tick') return void (await town.tick());
  if (step.do === 'tip') {
    const out = UNITS_TO_KEEP_OUT[step.out];
    const input: Input<'tip.submit'> = {
      requestId: newRequest(),
      text: '养老院收钱，年化12%。',
      divisionCode: VILLAGES[step.village],
    };
    const facts = { amountYuan: step.amount, people: step.people, conflictUnitIds: out ? [out] : [] };
    return void (await town.call('resident-1', 'tip.submit', { ...input, ...facts }));
  }
  if (step.do === 'record') {
    const firstReceivedAt = new Date(Date.now() - step.daysAgo * 86_400_000).toISOString();
    const facts = { sector: 'farming' as const, amountYuan: step.amount ?? null };
    const input = {
      requestId: newRequest(),
      channel: 'gridWorker' as const,
      text: '走访所见。',
      firstReceivedAt,
      facts,
    };
    return void (await town.call(personAt('近桃社区', 'gridWorker'), 'lead.record', {
      ...input,
      divisionCode: VILLAGES[step.village],
    }));
  }
  const lead = leads[step.lead % Math.max(leads.length, 1)];
  if (!lead) return;
  const someone = [handlerOf(lead.responsibleUnitId), OFFICE, COUNTY];
  if (step.do === 'act') return act(lead._id, someone[step.who] ?? COUNTY, step.action, step.amount);
  // Changes that meet a count half-way.
  await Promise.all([town.tick(), town.tick(), ...someone.map((who) => act(lead._id, who, step.lead, step.amount))]);
};

const sum = (leads: readonly Lead[]): Measures => ({
  leads: leads.length,
  keyLeads: leads.filter(({ key }) => key !== null).length,
  returnedYuan: leads.reduce((all, { recovery }) => all + recovery.returnedYuan, 0),
  amountYuan: leads.reduce((all, { facts }) => all + (facts.amountYuan ?? 0), 0),
  people: leads.reduce((all, { facts }) => all + (facts.people ?? 0), 0),
  unpaidYuan: leads.reduce((all, { facts }) => all + (facts.unpaidYuan ?? 0), 0),
  unknownAmount: leads.filter(({ facts }) => facts.amountYuan === null).length,
  unknownPeople: leads.filter(({ facts }) => facts.people === null).length,
  unknownUnpaid: leads.filter(({ facts }) => facts.unpaidYuan === null).length,
});
const split = (leads: readonly Lead[], keyOf: (lead: Lead) => string | null): Map<string | null, Measures> =>
  new Map([...new Set(leads.map(keyOf))].map((key) => [key, sum(leads.filter((lead) => keyOf(lead) === key))]));
const asMap = <T extends { measures: Measures }>(rows: readonly T[], keyOf: (row: T) => string | null) =>
  new Map(rows.map((row) => [keyOf(row), row.measures]));

const compare = async (reader: string, nodes: readonly string[]): Promise<void> => {
  const rows = await allLeads(town, reader);
  const all = await Promise.all(rows.map(({ leadId }) => town.call(reader, 'lead.get', { leadId })));
  for (const node of nodes) {
    const leads = all.filter(({ division }) => division.id.startsWith(node));
    const childLength = node.length === 6 ? 9 : 12;
    const board = await town.call(reader, 'totals.get', { node, from: FROM, to: THIS_MONTH });
    expect(board.total).toEqual(sum(leads));
    expect(asMap(board.byStatus, ({ status }) => status)).toEqual(split(leads, ({ status }) => status));
    expect(asMap(board.bySector, ({ sector }) => sector)).toEqual(split(leads, ({ facts }) => facts.sector));
    const months = board.byMonth.filter(({ measures }) => measures.leads > 0);
    expect(asMap(months, ({ month }) => month)).toEqual(
      split(leads, ({ receivedAt }) => shanghaiMonth(new Date(receivedAt))),
    );
    const child = ({ division }: Lead) =>
      division.id.length >= childLength ? division.id.slice(0, childLength) : null;
    if (node.length < 12) expect(asMap(board.byChild, ({ code }) => code)).toEqual(split(leads, child));
    expect(board.overdue).toBe(
      rows.filter(({ division, nextDue }) => division.id.startsWith(node) && nextDue && nextDue.at < board.asOf).length,
    );
  }
};

test('totals equal a recount for the county and the town’s leader, in the county, the town and every village', async () => {
  expect(addDays(`${THIS_MONTH}-01`, -91) >= `${FROM}-01`).toBe(true);
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      for (const step of history) await take(step);
      await compare(COUNTY, ['430922', TOWN, ...VILLAGES]);
      await compare(LEADER, [TOWN, ...VILLAGES]);
    }),
    { numRuns: 8, seed: 20261123, endOnFailure: true },
  );
  expect(town.documents('leads').length).toBeGreaterThan(20);
  await town.tick();
  await compare(COUNTY, ['430922', TOWN, ...VILLAGES]);
}, 120_000);
