import type { Actor } from '../lead/lead';
import type { Duty, DutyEvent, Filing } from './duty';

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
