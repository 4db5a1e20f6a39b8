import { DUTY_TABLE, type PeriodicKind } from '../../tables/duties';
import { REMINDER_PLANS } from '../../tables/reminder-plans';
import type { Unit } from '../../tables/units';
import { endOfDay, startOfDay, type ShanghaiDate } from '../../time/shanghai';
import type { Calendars } from '../../time/workdays';
import { reminderTimes, stepsPassed } from '../clock/reminders';
import { nodeKey, nodesOf, unitKey } from '../lead/visibility';
import type { Duty } from './duty';
import { dutyNotice } from './notice-texts';
import { dueAtOf, opensAt, type Period } from './periods';

export const dutyId = (kind: PeriodicKind, unitId: string, period: Period): string => `${kind}-${unitId}-${period}`;

const remindersOf = ({ kind, dueAt }: Pick<Duty, 'kind' | 'dueAt'>, calendars: Calendars): Date[] =>
  reminderTimes(dueAt, REMINDER_PLANS[DUTY_TABLE[kind].reminders], calendars);

/** The moment of the next step; null when all are taken. */
export const nextReminderOf = (duty: Pick<Duty, 'kind' | 'dueAt' | 'reminded'>, calendars: Calendars): Date | null =>
  remindersOf(duty, calendars)[duty.reminded] ?? null;

/** The step to take now, or null. */
export const dueStepOf = (duty: Pick<Duty, 'kind' | 'dueAt' | 'reminded'>, now: Date, calendars: Calendars) => {
  const passed = stepsPassed(remindersOf(duty, calendars), now);
  return passed > duty.reminded ? passed - 1 : null;
};

/** What a unit owes from the period's first moment, or from its own first day. Pure: the same whenever it is opened. */
export const openDuty = (kind: PeriodicKind, unit: Unit, period: Period, calendars: Calendars): Duty => {
  const dueAt = dueAtOf(kind, period);
  const startedAt = new Date(Math.max(opensAt(period).getTime(), startOfDay(unit.validFrom).getTime()));
  const reminded = stepsPassed(remindersOf({ kind, dueAt }, calendars), startedAt);
  return {
    _id: dutyId(kind, unit.id, period),
    version: 1,
    kind,
    unitId: unit.id,
    period,
    task: null,
    visibleTo: [unitKey(unit.id), ...nodesOf(unit.divisionCode).map(nodeKey)],
    state: 'open',
    startedAt,
    dueAt,
    filing: null,
    firstFiledAt: null,
    history: [],
    chasedOn: null,
    reminded,
    nextReminderAt: nextReminderOf({ kind, dueAt, reminded }, calendars),
    pendingNotices: [],
    pendingAt: null,
  };
};

interface GivenTask {
  dutyId: string;
  meetingId: string;
  unit: Unit;
  text: string;
  dueOn: ShanghaiDate;
  at: Date;
}

/** What a joint meeting gives a unit to do: the unit is told at once, and reminded like of an instruction (C7). Pure. */
export const openTask = ({ dutyId: id, meetingId, unit, text, dueOn, at }: GivenTask, calendars: Calendars): Duty => {
  const due = { kind: 'meetingTask', dueAt: endOfDay(dueOn) } as const;
  const reminded = stepsPassed(remindersOf(due, calendars), at);
  const notice = { duty: { _id: id, unitId: unit.id, ...due }, key: 'given', roles: GIVEN_TO, at };
  return {
    _id: id,
    version: 1,
    unitId: unit.id,
    period: dueOn,
    task: { meetingId, text, withdrawn: null },
    visibleTo: [unitKey(unit.id), ...nodesOf(unit.divisionCode).map(nodeKey)],
    state: 'open',
    startedAt: at,
    ...due,
    filing: null,
    firstFiledAt: null,
    history: [],
    chasedOn: null,
    reminded,
    nextReminderAt: nextReminderOf({ ...due, reminded }, calendars),
    pendingNotices: [dutyNotice(notice)],
    pendingAt: at,
  };
};

const GIVEN_TO = ['liaison', 'unitHead'] as const;
