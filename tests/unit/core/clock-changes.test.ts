import { calendars, publishedCalendars } from '../../../src/shared/time/published-calendars';
import {
  extensionLimit,
  isPausable,
  withExtensionAsked,
  withExtensionDecided,
  withPause,
  withResume,
} from '../../../src/shared/domain/lead/clock-changes';
import {
  breachOf,
  clockKey,
  isPaused,
  kindsFor,
  nextDue,
  nextReminder,
  remindedAfter,
  reminderStep,
  settleClocks,
  startClock,
  stopClocks,
} from '../../../src/shared/domain/lead/clocks';
import { dueAfter } from '../../../src/shared/domain/lead/due';
import type { LeadClock } from '../../../src/shared/domain/lead/lead';
import type { ClockKind } from '../../../src/shared/tables/clock-rules';
import { calendarsOf } from '../../../src/shared/time/workdays';

/** Dates counted by hand on the paper calendar of 2026: Spring Festival 2/15–2/23, made up on 2/14 and 2/28. */
const beijing = (text: string): Date => new Date(`${text}+08:00`);
const midnightAfter = (date: string): Date => new Date(beijing(`${date}T00:00:00`).getTime() + 86_400_000);
const SOMEBODY = { memberId: 'a', name: '甲', unitId: 'u' };
const doing = (at: string) => ({ actor: SOMEBODY, at: beijing(at), reason: '理由' });
const started = (kind: ClockKind, at: string, urgent = false): LeadClock =>
  startClock({ kind, start: beijing(at), urgent }, calendars);
const only = (clocks: readonly LeadClock[]): LeadClock => {
  const [clock] = clocks;
  if (!clock) throw new Error('no clock');
  return clock;
};

const extended = (clock: LeadClock, count: number, asked: string, decided: string, approved = true): LeadClock => {
  const added = { unit: clock.length.unit, count };
  const waiting = withExtensionAsked([clock], clock.kind, added, doing(asked));
  return only(withExtensionDecided(waiting, clock.kind, approved, doing(decided), calendars));
};
const paused = (clock: LeadClock, from: string, to: string): LeadClock =>
  only(withResume(withPause([clock], clock.kind, doing(from)), clock.kind, doing(to), calendars));

describe('lengths', () => {
  test.each([
    [
      'workdays over Spring Festival, with 2/14 worked',
      '2026-02-12T09:00:00',
      { unit: 'workday', count: 3 },
      '2026-02-24',
    ],
    [
      'workdays that meet the made-up Saturday 2/28',
      '2026-02-25T09:00:00',
      { unit: 'workday', count: 3 },
      '2026-02-28',
    ],
    ['15 calendar days take no notice of holidays', '2026-02-10T23:59:59', { unit: 'day', count: 15 }, '2026-02-25'],
    ['60 calendar days', '2026-01-01T00:00:00', { unit: 'day', count: 60 }, '2026-03-02'],
    ['a leap day counts', '2028-02-27T08:00:00', { unit: 'day', count: 2 }, '2028-02-29'],
  ] as const)('%s', (_name, start, length, lastDay) => {
    expect(dueAfter(beijing(start), length, calendars)).toEqual(midnightAfter(lastDay));
  });

  test('the market regulator counts by its own law, and tells a named reporter only', () => {
    const named = { tips: [{ named: true }] } as Parameters<typeof kindsFor>[2];
    const unnamed = { tips: [{ named: false }] } as Parameters<typeof kindsFor>[2];
    expect(kindsFor(['handOver', 'objection'], 'market', named)).toEqual(['marketAcceptance', 'objection']);
    expect(kindsFor(['verification'], 'market', named)).toEqual(['marketVerification']);
    expect(kindsFor(['disposal', 'reporterReply'], 'market', named)).toEqual(['disposal', 'reporterReply']);
    expect(kindsFor(['disposal', 'reporterReply'], 'market', unnamed)).toEqual(['disposal']);
    expect(kindsFor(['disposal', 'reporterReply'], 'police', named)).toEqual(['disposal']);
    expect(kindsFor(['handOver'], 'village', named)).toEqual(['handOver']);
    // 2/12 (Thu): 13, 14 worked, then 24, 25, 26, 27, 28.
    expect(started('marketAcceptance', '2026-02-12T09:00:00').dueAt).toEqual(midnightAfter('2026-02-28'));
  });

  test('taking a lead on ends the market regulator’s clock of acceptance as well', () => {
    const clock = only(stopClocks([started('marketAcceptance', '2026-03-02T09:00:00')], ['handOver'], new Date(0)));
    expect(clock.stoppedAt).toEqual(new Date(0));
  });
});

