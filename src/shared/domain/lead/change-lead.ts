import type { LeadFacts } from '../../contract/facts';
import { STATUS_TABLE, type CloseResult, type LeadStatus, type Outcome } from '../../tables/lead-statuses';
import { TRANSITIONS, type LeadAction } from '../../tables/lead-transitions';
import type { Unit } from '../../tables/units';
import type { Calendars } from '../../time/workdays';
import { kindsFor, remindedAfter, scheduleOf, settleClocks, startClock, stopClocks } from './clocks';
import type { Handling } from './handling';
import { heldAfter } from './holders';
import type { Actor, Attachment, Lead, LeadClock, LeadEvent } from './lead';
import { assignedNotice, progressNotice, returnedNotice } from './notice-texts';
import { supervisedNotice, unreceived } from './supervision';
import type { PendingNotice } from './notices';

/** One step of the life cycle as the use case hands it in. */
export interface Change {
  action: LeadAction;
  eventId: string;
  actor: Actor;
  at: Date;
  text: string | null;
  particulars?: [string, string][];
  attachments?: Attachment[];
  /** Fields of the lead this step sets besides state, clocks and story. */
  set?: Partial<ChangedFields>;
  /** A due time chosen by a person for the first clock this step starts. */
  dueAt?: Date;
  /** What the step does to a clock that runs on. */
  onClocks?: (clocks: LeadClock[]) => LeadClock[];
  /** State, clocks and notices change as by this action too: keeping the responsible unit out also assigns. */
  alsoAs?: LeadAction;
  /** Notices besides those every step of its kind sends. */
  notices?: PendingNotice[];
  /** Notices still waiting that stay; all of them when left out. */
  keepsWaiting?: (notice: PendingNotice) => boolean;
}

interface ChangedFields extends Handling {
  facts: LeadFacts;
  title: string;
  responsibleUnitId: string;
  coUnitIds: string[];
  excluded: Lead['excluded'];
  excludedUnitIds: string[];
  keptOutLately: string[];
  keptOutAt: Date;
  confidential: boolean;
  visibleTo: string[];
  outcome: Outcome | null;
  closeResult: CloseResult | null;
  replyToReporter: string | null;
  question: string | null;
  suspectedSpam: Lead['suspectedSpam'];
  supervision: Lead['supervision'];
  major: Lead['major'];
}

/** What one atomic update writes: fields to set, and entries to append. Sweeps' own fields are never overwritten. */
export interface LeadPatch {
  set: Partial<Lead>;
  push: { timeline: LeadEvent[]; pendingNotices: PendingNotice[] };
}

const noticesOf = (lead: Lead, change: Change, to: LeadStatus, clock: LeadClock | undefined): PendingNotice[] => {
  const unitId = change.set?.responsibleUnitId ?? lead.responsibleUnitId;
  const shared = {
    leadId: lead._id,
    key: change.eventId,
    urgent: lead.urgent,
    dueAt: clock?.dueAt ?? null,
    at: change.at,
  };
  return [
    ...(effectOf(change) === 'assign' ? [assignedNotice({ ...shared, unitId })] : []),
    ...(effectOf(change) === 'assign' && lead.supervision && !lead.supervision.answer
      ? [supervisedNotice({ ...shared, unitId, dueAt: lead.supervision.dueAt })]
      : []),
    ...(change.action === 'return' ? [returnedNotice({ ...shared, divisionCode: officeDivision(lead) })] : []),
    ...(to !== lead.status && lead.channel === 'resident'
      ? lead.tips.map((tip) =>
          progressNotice({ leadId: lead._id, key: change.eventId, tipId: tip.tipId, status: to, at: change.at }),
        )
      : []),
    ...(change.notices ?? []),
  ];
};

const effectOf = ({ action, alsoAs }: Change): LeadAction => alsoAs ?? action;

/** The lowest division node above the place that may know of the lead: its office re-assigns. */
export const officeDivision = (lead: Pick<Lead, 'visibleTo'>): string =>
  lead.visibleTo
    .filter((key) => key.startsWith('n:'))
    .map((key) => key.slice(2))
    .reduce((longest, code) => (code.length > longest.length ? code : longest), '');

/**
 * Notices are appended, unless some of those waiting must go: then the list is written anew. A sweep that hands them out
 * or adds to them meanwhile loses nothing by it: ids of notices are fixed, and a reminder not noted is made again.
 */
const waitingAfter = (lead: Lead, change: Change, notices: readonly PendingNotice[]): Partial<Lead> => {
  if (!change.keepsWaiting) return notices.length > 0 ? { pendingAt: lead.pendingAt ?? change.at } : {};
  const pendingNotices = [...lead.pendingNotices.filter(change.keepsWaiting), ...notices];
  return { pendingNotices, pendingAt: pendingNotices.length > 0 ? change.at : null };
};

const clocksAfter = (lead: Lead, change: Change, calendars: Calendars, units: readonly Unit[]) => {
  const row = TRANSITIONS[effectOf(change)];
  const unitId = change.set?.responsibleUnitId ?? lead.responsibleUnitId;
  const unit = units.find(({ id }) => id === unitId);
  const started = kindsFor(row.starts, unit?.function, lead).map((kind, index) =>
    startClock(
      { kind, start: change.at, urgent: lead.urgent, ...(index === 0 ? { chosenDueAt: change.dueAt } : {}) },
      calendars,
    ),
  );
  const settled = settleClocks(lead.clocks, change.at, calendars);
  const changed = change.onClocks?.(settled) ?? settled;
  return { started, clocks: [...stopClocks(changed, row.stops, change.at), ...started] };
};

/** Works out one step of the life cycle; the caller has already checked that it is allowed. Pure. */
export const changeLead = (lead: Lead, change: Change, calendars: Calendars, units: readonly Unit[]): LeadPatch => {
  const row = TRANSITIONS[effectOf(change)];
  const to = row.to ?? lead.status;
  const { clocks, started } = clocksAfter(lead, change, calendars, units);
  const reminded = remindedAfter(lead, clocks, change.at, calendars);
  const notices = noticesOf(lead, change, to, started[0]);
  return {
    set: {
      ...(effectOf(change) === 'assign' ? { supervision: unreceived(lead.supervision) } : {}),
      ...change.set,
      ...(change.set?.responsibleUnitId === undefined
        ? {}
        : { holders: heldAfter(lead, change.set.responsibleUnitId, change.at) }),
      status: to,
      open: STATUS_TABLE[to].open,
      ...scheduleOf({ ...lead, clocks, reminded }, change.at, calendars),
      dirty: true,
      unaudited: true,
      ...waitingAfter(lead, change, notices),
    },
    push: {
      timeline: [
        {
          id: change.eventId,
          at: change.at,
          kind: change.action,
          actor: change.actor,
          text: change.text,
          particulars: change.particulars ?? [],
          attachments: change.attachments ?? [],
        },
      ],
      pendingNotices: change.keepsWaiting ? [] : notices,
    },
  };
};
