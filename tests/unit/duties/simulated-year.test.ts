import { tick } from '../../../cloudfunctions/core/sweeps/tick';
import { subscriptionId } from '../../../cloudfunctions/core/notices/credits';
import type { Notice } from '../../../cloudfunctions/core/collections/documents';
import { createRandom } from '../../../scripts/seed/random';
import { unitsOfCounty, unitsOfTown, type Unit } from '../../../src/shared/tables/units';
import { TOWNS } from '../../../src/shared/tables/villages';
import { failingStore, type Failure } from '../../support/failing-store';
import { memoryStore } from '../../support/memory-store';
import { simulatedWorld } from '../../support/simulated-world';
import { beijing, flawOfReminders, opensAt, tooLateAt } from '../../support/year-of-duties';

/**
 * A year of monthly returns of the whole county: 15 towns, every village and unit. The timer stands still now and then,
 * WeChat is busy, the database is down for hours or fails in the middle of a tick, before or after it did what it was
 * asked; every unit and month ends in the one right state, every reminder comes at its moment and
 * once, and nobody is rung at night or too often. Compared with a plain second account (`year-of-duties`).
 */
const MINUTE = 60_000;
const DAY = 86_400_000;
const END = beijing('2027-01-05 00:00');
const CHAIN = ['liaison', 'unitHead', 'supervisingLeader'] as const;
const RECEIVERS = ['office', 'leaders', 'countyOffice', 'countyDiscipline'];
const MOST_A_DAY = 8;

const random = createRandom(737);
const minuteBetween = (from: number, to: number): number =>
  from + Math.floor((random.next() * (to - from)) / MINUTE) * MINUTE;

/** Hours in which the timer does not run, in which WeChat is too busy, and in which the database is down. */
const outages = (count: number, longest: number): [number, number][] =>
  Array.from({ length: count }, () => {
    const from = minuteBetween(beijing('2026-01-05 00:00'), END - 10 * DAY);
    return [from, minuteBetween(from + MINUTE, from + longest)];
  });
const JOBS_DOWN = [
  ...outages(20, 2 * DAY),
  [beijing('2026-04-22 08:00'), beijing('2026-04-25 10:17')] as [number, number],
];
const WECHAT_BUSY = outages(25, 6 * 3_600_000);
const DATABASE_DOWN = [
  ...outages(12, 12 * 3_600_000),
  // The first hours of a month, and the morning of a reminder.
  [beijing('2026-06-30 22:00'), beijing('2026-07-01 10:30')] as [number, number],
  [beijing('2026-05-24 07:00'), beijing('2026-05-24 13:00')] as [number, number],
];
const isIn = (spans: readonly [number, number][], at: number): boolean =>
  spans.some(([from, to]) => at >= from && at < to);

/** A tick does a few dozen operations when nothing is due and thousands on the 1st and at nine: all must be hit. */
const OPERATIONS_MAX = 6000;
const failureAt = (at: number): Failure | null => {
  if (isIn(DATABASE_DOWN, at)) return { operation: 1, when: 'before', forGood: true };
  if (random.next() > 0.15) return null;
  const operation = Math.ceil(OPERATIONS_MAX ** random.next());
  return { operation, when: random.next() < 0.5 ? 'before' : 'after', forGood: random.next() < 0.6 };
};

/** Five times a day, after every outage, and a minute after each tick in which the database is to fail once. */
const failures = new Map<number, Failure | null>();
const ticks = ((): number[] => {
  const moments = new Set<number>();
  for (let day = beijing('2026-01-01 00:00'); day < END; day += DAY) {
    for (const minutes of [0, 8 * 60, 9 * 60, 9 * 60 + 3]) moments.add(day + minutes * MINUTE);
    moments.add(minuteBetween(day, day + DAY));
  }
  for (const [, to] of [...JOBS_DOWN, ...DATABASE_DOWN]) moments.add(to);
  for (const at of moments) {
    if (isIn(JOBS_DOWN, at)) continue;
    const failure = failureAt(at);
    failures.set(at, failure);
    if (failure && !isIn(DATABASE_DOWN, at)) moments.add(at + MINUTE);
  }
  return [...failures.keys()].sort((a, b) => a - b);
})();

/** Units come and go: on the last day that still counts, the first that does not, and in between. */
const CHANGES: Readonly<Record<number, Partial<Pick<Unit, 'validFrom' | 'validTo'>>>> = {
  3: { validFrom: '2026-05-16' },
  5: { validFrom: '2026-05-17' },
  8: { validFrom: '2026-09-01' },
  11: { validTo: '2026-08-23' },
  13: { validTo: '2026-08-24' },
  17: { validTo: '2026-03-01' },
  19: { validFrom: '2026-02-10', validTo: '2026-11-12' },
};
const UNITS: Unit[] = [...TOWNS.flatMap((town) => unitsOfTown(town.code)), ...unitsOfCounty()].map((unit, at) => ({
  ...unit,
  ...CHANGES[at],
}));
const OWING = UNITS.filter((unit) => !RECEIVERS.includes(unit.function));

