import { CLOCK_RULES, CLOCKS_INSTEAD, type ClockKind } from '../../tables/clock-rules';
import { REMINDER_PLANS, type ReminderStep } from '../../tables/reminder-plans';
import type { UnitFunction } from '../../tables/units';
import type { Calendars } from '../../time/workdays';
import { reminderTimes, stepsPassed } from '../clock/reminders';
import { nextMorning } from '../notice/quiet-hours';
import { dueOf } from './due';
import type { Lead, LeadClock } from './lead';
import { nodesOf } from './visibility';

export interface ClockStart {
  kind: ClockKind;
  start: Date;
  urgent: boolean;
  /** A due time chosen by a person instead of the rule's length. */
  chosenDueAt?: Date;
}

export const startClock = ({ kind, start, urgent, chosenDueAt }: ClockStart, calendars: Calendars): LeadClock => {
  const clock = {
    kind,
    startedAt: start,
    length: urgent ? CLOCK_RULES[kind].urgentLength : CLOCK_RULES[kind].length,
    chosenDueAt: chosenDueAt ?? null,
    stoppedAt: null,
    breachedAt: null,
    pauses: [],
    extensions: [],
  };
  return { ...clock, dueAt: dueOf(clock, calendars) };
};

/** The clocks a step really starts for this unit and lead: those of the unit's own law instead, and none out of place. */
export const kindsFor = (
  kinds: readonly ClockKind[],
  unitFunction: UnitFunction | undefined,
  lead: Pick<Lead, 'tips'>,
): ClockKind[] =>
  kinds
    .map((kind) => (unitFunction && CLOCKS_INSTEAD[unitFunction]?.[kind]) ?? kind)
    .filter((kind) => {
      const { onlyFor } = CLOCK_RULES[kind];
      if (!onlyFor) return true;
      const isFor = unitFunction !== undefined && onlyFor.functions.includes(unitFunction);
      return isFor && (!onlyFor.namedReporter || lead.tips.some(({ named }) => named));
    });

const standIns = (kind: ClockKind): ClockKind[] => Object.values(CLOCKS_INSTEAD).flatMap((row) => row[kind] ?? []);

/** `all`: every clock that ends with the work on the lead. A kind's stand-ins stop with it. */
export const stopClocks = (
  clocks: readonly LeadClock[],
  kinds: readonly ClockKind[] | 'all',
  at: Date,
): LeadClock[] => {
  const isMeant = (kind: ClockKind): boolean =>
    kinds === 'all'
      ? CLOCK_RULES[kind].course === 'lead'
      : kinds.some((named) => named === kind || standIns(named).includes(kind));
  return clocks.map((clock) => (clock.stoppedAt === null && isMeant(clock.kind) ? { ...clock, stoppedAt: at } : clock));
};

export const runningClocks = (clocks: readonly LeadClock[]): LeadClock[] =>
  clocks.filter((clock) => clock.stoppedAt === null);

export const isPaused = (clock: LeadClock): boolean =>
  clock.stoppedAt === null && clock.pauses.some(({ to }) => to === null);

/** Something that is owed, and time is going by. */
export const isTicking = (clock: LeadClock): boolean =>
  clock.stoppedAt === null && !isPaused(clock) && CLOCK_RULES[clock.kind].reminders !== null;

/** The due time a clock missed first, or null. */
export const breachOf = (clock: LeadClock, now: Date): Date | null =>
  clock.breachedAt ?? (isTicking(clock) && clock.dueAt && clock.dueAt <= now ? clock.dueAt : null);

/**
 * Clocks with what has come about by itself: a missed due time is kept for ever, and a due time that was unknown is filled
 * in once its calendar is out; the others are the very same objects. Every change of a lead begins with this, so that nothing is lost by it.
 */
export const settleClocks = (clocks: readonly LeadClock[], now: Date, calendars: Calendars): LeadClock[] =>
  clocks.map((clock) => {
    if (clock.stoppedAt !== null) return clock;
    const dueAt = clock.dueAt ?? dueOf(clock, calendars);
    const breachedAt = breachOf({ ...clock, dueAt }, now);
    return dueAt === clock.dueAt && breachedAt === clock.breachedAt ? clock : { ...clock, dueAt, breachedAt };
  });

const earliest = (dates: readonly Date[]): Date | null =>
  dates.reduce<Date | null>((first, date) => (first === null || date < first ? date : first), null);

