import { takeDueSteps } from '../../../src/shared/domain/clock/due-steps';
import { withExtensionAsked, withExtensionDecided } from '../../../src/shared/domain/lead/clock-changes';
import { changePetition, type PetitionChange } from '../../../src/shared/domain/petition/change-petition';
import { receivedFrom } from '../../../src/shared/domain/petition/correct';
import { openPetition } from '../../../src/shared/domain/petition/open-petition';
import { withoutPersonalNumbers } from '../../../src/shared/domain/petition/personal-numbers';
import type { Petition } from '../../../src/shared/domain/petition/petition';
import { reopened } from '../../../src/shared/domain/petition/reopen';
import { petitionSteps } from '../../../src/shared/domain/petition/steps';
import { CLOCK_RULES } from '../../../src/shared/tables/clock-rules';
import { UNITS } from '../../../src/shared/tables/units';
import { calendars } from '../../../src/shared/time/published-calendars';
import { dayNumber, petitionDue } from '../../../src/shared/wording/petition';

/** 《信访工作条例》: 15 days to tell, 60 to finish, 30 more at most; last days counted by hand on a paper calendar. */
const beijing = (text: string): Date => new Date(`${text}+08:00`);
const endOf = (date: string): Date => new Date(beijing(`${date}T00:00:00`).getTime() + 86_400_000);
const SOMEBODY = { memberId: 'a', name: '甲', unitId: '430922112-petition' };
const around = { calendars, units: UNITS };
const SOCIAL = '430922112-socialAffairs';

const received = (at: string, unitId = SOCIAL): Petition =>
  openPetition(
    {
      _id: 'p',
      channel: 'visit',
      receivedAt: beijing(at),
      divisionCode: '430922112235',
      people: 3,
      demand: '要求退钱',
      unitId,
      excludedUnitIds: [],
      actor: SOMEBODY,
      now: beijing(at),
    },
    around,
  );
const after = (petition: Petition, step: PetitionChange['step'], at: string, extra: Partial<PetitionChange> = {}) =>
  changePetition(
    petition,
    { step, eventId: `${step}-${at}`, actor: SOMEBODY, at: beijing(at), text: '', ...extra },
    around,
  );
const running = ({ clocks }: Petition, kind: string) =>
  clocks.find((clock) => clock.kind === kind && clock.stoppedAt === null)?.dueAt;
const extended = (petition: Petition, days: number, at: string, approved = true): Petition => {
  const doing = { actor: SOMEBODY, at: beijing(at), reason: '复杂' };
  const asked = after(petition, 'askExtension', at, {
    onClocks: (clocks) => withExtensionAsked(clocks, 'petition', { unit: 'day', count: days }, doing),
  });
  return after(asked, 'decideExtension', at, {
    onClocks: (clocks) => withExtensionDecided(clocks, 'petition', approved, doing, calendars),
  });
};

test.each([
  ['in the middle of a month', '2026-06-10T10:00:00', '2026-06-25'],
  ['over the end of February', '2026-02-20T08:00:00', '2026-03-07'],
  ['late in the evening of the last day of a year without next year’s calendar', '2026-12-31T23:59:59', '2027-01-15'],
])('15 calendar days to tell the person: %s', (_name, at, last) => {
  expect(running(received(at), 'petitionReply')).toEqual(endOf(last));
});

test.each([
  ['January to March, a short February between', '2026-01-01T09:00:00', '2026-03-02'],
  ['from the last of a month', '2026-01-31T09:00:00', '2026-04-01'],
  ['31 July: two long months', '2026-07-31T23:59:00', '2026-09-29'],
  ['over a leap day', '2027-12-31T09:00:00', '2028-02-29'],
])('60 calendar days from being taken up: %s', (_name, at, last) => {
  expect(running(after(received(at), 'tell', at), 'petition')).toEqual(endOf(last));
});

test('30 days more count from the end of the 60, not from the day they were asked for', () => {
  const told = after(received('2026-01-20T09:00:00'), 'tell', '2026-01-31T09:00:00');
  expect(running(extended(told, 30, '2026-03-30T09:00:00'), 'petition')).toEqual(endOf('2026-05-01'));
  expect(running(extended(told, 30, '2026-03-30T09:00:00', false), 'petition')).toEqual(endOf('2026-04-01'));
});

test('a refused extension may be asked for again, an approved one not', () => {
  const told = after(received('2026-01-20T09:00:00'), 'tell', '2026-01-31T09:00:00');
  const steps = (petition: Petition) => petitionSteps(petition, ['handler'], beijing('2026-03-30T10:00:00'));
  expect(steps(extended(told, 30, '2026-03-30T09:00:00', false))).toContain('askExtension');
  expect(steps(extended(told, 10, '2026-03-30T09:00:00'))).not.toContain('askExtension');
});

test('one missed and extended afterwards has been missed all the same', () => {
  const told = after(received('2026-01-20T09:00:00'), 'tell', '2026-01-31T09:00:00');
  const late = extended(told, 30, '2026-04-03T09:00:00');
  expect(late.clocks.find(({ kind }) => kind === 'petition')?.breachedAt).toEqual(endOf('2026-04-01'));
});

