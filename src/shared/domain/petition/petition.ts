import type {
  AidKind,
  PetitionChannel,
  PetitionResult,
  PetitionState,
  PetitionStep,
  WatchLevel,
} from '../../tables/petitions';
import type { ShanghaiDate } from '../../time/shanghai';
import type { Actor, LeadClock } from '../lead/lead';
import type { PendingNotice } from '../lead/notices';

interface Marked {
  at: Date;
  by: Actor;
  reason: string;
}

/** 帮扶救济 given on account of the case; to whom it went is not kept. */
export interface Aid {
  /** The step's event id. */
  id: string;
  kind: AidKind;
  /** null: help that is not money. */
  amountYuan: number | null;
  on: ShanghaiDate;
  note: string;
  by: Actor;
  at: Date;
}

/** Written once, in order; `id` comes from the request, so that a repeat finds its own. */
export interface PetitionEvent {
  id: string;
  at: Date;
  kind: PetitionStep | 'recorded';
  actor: Actor;
  text: string;
  particulars: [label: string, value: string][];
  /** The lead linked or unlinked; whoever does not see that lead reads nothing of the step. */
  leadId: string | null;
  /** Likewise the old case. */
  caseId: string | null;
}

/**
 * 信访事项 (C8): what one person or a group asked of the town, and what became of it. No name, number or account of anybody
 * is in it. A petition is linked to leads and never becomes part of one: it has clocks of its own.
 */
export interface Petition {
  _id: string;
  /** Raised by every step of a person; reminders leave it alone. */
  version: number;
  channel: PetitionChannel;
  receivedAt: Date;
  divisionCode: string;
  /** How many came or signed; null: unknown. */
  people: number | null;
  demand: string;
  /** The unit that handles it. */
  unitId: string;
  /** Units it is against, and those kept out of a linked lead: for them it does not exist. */
  excludedUnitIds: string[];
  leadIds: string[];
  /** Old cases it belongs to; whoever is kept out of one of their leads is kept out of it. */
  caseIds: string[];
  state: PetitionState;
  open: boolean;
  result: PetitionResult | null;
  /** On the ledger 重点风险案件. */
  keyCase: Marked | null;
  /** On the ledger 重点稳控. */
  watch: (Marked & { level: WatchLevel }) | null;
  aid: Aid[];
  clocks: LeadClock[];
  reminded: Record<string, number>;
  nextReminderAt: Date | null;
  nextDueAt: Date | null;
  /** Place in a list, smaller first: of open ones by deadline, of closed ones newest first. */
  queueRank: number;
  /** Scope keys under which posts find it. */
  visibleTo: string[];
  history: PetitionEvent[];
  pendingNotices: PendingNotice[];
  pendingAt: Date | null;
}
