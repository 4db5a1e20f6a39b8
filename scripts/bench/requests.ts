import { randomUUID } from 'node:crypto';
import { PEOPLE } from '@/shared/seed/people';
import { UNITS } from '@/shared/tables/units';
import { addMonths, shanghaiMonth } from '@/shared/time/shanghai';
import { createRandom } from '../seed/random';
import { STORIES } from '../seed/stories';
import { interleave, median, spread } from './measure';
import { atMost, reported, say, type Entry } from './report';
import type { BenchTown } from './town';

const ROUNDS = 80;
const WARM_UP = 25;
const OFFICE = '430922112-office';
const URGENT_TEXT = '我妈刚才给桃溪松鹤颐养公寓转了五万块，钱刚转出去，老板说今晚就跑，怎么办？';

const openidOf = (id: string): string => {
  const person = PEOPLE.find((candidate) => candidate.id === id);
  if (!person) throw new RangeError(`nobody is called ${id}`);
  return person.openid;
};
/** Everybody with WeChat may report: each tip comes from somebody else. */
const resident = (): string => `reporter-${randomUUID()}`;
export const OFFICE_OPENID = openidOf(`${OFFICE}-office`);
const LEADER = openidOf('430922112-leaders-mayor');
const COUNTY = openidOf('430922-countyOffice-host');
const VILLAGES = UNITS.filter((unit) => unit.function === 'village');

const random = createRandom(7);
/** A tip as residents send them: a story, its village chosen, no contact given. */
const tip = (text?: string) => {
  const village = random.pick(VILLAGES);
  const story = random.pick(STORIES);
  const words: Record<string, string> = {
    village: village.shortName,
    company: random.pick(story.companies),
    people: String(random.integer(5, 90)),
    wan: String(random.integer(5, 90)),
  };
  return {
    requestId: randomUUID(),
    text: text ?? story.text.replace(/\{(\w+)\}/g, (_, key: string) => words[key] ?? ''),
    divisionCode: village.divisionCode,
  };
};

const month = shanghaiMonth(new Date());
const YEAR = { from: addMonths(month, -11), to: month };
/** Another town than the one whose people ask. */
const DRILLED = '430922109';
/** A month that is over, so that both stores hold leads of every day of it. */
const LAST_MONTH = { from: addMonths(month, -1), to: addMonths(month, -1) };
/** Rows that both stores have behind a cell: what is compared is the way to them, not how many there are to show. */
const ROWS = { limit: 5 };
const cell = (filters: object) => ({ view: 'all', division: DRILLED, ...LAST_MONTH, ...ROWS, ...filters });

/** Requests by name, each answering its milliseconds. */
export const requestsOf = (town: BenchTown) => {
  const api = (openid: string | (() => string), procedure: string, input: () => object) => async () =>
    (await town.api(typeof openid === 'string' ? openid : openid(), procedure, input())).ms;
  return {
    docGet: async () => (await town.docGet('units', OFFICE)).ms,
    tipSubmit: api(resident, 'tip.submit', () => tip()),
    urgentTip: api(resident, 'tip.submit', () => tip(URGENT_TEXT)),
    leadList: api(OFFICE_OPENID, 'lead.list', () => ({ view: 'todo' })),
    allLeads: api(OFFICE_OPENID, 'lead.list', () => ({ view: 'all' })),
    totals: api(LEADER, 'totals.get', () => YEAR),
    countyTotals: api(COUNTY, 'totals.get', () => YEAR),
    drill: api(COUNTY, 'totals.get', () => ({ ...YEAR, node: DRILLED })),
    cellList: api(COUNTY, 'lead.list', () => cell({ sector: 'elderCare' })),
    modeList: api(COUNTY, 'lead.list', () => cell({ mode: 'insurance' })),
    overdueList: api(COUNTY, 'lead.list', () => ({ view: 'overdue', division: DRILLED, ...ROWS })),
  };
};

/** Every answer a warm instance gives, counted at the gateway. */
export const callsOf = async (town: BenchTown, ask: () => Promise<unknown>) => {
  await town.databaseCalls();
  await ask();
  return town.databaseCalls();
};

export const repeat = async (times: number, task: () => Promise<unknown>): Promise<void> => {
  for (let done = 0; done < times; done += 1) await task();
};

/** What a person waits for: the product's requests against the SDK's own `doc.get`, one after the other. */
export const benchRequests = async (town: BenchTown): Promise<Record<string, Entry>> => {
  say('latency and database calls of requests');
  const { docGet, tipSubmit, urgentTip, leadList, allLeads } = requestsOf(town);
  await town.databaseCalls();
  await tipSubmit();
  const first = await town.databaseCalls();
  await repeat(WARM_UP, async () => {
    await docGet();
    await tipSubmit();
    await leadList();
    await allLeads();
  });
  const tipCalls = await callsOf(town, tipSubmit);
  const urgentCalls = await callsOf(town, urgentTip);
  const listCalls = await callsOf(town, leadList);
  const times = await interleave(ROUNDS, { docGet, tipSubmit, urgentTip, leadList, allLeads });
  const ratio = (name: keyof typeof times) => median(times[name]) / median(times.docGet);
  const unit = '× bare doc.get';
  return {
    'request.bareDocGet': reported(median(times.docGet), 'ms', spread(times.docGet)),
    'request.tipSubmit': atMost(4, ratio('tipSubmit'), unit, spread(times.tipSubmit)),
    'request.tipSubmit.databaseCalls': atMost(3, tipCalls.calls, 'calls', tipCalls.actions),
    'request.tipSubmit.databaseCallsOfTheFirst': reported(first.calls, 'calls', first.actions),
    'request.urgentTip': reported(ratio('urgentTip'), unit, spread(times.urgentTip)),
    'request.urgentTip.databaseCalls': reported(urgentCalls.calls, 'calls', urgentCalls.actions),
    'request.leadList': reported(ratio('leadList'), unit, spread(times.leadList)),
    'request.leadList.all': reported(ratio('allLeads'), unit, spread(times.allLeads)),
    'request.leadList.databaseCalls': reported(listCalls.calls, 'calls', listCalls.actions),
  };
};

const SECRECY_ROUNDS = 300;

/**
 * Whether somebody who is kept out of a lead can tell by the clock that it is there (C2): the same question about that
 * lead and about one that never was, in turn. 1 is no difference.
 */
export const benchSecrecy = async (town: BenchTown): Promise<Record<string, Entry>> => {
  say('what a person kept out can tell by the time an answer takes');
  const { leadId, unitId } = await town.keptOut();
  const openid = openidOf(`${unitId}-liaison`);
  const ask = (id: string) => () => town.refused(openid, 'lead.get', { leadId: id }, 'LEAD_NOT_FOUND');
  const nothing = `${leadId.slice(0, -1)}${leadId.endsWith('x') ? 'y' : 'x'}`;
  const questions = { keptOut: ask(leadId), nothing: ask(nothing) };
  await repeat(WARM_UP, async () => {
    await questions.keptOut();
    await questions.nothing();
  });
  const times = await interleave(SECRECY_ROUNDS, questions);
  return {
    'secrecy.leadGet': reported(median(times.keptOut) / median(times.nothing), '× a lead that does not exist', {
      keptOut: spread(times.keptOut),
      nothing: spread(times.nothing),
    }),
  };
};

/** Totals must be right before they are fast: both views of the same leads are compared. */
export const totalLeads = async (town: BenchTown): Promise<number> =>
  (await town.api<{ total: { leads: number } }>(COUNTY, 'totals.get', YEAR)).result.total.leads;
