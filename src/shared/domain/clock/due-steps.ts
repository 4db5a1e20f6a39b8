import type { Calendars } from '../../time/workdays';
import { clockKey, isTicking, remindedAfter, reminderPlanOf, reminderStep, settleClocks, dueKey } from '../lead/clocks';
import type { LeadClock } from '../lead/lead';
import type { ReminderStep } from '../../tables/reminder-plans';

/** A reminder to be made now. */
export interface DueStep {
  clock: LeadClock & { dueAt: Date };
  roles: ReminderStep['roles'];
  /** Names run, due time and step: the same reminder is never made twice. */
  key: string;
  /** The run and due time it reminds of. */
  run: string;
}

export interface TakenSteps {
  clocks: LeadClock[];
  reminded: Record<string, number>;
  steps: DueStep[];
  /** No clock changed: only the count of reminders did. */
  isSettled: boolean;
}

/**
 * The clocks of a document looked at by the timer: due times whose calendar has come are filled in, those missed are noted,
 * and the reminder steps that have come are taken. Pure; the caller writes all of it or nothing.
 */
export const takeDueSteps = (
  before: { clocks: readonly LeadClock[]; reminded: Record<string, number> },
  now: Date,
  calendars: Calendars,
): TakenSteps => {
  const clocks = settleClocks(before.clocks, now, calendars);
  const known = remindedAfter(before, clocks, now, calendars);
  const taken = clocks.filter(isTicking).flatMap((clock) => {
    const step = reminderStep(clock, known, now, calendars);
    return step === null || clock.dueAt === null ? [] : [{ clock: { ...clock, dueAt: clock.dueAt }, step }];
  });
  return {
    clocks,
    reminded: { ...known, ...Object.fromEntries(taken.map(({ clock, step }) => [clockKey(clock), step + 1])) },
    steps: taken.map(({ clock, step }) => ({
      clock,
      roles: reminderPlanOf(clock.kind)[step]?.roles ?? [],
      key: `${dueKey(clock)}-${step}`,
      run: dueKey(clock),
    })),
    isSettled: clocks.every((clock, index) => clock === before.clocks[index]),
  };
};
