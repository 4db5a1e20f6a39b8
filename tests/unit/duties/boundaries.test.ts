import { inZones } from '../../support/in-zones';

/** The edges of days, months, leap years and holidays, in Beijing time on hosts in three zones (E1, E2). */
interface Answer {
  standings: [filed: string, notFiled: string][];
  periods: [month: string, year: string][];
  reminders: Record<string, { due: string; times: string[] }>;
}

const PERIODS = [
  ['end of a month', '2026-03-31T23:59:59.999', '2026-03', '2026'],
  ['beginning of a month', '2026-04-01T00:00:00', '2026-04', '2026'],
  ['leap day', '2028-02-29T23:59:59.999', '2028-02', '2028'],
  ['the day after a leap day', '2028-03-01T00:00:00', '2028-03', '2028'],
  ['end of a year', '2026-12-31T23:59:59.999', '2026-12', '2026'],
  ['beginning of a year', '2027-01-01T00:00:00', '2027-01', '2027'],
] as const;

/** Days of the five reminders, each at nine. */
const REMINDERS = [
  // The 23rd lies in the Spring Festival; Saturday the 14th before it is worked.
  ['Spring Festival', '2026-02', ['2026-02-12', '2026-02-14', '2026-02-23', '2026-02-24', '2026-02-26']],
  // Sunday the 20th is worked for the national holiday; the 23rd is a Wednesday.
  ['a Sunday that is worked', '2026-09', ['2026-09-20', '2026-09-22', '2026-09-23', '2026-09-24', '2026-09-26']],
  ['a weekend before the 23rd', '2026-11', ['2026-11-18', '2026-11-20', '2026-11-23', '2026-11-24', '2026-11-26']],
  // No calendar for that year: reminders take Monday to Friday, the deadline is a date and needs none.
  ['a year without a calendar', '2027-02', ['2027-02-18', '2027-02-22', '2027-02-23', '2027-02-24', '2027-02-26']],
] as const;

let answers: Answer[];
beforeAll(() => {
  answers = inZones<Answer>(`
    import { dueAtOf, periodAt } from './src/shared/domain/duty/periods';
    import { standingOf } from './src/shared/domain/duty/state';
    import { reminderTimes } from './src/shared/domain/clock/reminders';
    import { REMINDER_PLANS } from './src/shared/tables/reminder-plans';
    import { publishedCalendars } from './src/shared/time/published-calendars';
    import { calendarsOf } from './src/shared/time/workdays';
    import { shanghaiDateTime } from './src/shared/time/shanghai';
    const until2026 = calendarsOf(publishedCalendars().filter(({ year }) => year <= 2026));
    const at = (moment) => new Date(moment + '+08:00');
    const dueAt = dueAtOf('zeroReport', '2026-06');
    const filing = { kind: 'zeroReport', found: false, leadIds: [], checked: { sectors: [], places: '', sites: 0 }, note: '' };
    const answer = {
      standings: ['2026-06-22T12:00:00', '2026-06-23T23:59:59.999', '2026-06-24T00:00:00'].map((moment) => [
        standingOf({ state: 'filed', dueAt, filing, firstFiledAt: at(moment) }, at('2026-07-01T00:00:00')),
        standingOf({ state: 'open', dueAt, filing: null, firstFiledAt: null }, at(moment)),
      ]),
      periods: ${JSON.stringify(PERIODS.map(([, moment]) => moment))}.map((moment) => [
        periodAt('zeroReport', at(moment)),
        periodAt('contactList', at(moment)),
      ]),
      reminders: Object.fromEntries(${JSON.stringify(REMINDERS.map(([, month]) => month))}.map((month) => {
        const due = dueAtOf('zeroReport', month);
        const times = reminderTimes(due, REMINDER_PLANS.monthly, until2026).map(shanghaiDateTime);
        return [month, { due: shanghaiDateTime(due), times }];
      })),
    };`);
}, 60_000);

test('the 23rd counts to its last millisecond, filed or not', () => {
  expect(answers).toHaveLength(3);
  for (const { standings } of answers)
    expect(standings).toEqual([
      ['zero', 'waiting'],
      ['zero', 'waiting'],
      ['late', 'missing'],
    ]);
});

test.each(PERIODS.map((row, at) => [...row, at] as const))(
  '%s: %s belongs to %s',
  (_edge, _moment, month, year, at) => {
    for (const { periods } of answers) expect(periods[at]).toEqual([month, year]);
  },
);

test.each(REMINDERS)('reminders around %s', (_when, month, days) => {
  for (const { reminders } of answers)
    expect(reminders[month]).toEqual({ due: `${month}-24 00:00`, times: days.map((day) => `${day} 09:00`) });
});
