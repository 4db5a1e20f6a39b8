import type { Reply } from '@/shared/contract';
import type { LeadView } from '@/shared/contract/lead';
import { PEOPLE } from '@/shared/seed/people';
import { DAY_MS, shanghaiDate } from '@/shared/time/shanghai';
import { UNITS } from '@/shared/tables/units';
import type { Random } from './random';
import { STORIES, type Story } from './stories';

/** Calls a procedure as a seeded person at a moment; the product's own dispatch stands behind it. */
export type CallAs = (personId: string, at: Date, procedure: string, input: object) => Promise<Reply<unknown>>;

const VILLAGES = UNITS.filter((unit) => unit.function === 'village');
const RESIDENTS = PEOPLE.filter((person) => person.posts.length === 0).map((person) => person.id);
const HOUR_MS = DAY_MS / 24;
/** The county sees every lead, also those the town's own office is kept out of. */
const COUNTY = '430922-countyOffice-host';

const must = async <T>(reply: Promise<Reply<unknown>>): Promise<T> => {
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

const officeOf = (): string => handlerOf('430922112-office');

const intake = async (call: CallAs, random: Random, at: Date, serial: number): Promise<Story> => {
  const story = random.pick(STORIES);
  const village = random.pick(VILLAGES);
  const { text, company, wan, people } = fill(story, random, village.shortName);
  const channel = random.pick(story.channels);
  const requestId = `seed-lead-${serial}`;
  const amountKnown = random.next() < 0.8;
  if (channel === 'resident') {
    await must(
      call(random.pick(RESIDENTS), at, 'tip.submit', {
        requestId,
        text,
        company,
        divisionCode: village.divisionCode,
        ...(amountKnown ? { amountYuan: wan * 10_000, people } : {}),
        ownStake: random.pick(['none', 'self', 'family'] as const),
      }),
    );
    return story;
  }
  const recorder = channel === 'gridWorker' ? `${village.id}-gridWorker` : officeOf();
  const unpaid = amountKnown && random.next() < 0.3 ? { unpaidYuan: Math.round(wan * 10_000 * random.next()) } : {};
  await must(
    call(recorder, at, 'lead.record', {
      requestId,
      channel,
      text,
      divisionCode: village.divisionCode,
      facts: {
        company,
        sector: story.sector,
        mode: story.mode,
        ...(amountKnown ? { amountYuan: wan * 10_000, people } : {}),
        ...unpaid,
      },
    }),
  );
  return story;
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
    input: () => ({ outcome: 'suspected', reason: '承诺还本付息、向不特定老人收款，没有相关许可。' }),
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
  const story = await intake(call, random, start, serial);
  // Leads are played in order of receipt, so the county's newest one is this one.
  const list = await must<{ items: { leadId: string }[] }>(call(COUNTY, start, 'lead.list', { view: 'all', limit: 1 }));
  const leadId = list.items[0]?.leadId;
  if (leadId === undefined) return;
  const age = now.getTime() - start.getTime();
  // Nearly every lead older than a month is finished; young ones stand anywhere on their way.
  const reach = age > 35 * DAY_MS && random.next() < 0.92 ? STEPS.length : random.integer(0, STEPS.length);
  const referred = random.next() < 0.35;
  let at = start.getTime();
  for (const step of STEPS.slice(0, reach)) {
    const next = !referred && (step.procedure === 'lead.refer' || step.procedure === 'lead.close') ? EARLY_END : step;
    at += next.afterHours * HOUR_MS * (0.4 + random.next());
    if (at >= now.getTime()) return;
    const lead = await must<LeadView>(call(COUNTY, new Date(at), 'lead.get', { leadId }));
    await must(
      call(next.as(lead), new Date(at), next.procedure, {
        leadId,
        version: lead.version,
        requestId: `seed-step-${serial}-${Math.round(at)}`,
        ...next.input(new Date(at), story),
      }),
    );
    if (next === EARLY_END) return;
  }
};
