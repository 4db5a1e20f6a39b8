import type { Reply } from '@/shared/contract';
import type { LeadView } from '@/shared/contract/lead-views';
import { PEOPLE } from '@/shared/seed/people';
import { DAY_MS, shanghaiDate } from '@/shared/time/shanghai';
import { UNITS } from '@/shared/tables/units';
import type { Random } from './random';
import { STORIES, type Story } from './stories';

/** Calls a procedure as a seeded person at a moment; the product's own dispatch stands behind it. */
export interface CallAs {
  (personId: string, at: Date, procedure: string, input: object): Promise<Reply<unknown>>;
  /** The id a tip gets; the product tells it to nobody but staff. */
  tipId(personId: string, requestId: string): string;
}

const VILLAGES = UNITS.filter((unit) => unit.function === 'village');
const RESIDENTS = PEOPLE.filter((person) => person.posts.length === 0).map((person) => person.id);
const HOUR_MS = DAY_MS / 24;
/** The county sees every lead, also those the town's own office is kept out of. */
const COUNTY = '430922-countyOffice-host';
const OFFICE = '430922112-office-office';

/** The answer's data; the town is invented, so a refusal is a mistake of this script. */
export const must = async <T>(reply: Promise<Reply<unknown>>): Promise<T> => {
  const answer = await reply;
  if (!answer.ok) throw new Error(`seeding failed: ${answer.code} ${JSON.stringify(answer.fields ?? [])}`);
  return answer.data as T;
};

const fill = (story: Story, random: Random, village: string) => {
  const [company, wan, people] = [
    random.pick(story.companies),
    random.integer(...story.wan),
    random.integer(...story.people),
  ];
  const words: Record<string, string> = { village, company, wan: String(wan), people: String(people) };
  return { text: story.text.replace(/\{(\w+)\}/g, (_, key: string) => words[key] ?? ''), company, wan, people };
};

const handlerOf = (unitId: string): string => {
  const person = PEOPLE.find((candidate) =>
    candidate.posts.some((post) => post.unitId === unitId && ['liaison', 'office', 'countyHost'].includes(post.role)),
  );
  if (!person) throw new RangeError(`nobody handles leads in ${unitId}`);
  return person.id;
};

/** Takes a lead in by the channel of its story; answers its id. */
const intake = async (call: CallAs, random: Random, at: Date, requestId: string, story: Story): Promise<string> => {
  const village = random.pick(VILLAGES);
  const { text, company, wan, people } = fill(story, random, village.shortName);
  const channel = random.pick(story.channels);
  const known = random.next() < 0.8 ? { amountYuan: wan * 10_000, people } : {};
  if (channel === 'resident') {
    const reporter = random.pick(RESIDENTS);
    const ownStake = random.pick(['none', 'self', 'family'] as const);
    await must(
      call(reporter, at, 'tip.submit', {
        requestId,
        text,
        company,
        divisionCode: village.divisionCode,
        ...known,
        ownStake,
      }),
    );
    return call.tipId(reporter, requestId);
  }
  const recorder = channel === 'gridWorker' ? `${village.id}-gridWorker` : OFFICE;
  const unpaid =
    'amountYuan' in known && random.next() < 0.3 ? { unpaidYuan: Math.round(wan * 10_000 * random.next()) } : {};
  const facts = { company, sector: story.sector, mode: story.mode, ...known, ...unpaid };
  const input = { requestId, channel, text, divisionCode: village.divisionCode, facts };
  return (await must<{ leadId: string }>(call(recorder, at, 'lead.record', input))).leadId;
};

interface Step {
  procedure: string;
  as: (lead: LeadView) => string;
  afterHours: number;
  input: (at: Date, story: Story) => object;
}

const unitPerson = (lead: LeadView): string => handlerOf(lead.responsibleUnit.id);
const STEPS: readonly Step[] = [
  { procedure: 'lead.accept', as: unitPerson, afterHours: 6, input: () => ({}) },
  {
    procedure: 'lead.verify',
    as: unitPerson,
    afterHours: 24,
    input: () => ({ investigators: ['核查员甲', '核查员乙'], note: '上门走访，了解情况。' }),
  },
  {
    procedure: 'lead.determine',
    as: unitPerson,
    afterHours: 90,
    input: () => ({
      outcome: 'suspected',
      tests: { licence: 'met', promise: 'met', public: 'met' },
      reason: '承诺还本付息、向不特定老人收款，没有相关许可。',
    }),
  },
  {
    procedure: 'lead.refer',
    as: unitPerson,
    afterHours: 30,
    input: (at) => ({
      receivingBody: '县公安局',
      referredOn: shanghaiDate(at),
      reason: '可能达到刑事标准，按规定移送。',
    }),
  },
  {
    procedure: 'lead.close',
    as: unitPerson,
    afterHours: 200,
    input: () => ({
      result: 'referredToPolice',
      reason: '公安机关已经受理。',
      replyToReporter: '已移送公安机关依法办理，谢谢您的提醒。',
    }),
  },
];
const EARLY_END: Step = {
  procedure: 'lead.close',
  as: unitPerson,
  afterHours: 48,
  input: () => ({
    result: 'rectified',
    reason: '已约谈并拆除宣传，停止收款，后续回访正常。',
    replyToReporter: '该店已撤下宣传、停止收款，我们会继续回访。',
  }),
};

/** Plays one invented lead from its intake as far as its age and chance allow, through the product's own procedures. */
export const playLead = async (call: CallAs, random: Random, start: Date, now: Date, serial: number): Promise<void> => {
  const story = random.pick(STORIES);
  const leadId = await intake(call, random, start, `seed-lead-${serial}`, story);
  const age = now.getTime() - start.getTime();
  // Nearly every lead older than a month is finished; young ones stand anywhere on their way.
  const reach = age > 35 * DAY_MS && random.next() < 0.92 ? STEPS.length : random.integer(0, STEPS.length);
  const referred = random.next() < 0.35;
  const lead = await must<LeadView>(call(COUNTY, start, 'lead.get', { leadId }));
  let at = start.getTime();
  for (const [index, planned] of STEPS.slice(0, reach).entries()) {
    const step =
      !referred && (planned.procedure === 'lead.refer' || planned.procedure === 'lead.close') ? EARLY_END : planned;
    at += step.afterHours * HOUR_MS * (0.4 + random.next());
    if (at >= now.getTime()) return;
    const input = {
      leadId,
      version: lead.version + index,
      requestId: `seed-step-${serial}-${index}`,
      ...step.input(new Date(at), story),
    };
    await must(call(step.as(lead), new Date(at), step.procedure, input));
    if (step === EARLY_END) return;
  }
};
