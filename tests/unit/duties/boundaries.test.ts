import { inZones } from '../../support/in-zones';

/** The edges of days, months, leap years and holidays, in Beijing time on hosts in three zones (E1, E2). */
const IMPORTS = `
  import { dueAtOf, periodAt } from './src/shared/domain/duty/periods';
  import { standingOf } from './src/shared/domain/duty/state';
  import { reminderTimes } from './src/shared/domain/clock/reminders';
  import { REMINDER_PLANS } from './src/shared/tables/reminder-plans';
  import { publishedCalendars } from './src/shared/time/published-calendars';
  import { calendarsOf } from './src/shared/time/workdays';
  import { shanghaiDateTime } from './src/shared/time/shanghai';
  const until2026 = calendarsOf(publishedCalendars().filter(({ year }) => year <= 2026));`;

test('the 23rd counts to its last millisecond, filed or not', () => {
  const answers = inZones<string[][]>(`${IMPORTS}
    const dueAt = dueAtOf('zeroReport', '2026-06');
    const filing = { kind: 'zeroReport', found: false, leadIds: [], checked: { sectors: [], places: '', sites: 0 }, note: '' };
    const answer = ['2026-06-22T12:00:00+08:00', '2026-06-23T23:59:59.999+08:00', '2026-06-24T00:00:00+08:00'].map((at) => {
      const moment = new Date(at);
      return [
        standingOf({ state: 'filed', dueAt, filing, firstFiledAt: moment }, new Date('2026-07-01')),
        standingOf({ state: 'open', dueAt, filing: null, firstFiledAt: null }, moment),
      ];
    });`);
  for (const answer of answers)
    expect(answer).toEqual([
      ['zero', 'waiting'],
      ['zero', 'waiting'],
      ['late', 'missing'],
    ]);
});

test.each([
  ['end of a month', '2026-03-31T23:59:59.999', '2026-03', '2026'],
  ['beginning of a month', '2026-04-01T00:00:00', '2026-04', '2026'],
  ['leap day', '2028-02-29T23:59:59.999', '2028-02', '2028'],
  ['the day after a leap day', '2028-03-01T00:00:00', '2028-03', '2028'],
  ['end of a year', '2026-12-31T23:59:59.999', '2026-12', '2026'],
  ['beginning of a year', '2027-01-01T00:00:00', '2027-01', '2027'],
])('%s: %s belongs to %s', (_edge, moment, month, year) => {
  const answers = inZones<string[]>(`${IMPORTS}
    const at = new Date('${moment}+08:00');
    const answer = [periodAt('zeroReport', at), periodAt('contactList', at)];`);
  for (const answer of answers) expect(answer).toEqual([month, year]);
});

test.each([
  // The 23rd lies in the Spring Festival; its Saturdays before are worked.
  [
    'Spring Festival',
    '2026-02',
    ['2026-02-12 09:00', '2026-02-14 09:00', '2026-02-23 09:00', '2026-02-24 09:00', '2026-02-26 09:00'],
  ],
  // Sunday the 20th is worked for the national holiday; the 23rd is a Wednesday.
  [
    'a Sunday that is worked',
    '2026-09',
    ['2026-09-20 09:00', '2026-09-22 09:00', '2026-09-23 09:00', '2026-09-24 09:00', '2026-09-26 09:00'],
  ],
  [
    'a weekend before the 23rd',
    '2026-11',
    ['2026-11-18 09:00', '2026-11-20 09:00', '2026-11-23 09:00', '2026-11-24 09:00', '2026-11-26 09:00'],
  ],
  // No calendar for that year: reminders take Monday to Friday, the deadline is a date and needs none.
  [
    'a year without a calendar',
    '2027-02',
    ['2027-02-18 09:00', '2027-02-22 09:00', '2027-02-23 09:00', '2027-02-24 09:00', '2027-02-26 09:00'],
  ],
])('reminders around %s', (_when, month, expected) => {
  const answers = inZones<{ due: string; times: string[] }>(`${IMPORTS}
    const dueAt = dueAtOf('zeroReport', '${month}');
    const times = reminderTimes(dueAt, REMINDER_PLANS.monthly, until2026).map(shanghaiDateTime);
    const answer = { due: shanghaiDateTime(dueAt), times };`);
  for (const answer of answers) expect(answer).toEqual({ due: `${month}-24 00:00`, times: expected });
});