/** The clock that ends first of those that tick. */
export const nextDue = (clocks: readonly LeadClock[]): (LeadClock & { dueAt: Date }) | null =>
  clocks
    .filter(isTicking)
    .filter((clock): clock is LeadClock & { dueAt: Date } => clock.dueAt !== null)
    .reduce<(LeadClock & { dueAt: Date }) | null>(
      (first, clock) => (first === null || clock.dueAt < first.dueAt ? clock : first),
      null,
    );

/** Names one run of a clock: the same kind started again is a new run with reminders of its own. */
export const clockKey = (clock: LeadClock): string => `${clock.kind}_${clock.startedAt.getTime()}`;
/** Names one due time of one run: a deadline put off is reminded of anew. */
export const dueKey = (clock: LeadClock): string => `${clockKey(clock)}_${clock.dueAt?.getTime() ?? 'open'}`;

export const reminderPlanOf = (kind: ClockKind): readonly ReminderStep[] => {
  const plan = CLOCK_RULES[kind].reminders;
  return plan ? REMINDER_PLANS[plan] : [];
};

const timesOf = ({ kind, dueAt }: LeadClock, calendars: Calendars): Date[] =>
  dueAt ? reminderTimes(dueAt, reminderPlanOf(kind), calendars) : [];

type Reminded = Readonly<Record<string, number>>;

/**
 * When to look at the reminders next: at the next step of any ticking clock; on the next morning while a due time waits
 * for its calendar; null when all steps are taken.
 */
export const nextReminder = (
  clocks: readonly LeadClock[],
  reminded: Reminded,
  now: Date,
  calendars: Calendars,
): Date | null =>
  earliest([
    ...clocks.filter(isTicking).flatMap((clock) => timesOf(clock, calendars)[reminded[clockKey(clock)] ?? 0] ?? []),
    ...(runningClocks(clocks).some(({ dueAt }) => dueAt === null) ? [nextMorning(now)] : []),
  ]);

/** The reminder step to take for a clock at `now`, or null: the latest that has come and is not taken. */
export const reminderStep = (clock: LeadClock, reminded: Reminded, now: Date, calendars: Calendars): number | null => {
  if (!isTicking(clock)) return null;
  const passed = stepsPassed(timesOf(clock, calendars), now);
  return passed > (reminded[clockKey(clock)] ?? 0) ? passed - 1 : null;
};

/**
 * Steps taken as done without a word: those that lay before the clock's own start – a two-hour deadline has no "one day
 * before" – and, when a due time is put off, those of the new one that have passed already. All others come, again if
 * need be.
 */
export const remindedAfter = (
  before: { clocks: readonly LeadClock[]; reminded: Reminded },
  clocks: readonly LeadClock[],
  now: Date,
  calendars: Calendars,
): Record<string, number> => {
  const changed = runningClocks(clocks).flatMap((clock): [string, number][] => {
    const earlier = before.clocks.find((one) => clockKey(one) === clockKey(clock));
    if (earlier && earlier.dueAt?.getTime() === clock.dueAt?.getTime()) return [];
    return [[clockKey(clock), stepsPassed(timesOf(clock, calendars), earlier?.dueAt ? now : clock.startedAt)]];
  });
  return { ...before.reminded, ...Object.fromEntries(changed) };
};

const URGENT_LEAP = 1e14;
/** Smaller comes first: urgent leads before all others, then the nearest deadline. */
export const queueRank = (urgent: boolean, dueAt: Date | null, receivedAt: Date): number =>
  (dueAt ?? receivedAt).getTime() - (urgent ? URGENT_LEAP : 0);

/** The fields of a lead that follow from its clocks; every change of the clocks writes all of them. */
export const scheduleOf = (
  lead: {
    clocks: LeadClock[];
    reminded: Record<string, number>;
    urgent: boolean;
    receivedAt: Date;
    divisionCode: string;
  },
  now: Date,
  calendars: Calendars,
): Pick<Lead, 'clocks' | 'nextDueAt' | 'dueIn' | 'queueRank' | 'reminded' | 'nextReminderAt'> => {
  const { clocks, reminded } = lead;
  const nextDueAt = nextDue(clocks)?.dueAt ?? null;
  return {
    clocks,
    nextDueAt,
    dueIn: nextDueAt ? nodesOf(lead.divisionCode) : [],
    queueRank: queueRank(lead.urgent, nextDueAt, lead.receivedAt),
    reminded,
    nextReminderAt: nextReminder(clocks, reminded, now, calendars),
  };
};