test('信访办 itself has nobody to object to; a unit has five workdays, around a holiday', () => {
  expect(running(received('2026-06-10T10:00:00', SOMEBODY.unitId), 'objection')).toBeUndefined();
  // Before Spring Festival 2/15–2/23; 2/14 is a Saturday worked: 13, 14, 24, 25, 26.
  expect(running(received('2026-02-12T10:00:00'), 'objection')).toEqual(endOf('2026-02-26'));
});

test('what is closed has no clock, no reminder, and stands among the closed ones from that day', () => {
  const closed = after(received('2026-06-10T10:00:00'), 'close', '2026-06-12T10:00:00', { result: 'withdrawn' });
  expect(closed).toMatchObject({ open: false, nextDueAt: null, nextReminderAt: null });
  const aided = after(closed, 'recordAid', '2026-07-01T10:00:00');
  expect(aided.queueRank).toBe(closed.queueRank);
});

test('closed by mistake and taken up again: the 60 days with their extension, and what ran out meanwhile is missed', () => {
  const told = after(received('2026-01-20T09:00:00'), 'tell', '2026-01-31T09:00:00');
  const longer = extended(told, 30, '2026-03-30T09:00:00');
  const closed = after(longer, 'close', '2026-04-10T09:00:00', { result: 'withdrawn' });
  const again = (at: string) => after(closed, 'reopen', at, reopened(closed));
  expect(running(again('2026-04-20T09:00:00'), 'petition')).toEqual(endOf('2026-05-01'));
  const late = takeDueSteps(again('2026-05-03T09:00:00'), beijing('2026-05-03T09:00:00'), calendars);
  expect(late.clocks.find(({ kind }) => kind === 'petition')?.breachedAt).toEqual(endOf('2026-05-01'));
});

test('a wrong day of receipt: missed is what the corrected day makes missed, and told in time stays told in time', () => {
  const wrong = after(received('2026-06-01T09:00:00'), 'addNote', '2026-06-20T09:00:00');
  expect(wrong.clocks[0]?.breachedAt).toEqual(endOf('2026-06-16'));
  const receivedAt = beijing('2026-06-10T00:00:00');
  const right = after(wrong, 'correct', '2026-06-20T09:00:00', {
    set: { receivedAt },
    onClocks: (clocks) => receivedFrom(clocks, receivedAt, calendars),
  });
  expect(right.clocks[0]).toMatchObject({ dueAt: endOf('2026-06-25'), breachedAt: null });
  const told = after(right, 'tell', '2026-06-21T09:00:00');
  expect(receivedFrom(told.clocks, beijing('2026-05-01T00:00:00'), calendars)).toEqual(told.clocks);
});

test('reminders come a week before, three workdays before, a day before, at the end and a day after', () => {
  const petition = received('2026-06-10T10:00:00');
  const taken: string[] = [];
  let state = { clocks: petition.clocks, reminded: petition.reminded };
  for (
    let at = beijing('2026-06-10T10:00:00').getTime();
    at < beijing('2026-06-29T00:00:00').getTime();
    at += 3_600_000
  ) {
    const looked = takeDueSteps(state, new Date(at), calendars);
    if (looked.steps.length > 0) taken.push(new Date(at + 8 * 3_600_000).toISOString().slice(0, 13));
    state = looked;
  }
  // The 25th is the last day; 24:00 of it is 00:00 of the 26th. 19–21 June 2026 is the Dragon Boat holiday.
  expect(taken).toEqual(['2026-06-18T09', '2026-06-22T09', '2026-06-25T00', '2026-06-26T00', '2026-06-27T00']);
});

test('every length is the law’s', () => {
  expect(CLOCK_RULES.petitionReply.length).toEqual({ unit: 'day', count: 15 });
  expect(CLOCK_RULES.petition.length).toEqual({ unit: 'day', count: 60 });
  expect(CLOCK_RULES.petition.extension).toEqual({ unit: 'day', count: 30 });
  expect(CLOCK_RULES.objection.length).toEqual({ unit: 'workday', count: 5 });
});

test('days in the words of the screen', () => {
  const now = beijing('2026-06-10T10:00:00');
  expect(dayNumber(beijing('2026-06-10T00:00:00').toISOString(), now)).toBe(1);
  const due = (date: string) => petitionDue(endOf(date).toISOString(), now).text;
  expect([due('2026-06-25'), due('2026-06-11'), due('2026-06-10'), due('2026-06-09')]).toEqual([
    '还剩15天',
    '还剩1天',
    '今天到期',
    '已超期1天',
  ]);
});

test.each([
  ['打 13800000001 找我', '打 （号码略） 找我'],
  ['１３８００００００２２', '（号码略）'],
  ['138-0000-0001', '（号码略）'],
  ['座机0737-1234567', '座机（号码略）'],
  ['证号 430922 19500101 001x', '证号 （号码略）'],
  ['卡号6222 0000 0000 0000 000', '卡号（号码略）'],
  ['欠 1200000 元，2019年12月31日到期', '欠 1200000 元，2019年12月31日到期'],
  ['合同编号2019-001，12户', '合同编号2019-001，12户'],
])('numbers that lead to a person: %s', (written, kept) => {
  expect(withoutPersonalNumbers(written)).toBe(kept);
});
