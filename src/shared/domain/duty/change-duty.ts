import type { Actor } from '../lead/lead';
import type { Duty, DutyEvent, Filing } from './duty';
import { withdrawnNotice } from './notice-texts';

export interface DutyPatch {
  set: Partial<Duty>;
  push: { history: DutyEvent[] };
}

interface Step {
  eventId: string;
  actor: Actor;
  at: Date;
}

/** Hands something in, or corrects what was handed in: the clock stops for good, the history keeps both. Pure. */
export const fileDuty = (duty: Duty, filing: Filing, { eventId, actor, at }: Step): DutyPatch => ({
  set: {
    state: 'filed',
    filing,
    firstFiledAt: duty.firstFiledAt ?? at,
    nextReminderAt: null,
  },
  push: { history: [{ id: eventId, at, kind: duty.filing ? 'corrected' : 'filed', actor, filing }] },
});

/** The unit has come to an end before it filed. Pure. */
export const cancelDuty = (duty: Duty, at: Date): DutyPatch => ({
  set: { state: 'cancelled', nextReminderAt: null, pendingNotices: [], pendingAt: null },
  push: {
    history: [
      {
        id: `${duty._id}-cancelled`,
        at,
        kind: 'cancelled',
        actor: { memberId: null, name: '系统', unitId: null },
        filing: null,
      },
    ],
  },
});

/** The office that gave a task takes it back: its clock stops, what waits is not sent, and the unit is told once. Pure. */
export const withdrawTask = (duty: Duty, reason: string, { eventId, actor, at }: Step): DutyPatch => ({
  set: {
    state: 'cancelled',
    task: duty.task && { ...duty.task, withdrawn: reason },
    nextReminderAt: null,
    pendingNotices: [withdrawnNotice(duty, at)],
    pendingAt: at,
  },
  push: { history: [{ id: eventId, at, kind: 'withdrawn', actor, filing: null }] },
});
