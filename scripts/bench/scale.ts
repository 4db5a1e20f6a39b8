import { keysOf } from '@/shared/domain/keys-of';
import { interleave, median, spread } from './measure';
import { atMost, reported, say, type Entry } from './report';
import { callsOf, OFFICE_OPENID, repeat, requestsOf } from './requests';
import type { BenchTown } from './town';

const ROUNDS = 40;
const WARM_UP = 8;

/** What is asked of both stores: its name in the report, and how many times as long the large one may take. */
const SCALED = {
  totals: { entry: 'scale.totals', target: 1.5 },
  countyTotals: { entry: 'scale.totals.county', target: 1.5 },
  drill: { entry: 'scale.totals.drill', target: 1.5 },
  cellList: { entry: 'scale.cellList', target: 1.5 },
  modeList: { entry: 'scale.cellList.mode', target: 1.5 },
  overdueList: { entry: 'scale.cellList.overdue', target: 1.5 },
  leadList: { entry: 'scale.leadList', target: null },
  allLeads: { entry: 'scale.leadList.all', target: null },
  lookAlikes: { entry: 'scale.lookAlikes', target: 2 },
  docGet: { entry: 'scale.bareDocGet', target: null },
} as const satisfies Record<string, { entry: string; target: number | null }>;
type Scaled = keyof typeof SCALED;
const NAMES = keysOf(SCALED);
type Questions = Record<Scaled, () => Promise<number>>;

/** The newest lead of the office, as its page asks for look-alikes. */
const lookAlikesIn = async (town: BenchTown) => {
  const list = { view: 'all', limit: 1 };
  const { result } = await town.api<{ items: { leadId: string }[] }>(OFFICE_OPENID, 'lead.list', list);
  const leadId = result.items[0]?.leadId;
  return async () => (await town.api(OFFICE_OPENID, 'lead.lookAlikes', { leadId })).ms;
};

const questionsOf = async (town: BenchTown): Promise<Questions> => ({
  ...requestsOf(town),
  lookAlikes: await lookAlikesIn(town),
});

/** The same questions to a small and to a large store of the same fifteen towns, in turn. */
export const benchScale = async (small: BenchTown, large: BenchTown): Promise<Record<string, Entry>> => {
  say('totals and lists at both sizes');
  const [few, many] = [await questionsOf(small), await questionsOf(large)];
  await repeat(WARM_UP, async () => {
    for (const questions of [few, many]) for (const name of NAMES) await questions[name]();
  });
  const report: Record<string, Entry> = {};
  const times = await interleave(
    ROUNDS,
    Object.fromEntries(
      NAMES.flatMap((name) => [
        [`few-${name}`, few[name]],
        [`many-${name}`, many[name]],
      ]),
    ),
  );
  for (const name of NAMES) {
    const [fewer, more] = [times[`few-${name}`] ?? [], times[`many-${name}`] ?? []];
    const calls = await callsOf(large, many[name]);
    const detail = {
      small: spread(fewer),
      large: spread(more),
      ...(name === 'totals' ? { rollUps: { small: small.rollUps, large: large.rollUps } } : {}),
      databaseCalls: { ...calls.actions, all: calls.calls },
    };
    const { entry, target } = SCALED[name];
    const growth = median(more) / median(fewer);
    const unit = '× the small store';
    report[entry] = target === null ? reported(growth, unit, detail) : atMost(target, growth, unit, detail);
  }
  return report;
};
