import { calendars, publishedCalendars } from '../../../src/shared/time/published-calendars';
import { dueAfter } from '../../../src/shared/domain/lead/due';
import {
  clockKey,
  nextDue,
  nextReminder,
  reminderStep,
  startClock,
  stopClocks,
} from '../../../src/shared/domain/lead/clocks';
import { calendarsOf } from '../../../src/shared/time/workdays';
import { inZones } from '../../support/in-zones';

const HOUR = 3600_000;
const beijing = (text: string): Date => new Date(`${text}+08:00`);
const ONE_DAY = { unit: 'workday', count: 1 } as const;

test('a day ends at 24:00 in Beijing, whatever zone the server is set to', () => {
  const answers = inZones<string[]>(`
    import { dueAfter } from './src/shared/domain/lead/due';
    import { calendars } from './src/shared/time/published-calendars';
    const starts = ['2026-11-23T23:59:59.999+08:00', '2026-11-24T00:00:00+08:00', '2026-11-24T07:59:59+08:00', '2026-11-24T08:00:00+08:00'];
    const answer = starts.map((at) => dueAfter(new Date(at), { unit: 'workday', count: 1 }, calendars).toISOString());`);
  for (const due of answers)
    expect(due).toEqual([
      '2026-11-24T16:00:00.000Z',
      '2026-11-25T16:00:00.000Z',
      '2026-11-25T16:00:00.000Z',
      '2026-11-25T16:00:00.000Z',
    ]);
});

test('an hour deadline runs to the minute, also over a night and a holiday', () => {
  const due = dueAfter(beijing('2026-02-16T23:10:00'), { unit: 'hour', count: 2 }, calendars);
  expect(due).toEqual(beijing('2026-02-17T01:10:00'));
});

test('without next year’s calendar a lead is taken all the same, its deadline unknown, and looked at again each morning', () => {
  const only2026 = calendarsOf(publishedCalendars().filter(({ year }) => year === 2026));
  const clock = startClock({ kind: 'handOver', start: beijing('2026-12-31T10:00:00'), urgent: false }, only2026);
  expect(clock).toMatchObject({ dueAt: null, stoppedAt: null });
  expect(nextReminder([clock], {}, beijing('2026-12-31T10:00:00'), only2026)).toEqual(beijing('2027-01-01T08:00:00'));
  expect(nextDue([clock])).toBeNull();
  expect(
    startClock({ kind: 'handOver', start: beijing('2026-12-30T10:00:00'), urgent: false }, only2026).dueAt,
  ).toEqual(beijing('2027-01-01T00:00:00'));
});

test('an urgent lead is to be taken on within two hours', () => {
  const start = beijing('2026-11-21T22:30:00');
  expect(startClock({ kind: 'handOver', start: start, urgent: true }, calendars).dueAt).toEqual(
    new Date(start.getTime() + 2 * HOUR),
  );
});

describe('reminders', () => {
  const clock = startClock({ kind: 'verification', start: beijing('2026-11-02T10:00:00'), urgent: false }, calendars);
  const dueAt = dueAfter(beijing('2026-11-02T10:00:00'), { unit: 'workday', count: 10 }, calendars);
  const after = (hours: number): Date => new Date(dueAt.getTime() + hours * HOUR);

  test('come a day before, two hours before, at the deadline and a day after, each at its minute', () => {
    expect(
      [-25, -24, -2.1, -2, -0.1, 0, 23.9, 24].map((hours) => reminderStep(clock, {}, after(hours), calendars)),
    ).toEqual([null, 0, 0, 1, 1, 2, 2, 3]);
  });

  test('once each: after a step the next one is waited for, after the last none', () => {
    expect(nextReminder([clock], {}, after(-100), calendars)).toEqual(after(-24));
    expect(nextReminder([clock], { [clockKey(clock)]: 3 }, after(-100), calendars)).toEqual(after(24));
    expect(nextReminder([clock], { [clockKey(clock)]: 4 }, after(-100), calendars)).toBeNull();
    expect(reminderStep(clock, { [clockKey(clock)]: 1 }, after(-3), calendars)).toBeNull();
  });

  test('stop with the clock', () => {
    const stopped = stopClocks([clock], ['verification'], beijing('2026-11-03T10:00:00'));
    expect(nextReminder(stopped, {}, after(-100), calendars)).toBeNull();
    expect(nextDue(stopped)).toBeNull();
  });
});

test('of two running clocks the one that ends first counts', () => {
  const start = beijing('2026-11-23T10:00:00');
  const clocks = [
    startClock({ kind: 'verification', start: start, urgent: false }, calendars),
    startClock({ kind: 'handOver', start: start, urgent: false }, calendars),
  ];
  expect(nextDue(clocks)).toMatchObject({ kind: 'handOver', dueAt: dueAfter(start, ONE_DAY, calendars) });
});