/** The first month (1–12) a unit owes, and until when. */
const firstMonth = ({ validFrom }: Unit): number => {
  if (validFrom < '2026') return 1;
  const [, month = 1, day = 1] = validFrom.split('-').map(Number);
  return day <= 16 ? month : month + 1;
};
const endOf = ({ validTo }: Unit): number => (validTo ? beijing(`${validTo} 00:00`) : Infinity);
const startOf = ({ validFrom }: Unit): number => beijing(`${validFrom} 00:00`);

type Outcome = 'zero' | 'late' | 'missing' | 'cancelled';
interface UnitMonth {
  unit: Unit;
  month: number;
  /** null: never. */
  filedAt: number | null;
  outcome: Outcome;
}

/** When the timer had opened each month. */
const OPENED = [...Array(12).keys()].map((index) => {
  const opens = opensAt(index + 1);
  return (ticks.find((at) => at >= opens && !failures.get(at)) ?? END) + MINUTE;
});

const behaviour = (month: number): number | null => {
  const [open, late] = [OPENED[month - 1] ?? END, tooLateAt(month)];
  const draw = random.next();
  if (draw < 0.02) return late - 1;
  if (draw < 0.04) return late;
  if (draw < 0.75) return minuteBetween(open, late);
  if (draw < 0.9) return minuteBetween(late, late + 6 * DAY);
  return null;
};

const unitMonths: UnitMonth[] = OWING.flatMap((unit) =>
  [...Array(12).keys()].flatMap((index): UnitMonth[] => {
    const month = index + 1;
    // Gone before the month began, or not there in time: it owes nothing, there is no row.
    if (month < firstMonth(unit) || endOf(unit) <= opensAt(month)) return [];
    const wish = behaviour(month);
    const possible = wish !== null && wish >= startOf(unit) + 3 * DAY && wish < endOf(unit) ? wish : null;
    const outcome = ((): Outcome => {
      if (possible !== null) return possible < tooLateAt(month) ? 'zero' : 'late';
      return endOf(unit) < tooLateAt(month) ? 'cancelled' : 'missing';
    })();
    return [{ unit, month, filedAt: possible, outcome }];
  }),
);

const person = (unit: Unit, role: string): string => `${unit.id}-${role}`;
/** One tenth never agreed to messages. */
const hasAgreed = (unit: Unit): boolean => unit.id.charCodeAt(unit.id.length - 1) % 10 !== 0;

const memory = memoryStore();
const database = failingStore(memory);
/** Ticks in which the database really failed. */
const broken = new Set<number>();
let now = 0;
const sent: { openid: string; at: number }[] = [];
const { ports, ask } = simulatedWorld(
  database.store,
  () => now,
  ({ openid }) => {
    if (isIn(WECHAT_BUSY, now)) return Promise.resolve({ code: 45009 });
    sent.push({ openid, at: now });
    return Promise.resolve({ code: 0 });
  },
);

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

const two = (value: number): string => String(value).padStart(2, '0');
const dutyId = ({ unit, month }: UnitMonth): string => `zeroReport-${unit.id}-2026-${two(month)}`;
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

const notices: Notice[] = [];
beforeAll(async () => {
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
  notices.push(...(await memory.collection('notices').find({}, { limit: 1_000_000 })));
}, 600_000);

