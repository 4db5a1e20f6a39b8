import type { Notice } from '../../../cloudfunctions/core/collections/documents';
import { ask, broken, liveTheYear, sent } from '../../support/year-of-a-county';
import { flawOfReminders } from '../../support/year-of-duties';
import { END, ticks } from '../../support/year-of-failures';
import {
  CHAIN,
  dutyId,
  endOf,
  hasAgreed,
  person,
  startOf,
  two,
  unitMonths,
  UNITS,
} from '../../support/year-of-returns';

/**
 * A year of monthly returns of the whole county: 15 towns, every village and unit. The timer stands still now and then,
 * WeChat is busy, the database is down for hours or fails in the middle of a tick, before or after it did what it was
 * asked; every unit and month ends in the one right state, every reminder comes at its moment and
 * once, and nobody is rung at night or too often. Compared with a plain second account (`year-of-duties`).
 */
const DAY = 86_400_000;
const MOST_A_DAY = 8;

const notices: Notice[] = [];
beforeAll(async () => {
  notices.push(...(await liveTheYear()));
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
