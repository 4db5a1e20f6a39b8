import type { Sector } from '../../tables/sectors';
import type { DutyKind } from '../../tables/duties';
import type { Actor, Attachment } from '../lead/lead';
import type { PendingNotice } from '../lead/notices';

/** What was looked at before something – or nothing – was found. */
export interface Checked {
  sectors: Sector[];
  /** Places in the person's words. */
  places: string;
  /** Number of sites. */
  sites: number;
}

/** What a unit hands in; one shape per kind of duty. */
export type Filing =
  | { kind: 'zeroReport'; found: boolean; leadIds: string[]; checked: Checked; note: string }
  | { kind: 'document'; note: string; attachments: Attachment[] }
  | { kind: 'confirmed' };

/** One step of a duty's story; a correction keeps what was filed before. */
export interface DutyEvent {
  /** Made from the request, so that a repeat finds its own. */
  id: string;
  at: Date;
  kind: 'opened' | 'filed' | 'corrected' | 'chased' | 'cancelled' | 'withdrawn';
  actor: Actor;
  filing: Filing | null;
}

/** 应办事项: something one unit owes for one period. */
export interface Duty {
  /** `<kind>-<unit>-<period>`: exactly one; of a meeting's task `meetingTask-<meeting>-<number>`. */
  _id: string;
  /** Raised by every filing. */
  version: number;
  kind: DutyKind;
  unitId: string;
  /** '2026-11' or '2026'; of a meeting's task its last day, '2026-11-30'. */
  period: string;
  /** What a joint meeting gave the unit to do, and why it was taken back; null for what is owed by rule. */
  task: { meetingId: string; text: string; withdrawn: string | null } | null;
  /** Scope keys under which posts find it: the unit, and the nodes above. */
  visibleTo: string[];
  /** `cancelled`: before it was filed the unit came to an end, or the task was taken back. */
  state: 'open' | 'filed' | 'cancelled';
  startedAt: Date;
  /** The first moment that is too late. */
  dueAt: Date;
  filing: Filing | null;
  /** Decides whether it was late, whatever is corrected later. */
  firstFiledAt: Date | null;
  history: DutyEvent[];
  /** Shanghai date on which the office last reminded by hand. */
  chasedOn: string | null;
  /** Reminder steps taken. */
  reminded: number;
  nextReminderAt: Date | null;
  pendingNotices: PendingNotice[];
  pendingAt: Date | null;
}