test('every unit and month is in its one right state', async () => {
  const expected = new Map(unitMonths.map((one) => [dutyId(one), one.outcome]));
  const found = new Map<string, string>();
  for (let month = 1; month <= 12; month += 1) {
    for (let cursor: string | undefined; ;) {
      const page = (await ask('430922-countyOffice-countyHost', 'zeroReport.board', {
        month: `2026-${two(month)}`,
        limit: 50,
        cursor,
      })) as { items: { dutyId: string; standing: string }[]; nextCursor: string | null };
      for (const { dutyId: id, standing } of page.items) found.set(id, standing);
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
  }
  expect(found.size).toBe(unitMonths.length);
  expect([...found].filter(([id, standing]) => expected.get(id) !== standing)).toEqual([]);
  // The year had something of everything.
  const outcomes = [...found.values()];
  for (const outcome of ['zero', 'late', 'missing', 'cancelled']) expect(outcomes).toContain(outcome);
});

test('every reminder came at its moment, once, to the right people, and stopped with the filing', () => {
  const told = new Map<string, Map<number, string[]>>();
  for (const { dutyId: id, at, addressee } of notices) {
    const moments = told.get(id ?? '') ?? new Map<number, string[]>();
    moments.set(at.getTime(), [...(moments.get(at.getTime()) ?? []), addressee]);
    told.set(id ?? '', moments);
  }
  const flaws = unitMonths.flatMap((one): string[] => {
    const id = dutyId(one);
    const moments = told.get(id) ?? new Map<number, string[]>();
    told.delete(id);
    const strangers = [...moments.values()].filter(
      (people) =>
        people.sort().join() !==
        CHAIN.slice(0, people.length)
          .map((role) => person(one.unit, role))
          .sort()
          .join(),
    );
    const given = new Map([...moments].map(([at, people]) => [at, people.length]));
    const until = Math.min(one.filedAt ?? Infinity, endOf(one.unit));
    const flaw = flawOfReminders({ month: one.month, from: startOf(one.unit), until }, ticks, broken, given);
    return [...strangers.map((people) => `${id} to ${people.join()}`), ...(flaw ? [`${id} ${flaw}`] : [])];
  });
  expect(flaws).toEqual([]);
  expect([...told.keys()].filter((id) => id.startsWith('zeroReport-') && !id.endsWith('2027-01'))).toEqual([]);
  // Enough of both: moments at which it had to be right at once, and such at which the database got in the way.
  expect(broken.size).toBeGreaterThan(100);
  expect(notices.filter(({ at }) => broken.has(at.getTime())).length).toBeGreaterThan(100);
});

test('the counts of every month are what the notices say, though ticks broke off while counting', async () => {
  const counted = (list: readonly Notice[]) => ({
    accepted: list.filter(({ delivery }) => delivery === 'sent').length,
    noCredit: list.filter(({ delivery, resultCode }) => delivery === 'noCredit' && resultCode === null).length,
    refused: 0,
    other: list.filter(({ delivery }) => delivery === 'failed' || delivery === 'lost').length,
    readInApp: 0,
  });
  for (const [person, node] of [
    ['430922-countyOffice-countyHost', '430922'],
    ['430922101-office-countyHost', '430922101'],
  ] as const) {
    const { months } = await ask(person, 'jobs.delivery', {});
    expect(months.length).toBeGreaterThan(10);
    for (const { month, ...counts } of months)
      expect(counts).toEqual(
        counted(
          notices.filter(
            ({ at, addressee }) =>
              addressee.startsWith(node) && new Date(at.getTime() + 8 * 3_600_000).toISOString().startsWith(month),
          ),
        ),
      );
  }
});

test('every bell rang once, by day, and nobody’s more often than agreed', () => {
  const hour = (at: number): number => new Date(at + 8 * 3_600_000).getUTCHours();
  expect(sent.filter(({ at }) => hour(at) < 8 || hour(at) >= 21)).toEqual([]);
  const perDay = new Map<string, number>();
  for (const { openid, at } of sent) {
    const key = `${openid} ${new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)}`;
    perDay.set(key, (perDay.get(key) ?? 0) + 1);
  }
  expect(Math.max(...perDay.values())).toBeLessThanOrEqual(MOST_A_DAY);
  // What was made in one minute rings as one message; what WeChat was too busy for may ring beside it later.
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const messages = count(sent.map(({ openid, at }) => `${openid} ${at}`));
  // A tick that broke off between ringing and noting it leaves word that nobody knows; it is not rung again.
  const rung = notices.filter(({ delivery }) => delivery === 'sent' || delivery === 'lost');
  const lost = rung.filter(({ delivery }) => delivery === 'lost');
  expect(lost.filter(({ claimedAt }) => !broken.has(claimedAt?.getTime() ?? 0))).toEqual([]);
  expect(lost.length).toBeGreaterThan(0);
  const made = new Set(
    rung.map(({ addressee, claimedAt, at }) => `${addressee} ${String(claimedAt?.getTime())} ${at.toISOString()}`),
  );
  const moments = count([...made].map((key) => key.split(' ').slice(0, 2).join(' ')));
  const sure = new Set(
    rung
      .filter(({ delivery }) => delivery === 'sent')
      .map(({ addressee, claimedAt }) => `${addressee} ${String(claimedAt?.getTime())}`),
  );
  expect([...messages.keys()].filter((key) => !moments.has(key))).toEqual([]);
  expect([...sure].filter((key) => !messages.has(key))).toEqual([]);
  expect([...messages].filter(([key, rings]) => rings > (moments.get(key) ?? 0))).toEqual([]);
  expect(sent.length).toBeLessThan(rung.length);
  const left = notices.filter(({ delivery }) => !['sent', 'settled', 'noCredit', 'failed', 'lost'].includes(delivery));
  expect(left.filter(({ at }) => at.getTime() < END - 2 * DAY)).toEqual([]);
  const agreed = new Map(UNITS.map((unit) => [unit.id, hasAgreed(unit)]));
  const unheard = notices.filter(({ delivery }) => delivery === 'noCredit');
  expect(unheard.filter(({ addressee }) => agreed.get(addressee.replace(/-[a-zA-Z]+$/, '')))).toEqual([]);
});
