import type { LeadFacts } from '../../contract/facts';
import type { FileKind } from '../../contract/file';
import type { Channel } from '../../tables/channels';
import type { ClockKind, ClockLength } from '../../tables/clock-rules';
import type { CloseResult, LeadStatus, Outcome } from '../../tables/lead-statuses';
import type { LeadAction } from '../../tables/lead-transitions';
import type { Role } from '../../tables/roles';
import type { Contribution } from '../totals/contribution';
import type { Handling, Mark } from './handling';
import type { PendingNotice } from './notices';

/** A stored photo or recording; `path` is its place in cloud storage and never leaves the server. */
export interface Attachment {
  fileId: string;
  kind: FileKind;
  path: string;
}

/** 举报: what a person sent, never changed afterwards. Who sent it is known to the vault alone. */
export interface Tip {
  tipId: string;
  at: Date;
  channel: Channel;
  text: string;
  attachments: Attachment[];
  ownStake: 'none' | 'self' | 'family' | null;
  named: boolean;
  /** Filed by a grid worker for somebody who holds the receipt (代报). */
  onBehalf: boolean;
}

/** 暂停: the clock stands still from one moment to another; `to` null: still. */
export interface ClockPause {
  from: Date;
  by: Actor;
  reason: string;
  to: Date | null;
  resumedBy: Actor | null;
  resumeReason: string | null;
}

/** 延期, from the asking to the decision; `approved` null: not decided yet. */
export interface ClockExtension {
  askedAt: Date;
  askedBy: Actor;
  added: ClockLength;
  reason: string;
  approved: boolean | null;
  decidedAt: Date | null;
  decidedBy: Actor | null;
  decision: string | null;
  /** The due time before and after; null unless approved, or when it was not known then. */
  from: Date | null;
  to: Date | null;
}

export interface LeadClock {
  kind: ClockKind;
  startedAt: Date;
  length: ClockLength;
  /** A due time somebody set instead of `length`. */
  chosenDueAt: Date | null;
  /** Follows from all else here; null: the work calendar of that year is missing, worked out again when it arrives. */
  dueAt: Date | null;
  stoppedAt: Date | null;
  /** The due time that was missed first; stays whatever happens later. */
  breachedAt: Date | null;
  pauses: ClockPause[];
  extensions: ClockExtension[];
}

/** Who did something: a person for a unit, or the system (memberId null). */
export interface Actor {
  memberId: string | null;
  name: string;
  unitId: string | null;
}

/** Who was in charge from when on. */
export interface Holder {
  unitId: string;
  from: Date;
}

/** Written once, in order; `id` comes from the request, so that a repeated request finds its own event. */
export interface LeadEvent {
  id: string;
  at: Date;
  kind: LeadAction | 'received' | 'supplemented' | 'withdrawn' | 'joined' | 'parted';
  /** The tip whose reporter did it. */
  tipId?: string;
  actor: Actor;
  text: string | null;
  /** Named particulars in Chinese for staff, e.g. ['接收单位', '县公安局']. */
  particulars: [string, string][];
  attachments: Attachment[];
}

/** A word of the text and what it was taken for. */
export interface Matched {
  what: string;
  text: string;
}

export interface Suggested {
  field: string;
  value: string;
  approximate: boolean;
  text: string;
}

export interface StoredRoute {
  ruleId: string;
  ruleSetVersion: string;
  clause: string;
  reason: string;
  matched: Matched[];
}

/** A hint for staff that a tip may say nothing (B6); nothing is held up by it. */
export interface SuspectedSpam {
  reasons: Matched[];
}

/** 督办: the instruction that stands; once ended it is history. */
export interface Supervision {
  text: string;
  givenAt: Date;
  by: Actor & { unitId: string; role: Role };
  dueAt: Date;
  /** 签收 by the unit. */
  receipt: { at: Date; by: Actor } | null;
  /** `eventId`: where its photos are. */
  answer: { at: Date; by: Actor; text: string; eventId: string } | null;
}

/** 线索: what the office works on; one document that carries its own story, clocks and pending notices. */
export interface Lead extends Handling {
  _id: string;
  /** Raised by every change a person makes; a change names the version it saw. */
  version: number;
  receivedAt: Date;
  channel: Channel;
  /** Member who recorded it, or took it over from them; null for a resident's tip, and when nobody took over. */
  recordedBy: string | null;
  divisionCode: string;
  placeText: string | null;
  location: { latitude: number; longitude: number } | null;
  status: LeadStatus;
  open: boolean;
  title: string;
  tips: Tip[];
  facts: LeadFacts;
  suggestions: Suggested[];
  route: StoredRoute;
  responsibleUnitId: string;
  /** Every unit that was in charge, in order, the present one last; only ever added to (F3). */
  holders: Holder[];
  coUnitIds: string[];
  excluded: { name: string; unitId: string | null; why: string }[];
  excludedUnitIds: string[];
  /** Units kept out so lately that notices made before may not say so yet: who reads notices asks here first. */
  keptOutLately: string[];
  /** When somebody was last kept out or let in; null once every notice has been told. */
  keptOutAt: Date | null;
  /** Scope keys that may find it in lists; see `visibility.ts`. */
  visibleTo: string[];
  urgent: boolean;
  urgency: Matched[];
  suspectedSpam: SuspectedSpam | null;
  confidential: boolean;
  supervision: Supervision | null;
  /** 重大案件. */
  major: Mark | null;
  /** What the reporter is asked, until answered. */
  question: string | null;
  outcome: Outcome | null;
  closeResult: CloseResult | null;
  replyToReporter: string | null;
  clocks: LeadClock[];
  nextDueAt: Date | null;
  /** Division nodes that count it once `nextDueAt` has passed; none when no clock runs. */
  dueIn: string[];
  /** Place in the work list: smaller first; urgent before the rest, then by deadline. */
  queueRank: number;
  nextReminderAt: Date | null;
  /** Reminder steps taken of the present due time, by clock kind and start. */
  reminded: Record<string, number>;
  timeline: LeadEvent[];
  pendingNotices: PendingNotice[];
  /** Since when notices wait to be fanned out; null: none. */
  pendingAt: Date | null;
  /** What the totals hold for this lead now; null: nothing yet. */
  counted: Contribution | null;
  /** The totals have yet to take the latest change in. */
  dirty: boolean;
  /** How much of the story the audit log has taken over. */
  audited: number;
  /** The audit log has yet to take over the latest of the story. */
  unaudited: boolean;
}
