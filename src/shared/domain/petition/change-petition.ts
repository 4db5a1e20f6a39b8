import {
  PETITION_STEP_TABLE,
  type PetitionResult,
  type PetitionState,
  type PetitionStep,
} from '../../tables/petitions';
import type { Unit } from '../../tables/units';
import type { Calendars } from '../../time/workdays';
import { remindedAfter, scheduleOf, settleClocks, startClock, stopClocks } from '../lead/clocks';
import type { Actor, LeadClock } from '../lead/lead';
import type { PendingNotice } from '../lead/notices';
import { handedNotice } from './notices';
import type { Recorded } from './correct';
import type { Petition, PetitionEvent } from './petition';
import { petitionVisibleTo } from './readers';

/** What one step does, beyond what its row in the table says. */
export interface PetitionChange {
  step: PetitionStep;
  eventId: string;
  actor: Actor;
  at: Date;
  text: string;
  particulars?: PetitionEvent['particulars'];
  leadId?: string;
  caseId?: string;
  set?: Partial<
    Recorded & Pick<Petition, 'unitId' | 'leadIds' | 'caseIds' | 'excludedUnitIds' | 'keyCase' | 'watch' | 'aid'>
  >;
  /** Where the step leads, if not where its row says. */
  state?: PetitionState;
  result?: PetitionResult;
  onClocks?: (clocks: readonly LeadClock[]) => LeadClock[];
  notices?: PendingNotice[];
}

export interface Surroundings {
  calendars: Calendars;
  units: readonly Unit[];
}

/** Five workdays in which a unit may say that it is not the right one; 信访办 and the offices only hand it on. */
const mayObject = (unitId: string, units: readonly Unit[]): boolean => {
  const unit = units.find(({ id }) => id === unitId);
  return unit !== undefined && !['petition', 'office', 'countyOffice'].includes(unit.function);
};

/** The clock of the objection for the unit that has it from `at` on, if it may object at all. */
export const objectionClocks = (unitId: string, at: Date, { calendars, units }: Surroundings): LeadClock[] =>
  mayObject(unitId, units) ? [startClock({ kind: 'objection', start: at, urgent: false }, calendars)] : [];

/** Milliseconds: an answered petition, which nothing runs out for, stands behind those with a deadline. */
const AFTER_ALL_DEADLINES = 1e14;

/** The fields that follow from the clocks, and of a closed one from the moment of closing. */
export const petitionSchedule = (
  petition: Pick<Petition, 'clocks' | 'reminded' | 'receivedAt' | 'divisionCode'>,
  closedAt: Date | null,
  now: Date,
  calendars: Calendars,
): Pick<Petition, 'clocks' | 'reminded' | 'nextDueAt' | 'nextReminderAt' | 'queueRank'> => {
  const { clocks, reminded, nextDueAt, nextReminderAt, queueRank } = scheduleOf(
    { ...petition, urgent: false },
    now,
    calendars,
  );
  const openRank = nextDueAt ? queueRank : AFTER_ALL_DEADLINES + petition.receivedAt.getTime();
  return { clocks, reminded, nextDueAt, nextReminderAt, queueRank: closedAt ? -closedAt.getTime() : openRank };
};

/** The petition after one step. Pure; the caller has checked that the step is allowed. */
export const changePetition = (before: Petition, change: PetitionChange, around: Surroundings): Petition => {
  const {
    step,
    eventId,
    actor,
    at,
    text,
    particulars = [],
    leadId = null,
    caseId = null,
    set = {},
    result,
    onClocks,
  } = change;
  const { to, stops, starts } = PETITION_STEP_TABLE[step];
  const { calendars, units } = around;
  const state = change.state ?? to ?? before.state;
  const isClosed = state === 'closed';
  const after = { ...before, ...set };
  const isHanded = after.unitId !== before.unitId;
  const settled = stopClocks(settleClocks(before.clocks, at, calendars), stops, at);
  const started = [
    ...settled,
    ...starts.map((kind) => startClock({ kind, start: at, urgent: false }, calendars)),
    ...(isHanded && state === 'received' ? objectionClocks(after.unitId, at, around) : []),
  ];
  const clocks = onClocks ? onClocks(started) : started;
  const closedAt = isClosed ? (before.open ? at : new Date(-before.queueRank)) : null;
  const schedule = petitionSchedule(
    { ...after, clocks, reminded: remindedAfter(before, clocks, at, calendars) },
    closedAt,
    at,
    calendars,
  );
  const changed = {
    ...after,
    ...schedule,
    state,
    open: !isClosed,
    result: isClosed ? (result ?? before.result) : null,
  };
  const notices = [...(isHanded ? [handedNotice(changed, { key: eventId, at })] : []), ...(change.notices ?? [])];
  return {
    ...changed,
    version: before.version + 1,
    visibleTo: petitionVisibleTo(changed, units),
    history: [...before.history, { id: eventId, at, kind: step, actor, text, particulars, leadId, caseId }],
    pendingNotices: [...before.pendingNotices, ...notices],
    pendingAt: notices.length > 0 ? at : before.pendingAt,
  };
};