describe('extension', () => {
  // Mon 3/2: the tenth workday is 3/16.
  const clock = started('verification', '2026-03-02T09:00:00');

  test('moves the end by workdays, keeps who asked and who decided, and from when to when', () => {
    const after = extended(clock, 5, '2026-03-12T10:00:00', '2026-03-13T09:00:00');
    expect(clock.dueAt).toEqual(midnightAfter('2026-03-16'));
    expect(after.dueAt).toEqual(midnightAfter('2026-03-23'));
    expect(after.extensions).toEqual([
      expect.objectContaining({
        approved: true,
        askedAt: beijing('2026-03-12T10:00:00'),
        decidedAt: beijing('2026-03-13T09:00:00'),
        from: midnightAfter('2026-03-16'),
        to: midnightAfter('2026-03-23'),
      }),
    ]);
  });

  test('is refused without effect and may be asked for again; once granted there is no second', () => {
    const refused = extended(clock, 5, '2026-03-12T10:00:00', '2026-03-13T09:00:00', false);
    expect(refused.dueAt).toEqual(clock.dueAt);
    expect(extensionLimit(refused)).toEqual({ unit: 'workday', count: 10 });
    expect(extensionLimit(extended(refused, 5, '2026-03-13T10:00:00', '2026-03-13T11:00:00'))).toBeNull();
  });

  test.each([
    ['verification', false, { unit: 'workday', count: 10 }],
    ['verification', true, { unit: 'workday', count: 3 }],
    ['marketVerification', false, { unit: 'workday', count: 15 }],
    ['marketAcceptance', false, null],
    ['handOver', true, null],
    ['petition', false, { unit: 'day', count: 30 }],
    ['petitionReply', false, null],
    ['supervision', false, null],
  ] as const)('%s, urgent %s: at most %j', (kind, urgent, limit) => {
    expect(extensionLimit(started(kind, '2026-03-02T09:00:00', urgent))).toEqual(limit);
  });

  test('a petition of 60 days and 30 more ends on the 90th day', () => {
    const petition = started('petition', '2026-03-02T09:00:00');
    expect(petition.dueAt).toEqual(midnightAfter('2026-05-01'));
    expect(extended(petition, 30, '2026-04-20T09:00:00', '2026-04-21T09:00:00').dueAt).toEqual(
      midnightAfter('2026-05-31'),
    );
  });

  test('the reminders before the new end come, also those that had come for the old one; none twice', () => {
    const before = { clocks: [clock], reminded: { [clockKey(clock)]: 2 } };
    const now = beijing('2026-03-16T23:00:00');
    const after = extended(clock, 5, '2026-03-12T10:00:00', '2026-03-16T23:00:00');
    const reminded = remindedAfter(before, [after], now, calendars);
    expect(nextReminder([after], reminded, now, calendars)).toEqual(beijing('2026-03-23T00:00:00'));
    expect(reminderStep(after, reminded, beijing('2026-03-22T23:00:00'), calendars)).toBeNull();
    expect(reminderStep(after, reminded, beijing('2026-03-23T00:00:00'), calendars)).toBe(0);
    // Nothing moved, nothing begins again.
    expect(remindedAfter(before, [clock], now, calendars)).toEqual(before.reminded);
  });

  test('of the new end only what is still to come is said: less than a day ahead, the two hours’ reminder is the first', () => {
    const hours = started('verification', '2026-03-02T09:00:00', true);
    expect(hours.dueAt).toEqual(midnightAfter('2026-03-05'));
    const after = extended(hours, 1, '2026-03-06T08:00:00', '2026-03-06T09:00:00');
    const now = beijing('2026-03-06T09:00:00');
    const reminded = remindedAfter({ clocks: [hours], reminded: { [clockKey(hours)]: 3 } }, [after], now, calendars);
    expect(nextReminder([after], reminded, now, calendars)).toEqual(beijing('2026-03-06T22:00:00'));
  });
});

