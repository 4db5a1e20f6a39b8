import type { Reply } from '@/shared/contract';
import type { LeadView } from '@/shared/contract/lead-views';
import { PEOPLE } from '@/shared/seed/people';
import { DAY_MS } from '@/shared/time/shanghai';
import { UNITS } from '@/shared/tables/units';
import { wayOf } from './lead-steps';
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

/** Plays one invented lead from its intake as far as its age and chance allow, through the product's own procedures. */
export const playLead = async (call: CallAs, random: Random, start: Date, now: Date, serial: number): Promise<void> => {
  const story = random.pick(STORIES);
  const leadId = await intake(call, random, start, `seed-lead-${serial}`, story);
  const lead = await must<LeadView>(call(COUNTY, start, 'lead.get', { leadId }));
  const way = wayOf(lead, random.next() < 0.35);
  const age = now.getTime() - start.getTime();
  // Nearly every lead older than a month is finished; young ones stand anywhere on their way.
  const reach = age > 35 * DAY_MS && random.next() < 0.92 ? way.length : random.integer(0, way.length);
  let at = start.getTime();
  for (const [index, step] of way.slice(0, reach).entries()) {
    at += step.afterHours * HOUR_MS * (0.4 + random.next());
    if (at >= now.getTime()) return;
    const input = {
      leadId,
      version: lead.version + index,
      requestId: `seed-step-${serial}-${index}`,
      ...step.input(new Date(at), lead),
    };
    await must(call(step.as(lead), new Date(at), step.procedure, input));
  }
};
