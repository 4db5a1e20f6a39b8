import type { Notice } from '../../cloudfunctions/core/collections/documents';
import { subscriptionId } from '../../cloudfunctions/core/notices/credits';
import { tick } from '../../cloudfunctions/core/sweeps/tick';
import { failingStore } from './failing-store';
import { memoryStore } from './memory-store';
import { simulatedWorld } from './simulated-world';
import { END, failures, isIn, random, ticks, WECHAT_BUSY } from './year-of-failures';
import { CHAIN, dutyId, hasAgreed, person, RECEIVERS, type UnitMonth, UNITS, unitMonths } from './year-of-returns';

/** The product in a county for a year: its units file, the timer runs, and things fail as `year-of-failures` has it. */
const memory = memoryStore();
const database = failingStore(memory);
/** Ticks in which the database really failed. */
export const broken = new Set<number>();
let now = 0;
/** Bells that rang. */
export const sent: { openid: string; at: number }[] = [];
const world = simulatedWorld(
  database.store,
  () => now,
  ({ openid }) => {
    if (isIn(WECHAT_BUSY, now)) return Promise.resolve({ code: 45009 });
    sent.push({ openid, at: now });
    return Promise.resolve({ code: 0 });
  },
);

const { ports } = world;
export const { ask } = world;

const fillCounty = async (): Promise<void> => {
  const members = memory.collection('members');
  for (const unit of UNITS) {
    await memory.collection('units').insert({ ...unit, _id: unit.id });
    for (const role of RECEIVERS.includes(unit.function) ? (['countyHost'] as const) : CHAIN) {
      const _id = person(unit, role);
      const posts = [{ role, unitId: unit.id, divisionCode: unit.divisionCode }];
      await members.insert({ _id, openid: _id, name: _id, phone: '', posts, unitIds: [unit.id] });
      if (hasAgreed(unit))
        await memory
          .collection('subscriptions')
          .insert({ _id: subscriptionId(_id, 'deadline'), credits: 1000, requests: [] });
    }
  }
};

const file = (one: UnitMonth) =>
  ask(person(one.unit, 'liaison'), 'zeroReport.file', {
    requestId: `file-${dutyId(one)}`.slice(0, 64),
    dutyId: dutyId(one),
    version: 1,
    found: false,
    checked: { sectors: [], places: '全部', sites: 1 },
  });

/** One in twenty meets a failure and asks once more, as the phone does: it stays one filing. */
const fileAtLast = async (one: UnitMonth): Promise<void> => {
  if (random.next() < 0.05) {
    const operation = 1 + Math.floor(random.next() * 8);
    database.arm({ operation, when: random.next() < 0.5 ? 'before' : 'after', forGood: true });
    await file(one).catch(() => undefined);
    database.arm(null);
  }
  await file(one);
};
const tickAt = async (at: number): Promise<void> => {
  database.arm(failures.get(at) ?? null);
  await tick(ports);
  if (database.hasFailed()) broken.add(at);
  database.arm(null);
};

/** Lives through the year, filings and ticks in the order of time. @returns every notice it made */
export const liveTheYear = async (): Promise<Notice[]> => {
  await fillCounty();
  const moments = [
    ...ticks.map((at) => ({ at, order: 1, run: () => tickAt(at) })),
    ...unitMonths.flatMap((one) =>
      one.filedAt === null ? [] : [{ at: one.filedAt, order: 0, run: () => fileAtLast(one) }],
    ),
  ]
    .filter(({ at }) => at < END)
    .sort((a, b) => a.at - b.at || a.order - b.order);
  for (const moment of moments) {
    now = moment.at;
    await moment.run();
  }
  return memory.collection('notices').find({}, { limit: 1_000_000 });
};
