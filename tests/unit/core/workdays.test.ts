import { calendars, publishedCalendars } from '../../../src/shared/time/published-calendars';
import { addWorkdays, calendarsOf, isWorkday } from '../../../src/shared/time/workdays';

/** As the State Council published them for 2026. */
test('Spring Festival 2026: nine days off, paid for with two weekend days', () => {
  for (let day = 15; day <= 23; day += 1) expect([day, isWorkday(`2026-02-${day}`, calendars)]).toEqual([day, false]);
  expect(isWorkday('2026-02-14', calendars)).toBe(true);
  expect(isWorkday('2026-02-28', calendars)).toBe(true);
  expect(isWorkday('2026-02-24', calendars)).toBe(true);
  expect(isWorkday('2026-03-01', calendars)).toBe(false);
});

test('National Day 2026: seven days off, paid for with a Sunday before and a Saturday after', () => {
  for (let day = 1; day <= 7; day += 1) expect(isWorkday(`2026-10-0${day}`, calendars)).toBe(false);
  expect(isWorkday('2026-09-20', calendars)).toBe(true);
  expect(isWorkday('2026-10-10', calendars)).toBe(true);
  expect(isWorkday('2026-10-08', calendars)).toBe(true);
  expect(isWorkday('2026-10-11', calendars)).toBe(false);
});

test.each([
  ['an ordinary Monday', '2026-11-23', 1, '2026-11-24'],
  ['over a weekend', '2026-11-20', 1, '2026-11-23'],
  ['a Saturday itself does not count', '2026-11-21', 1, '2026-11-23'],
  ['before Spring Festival the make-up Saturday counts', '2026-02-13', 1, '2026-02-14'],
  ['over the whole Spring Festival', '2026-02-14', 1, '2026-02-24'],
  ['ten days through Spring Festival and its make-up Saturday', '2026-02-13', 10, '2026-03-05'],
  ['over National Day', '2026-09-30', 1, '2026-10-08'],
  ['over National Day to the make-up Saturday', '2026-09-30', 3, '2026-10-10'],
  ['no days at all', '2026-11-21', 0, '2026-11-21'],
])('%s', (_what, from, count, expected) => {
  expect(addWorkdays(from, count, calendars)).toBe(expected);
});

test('a year nobody has published is an error and not a guess', () => {
  const only2026 = calendarsOf(publishedCalendars().filter(({ year }) => year === 2026));
  expect(addWorkdays('2026-12-30', 1, only2026)).toBe('2026-12-31');
  expect(() => addWorkdays('2026-12-31', 1, only2026)).toThrow('CALENDAR_MISSING');
  expect(() => isWorkday('2099-01-05', calendars)).toThrow('CALENDAR_MISSING');
});