describe('pause', () => {
  // Tue 2/10: 11, 12, 13, 14 worked, 24, 25, 26, 27, 28 worked, 3/2.
  const clock = started('verification', '2026-02-10T09:00:00');

  test('over Spring Festival costs only the workdays in it', () => {
    expect(clock.dueAt).toEqual(midnightAfter('2026-03-02'));
    // Paused on 2/13; 2/14, 2/24 and 2/25 are the workdays up to the day it goes on.
    expect(paused(clock, '2026-02-13T16:00:00', '2026-02-25T10:00:00').dueAt).toEqual(midnightAfter('2026-03-05'));
    expect(paused(clock, '2026-02-14T16:00:00', '2026-02-23T10:00:00').dueAt).toEqual(clock.dueAt);
    expect(paused(clock, '2026-02-11T09:00:00', '2026-02-11T18:00:00').dueAt).toEqual(clock.dueAt);
  });

  test('twice and with an extension: everything adds up', () => {
    const once = paused(clock, '2026-02-13T16:00:00', '2026-02-25T10:00:00');
    const twice = paused(once, '2026-02-26T09:00:00', '2026-02-27T09:00:00');
    expect(twice.dueAt).toEqual(midnightAfter('2026-03-06'));
    expect(extended(twice, 2, '2026-03-03T09:00:00', '2026-03-03T10:00:00').dueAt).toEqual(midnightAfter('2026-03-10'));
  });

  test('nothing is due, reminded of or overdue while it lasts', () => {
    const still = only(withPause([clock], 'verification', doing('2026-03-02T09:00:00')));
    const later = beijing('2026-04-01T09:00:00');
    expect([isPaused(still), isPausable(still), nextDue([still]), breachOf(still, later)]).toEqual([
      true,
      false,
      null,
      null,
    ]);
    expect(nextReminder([still], {}, later, calendars)).toBeNull();
    expect(reminderStep(still, {}, later, calendars)).toBeNull();
  });

  test('a clock in hours moves by the minutes it stood still', () => {
    const hours = started('handOver', '2026-02-13T16:00:00', true);
    expect(hours.dueAt).toEqual(beijing('2026-02-13T18:00:00'));
    expect(paused(hours, '2026-02-13T17:00:00', '2026-02-13T17:45:00').dueAt).toEqual(beijing('2026-02-13T18:45:00'));
  });
});

describe('a missed deadline', () => {
  const clock = started('verification', '2026-03-02T09:00:00');
  const missed = midnightAfter('2026-03-16');

  test('is missed from 24:00 on, not a millisecond before', () => {
    expect(breachOf(clock, new Date(missed.getTime() - 1))).toBeNull();
    expect(breachOf(clock, missed)).toEqual(missed);
  });

  test('stays on record when the clock is extended, paused or stopped afterwards', () => {
    const at = '2026-03-17T09:00:00';
    const settled = only(settleClocks([clock], beijing(at), calendars));
    const later = only(stopClocks([extended(settled, 10, at, at)], 'all', beijing('2026-03-20T09:00:00')));
    expect(later.dueAt).toEqual(midnightAfter('2026-03-30'));
    expect(breachOf(later, beijing('2026-03-20T09:00:00'))).toEqual(missed);
  });

  test('the end of the right to hand back is no missed deadline', () => {
    const right = started('objection', '2026-03-02T09:00:00');
    expect(breachOf(right, beijing('2026-12-01T09:00:00'))).toBeNull();
    expect(nextDue([right])).toBeNull();
    expect(nextReminder([right], {}, beijing('2026-03-02T09:00:00'), calendars)).toBeNull();
  });
});

describe('a year whose holidays are not out', () => {
  const only2026 = calendarsOf(publishedCalendars().filter(({ year }) => year <= 2026));
  const years = publishedCalendars().filter(({ year }) => year <= 2026);
  const with2027 = calendarsOf([
    ...years,
    { year: 2027, holidays: new Set(['2027-01-01']), makeUpDays: new Set<string>() },
  ]);

  test('the end stays open until they come, and is then worked out with what was granted meanwhile', () => {
    const clock = startClock({ kind: 'verification', start: beijing('2026-12-28T09:00:00'), urgent: false }, only2026);
    expect(clock.dueAt).toBeNull();
    const granted = only(
      withExtensionDecided(
        withExtensionAsked([clock], 'verification', { unit: 'workday', count: 2 }, doing('2026-12-29T09:00:00')),
        'verification',
        true,
        doing('2026-12-30T09:00:00'),
        only2026,
      ),
    );
    const now = beijing('2027-01-05T08:00:00');
    expect(only(settleClocks([granted], now, only2026)).dueAt).toBeNull();
    // 12/29, 30, 31 and from 1/4 on seven more: 1/12; two more: 1/14.
    const known = only(settleClocks([granted], now, with2027));
    expect(known.dueAt).toEqual(midnightAfter('2027-01-14'));
    const reminded = remindedAfter({ clocks: [granted], reminded: {} }, [known], now, with2027);
    expect(nextReminder([known], reminded, now, with2027)).toEqual(beijing('2027-01-14T00:00:00'));
  });
});
