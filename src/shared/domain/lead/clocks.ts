import { CLOCK_RULES, type ClockKind, type ClockLength } from '../../tables/clock-rules';
import { REMINDER_PLANS } from '../../tables/reminder-plans';
import { AppError } from '../../errors/app-error';
import { addWorkdays, type Calendars } from '../../time/workdays';
import { endOfDay, shanghaiDate } from '../../time/shanghai';
import type { Lead, LeadClock } from './lead';
import { reminderTimes, stepsPassed } from '../clock/reminders';
import { nodesOf } from './visibility';

const HOUR_MS = 3600_000;

/** A workday deadline ends at 24:00 Beijing time of the last day; an hour deadline to the minute. */
export const dueAfter = (start: Date, length: ClockLength, calendars: Calendars): Date =>
  length.unit === 'hour'
    ? new Date(start.getTime() + length.count * HOUR_MS)
    : endOfDay(addWorkdays(shanghaiDate(start), length.count, calendars));

/** A lead is never refused because next year's calendar is not out: its due time stays open until it is. */
const dueOrUnknown = (start: Date, length: ClockLength, calendars: Calendars): Date | null => {
  try {
    return dueAfter(start, length, calendars);
  } catch (error) {
    if (error instanceof AppError && error.code === 'CALENDAR_MISSING') return null;
    throw error;
  }
};

export const startClock = (kind: ClockKind, start: Date, urgent: boolean, calendars: Calendars): LeadClock => ({
  kind,
  startedAt: start,
  dueAt: dueOrUnknown(start, urgent ? CLOCK_RULES[kind].urgentLength : CLOCK_RULES[kind].length, calendars),
  stoppedAt: null,
});

export const stopClocks = (clocks: readonly LeadClock[], kinds: readonly ClockKind[] | 'all', at: Date): LeadClock[] =>
  clocks.map((clock) =>
    clock.stoppedAt === null && (kinds === 'all' || kinds.includes(clock.kind)) ? { ...clock, stoppedAt: at } : clock,
  );

export const runningClocks = (clocks: readonly LeadClock[]): LeadClock[] =>
  clocks.filter((clock) => clock.stoppedAt === null);

const earliest = (dates: readonly Date[]): Date | null =>
  dates.reduce<Date | null>((first, date) => (first === null || date < first ? date : first), null);

/** The running clock that ends first. */
export const nextDue = (clocks: readonly LeadClock[]): (LeadClock & { dueAt: Date }) | null =>
  runningClocks(clocks)
    .filter((clock): clock is LeadClock & { dueAt: Date } => clock.dueAt !== null)
    .reduce<(LeadClock & { dueAt: Date }) | null>(
      (first, clock) => (first === null || clock.dueAt < first.dueAt ? clock : first),
      null,
    );

/** Names one run of a clock: the same kind started again is a new run with reminders of its own. */
export const clockKey = (clock: LeadClock): string => `${clock.kind}_${clock.startedAt.getTime()}`;

const timesOf = (dueAt: Date, calendars: Calendars): Date[] =>
  reminderTimes(dueAt, REMINDER_PLANS.leadClock, calendars);

type Reminded = Readonly<Record<string, number>>;

/** When the next reminder of any running clock is due; null when all steps are taken. */
export const nextReminder = (clocks: readonly LeadClock[], reminded: Reminded, calendars: Calendars): Date | null =>
  earliest(
    runningClocks(clocks).flatMap((clock) => {
      const at = clock.dueAt && timesOf(clock.dueAt, calendars)[reminded[clockKey(clock)] ?? 0];
      return at ? [at] : [];
    }),
  );

/** The reminder step to take for a clock at `now`, or null: the latest that has come and is not taken. */
export const reminderStep = (clock: LeadClock, reminded: Reminded, now: Date, calendars: Calendars): number | null => {
  if (clock.stoppedAt !== null || clock.dueAt === null) return null;
  const passed = stepsPassed(timesOf(clock.dueAt, calendars), now);
  return passed > (reminded[clockKey(clock)] ?? 0) ? passed - 1 : null;
};

/** Steps that lay before the clock's own start are taken as done: a two-hour deadline has no "one day before". */
export const stepsBeforeStart = (clock: LeadClock, calendars: Calendars): number =>
  clock.dueAt === null ? 0 : stepsPassed(timesOf(clock.dueAt, calendars), clock.startedAt);

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
    nextReminderAt: nextReminder(clocks, reminded, calendars),
  };
};
