import type { FileKind } from '@/shared/contract/file';
import type { CaseBase, CaseLedger } from '@/shared/domain/case/ledger';
import type { LegacyCase } from '@/shared/domain/case/legacy-case';
import type { Contacts } from '@/shared/domain/contacts/contacts';
import type { LeadingGroup } from '@/shared/domain/contacts/leading-group';
import type { Duty } from '@/shared/domain/duty/duty';
import type { CountedBell, DeliveryCounts } from '@/shared/domain/notice/delivery';
import type { IdentityRequest } from '@/shared/domain/identity/identity-request';
import type { KeyTable } from '@/shared/domain/key-table/key-table';
import type { Lead } from '@/shared/domain/lead/lead';
import type { PetitionOpening } from '@/shared/domain/petition/opening';
import type { Petition } from '@/shared/domain/petition/petition';
import type { Meeting } from '@/shared/domain/meeting/meeting';
import type { Post } from '@/shared/domain/lead/visibility';
import type { RuleSet } from '@/shared/domain/routing/route';
import type { RollUp } from '@/shared/domain/totals/roll-up';
import type { Role } from '@/shared/tables/roles';
import type { TemplateKey } from '@/shared/tables/templates';
import type { Unit } from '@/shared/tables/units';
import type { AuditEvent } from '../audit/audit-event';
import type { AuditEntry } from '../audit/chain';
import type { AuditHead } from '../audit/head';

export interface Member {
  _id: string;
  openid: string;
  name: string;
  phone: string;
  posts: Post[];
  /** The posts' units once more, flat, so that "everybody of this unit" is an indexed question. */
  unitIds: string[];
}

/** A reporter, locked: only `vault` can open `sealed`. The rest are keyed hashes that say nothing without the key. */
export interface Identity {
  _id: string;
  leadId: string;
  /** null once erased: nothing leads back to the WeChat account. */
  ownerKey: string | null;
  receiptHash: string;
  keyId: string;
  /** HPKE: base64 of the encapsulated key and of the ciphertext of {openid, name, phone}. */
  sealed: { enc: string; ciphertext: string } | null;
  createdAt: Date;
  /** When to look whether it may be forgotten; null once it is. */
  reviewAt: Date | null;
  erasedAt: Date | null;
}

/** Calls of one procedure by one caller within an hour, beyond the first few. */
export interface CallCount {
  _id: string;
  count: number;
  hour: Date;
}

/** Messages one person got on one day, Beijing time. */
export interface BellCount {
  _id: string;
  count: number;
  day: Date;
}

/** Wrong receipts of one caller (by keyed hash), or of everybody, within an hour. */
export interface ReceiptMisses {
  _id: string;
  count: number;
  hour: Date;
}

export interface StoredFile {
  _id: string;
  kind: FileKind;
  path: string;
  bytes: number;
  /** Sent with a tip or a step. */
  attached: boolean;
  createdAt: Date;
}

/** `deliverAt` set: waiting; null: taken by a worker or finished. A taken notice is never offered again (E4). */
export interface Notice {
  _id: string;
  audience: 'member' | 'reporter';
  /** Member id, or tip id for a reporter. */
  addressee: string;
  /** What it is about: a lead, a duty or a petition. */
  leadId: string | null;
  dutyId: string | null;
  petitionId: string | null;
  /** The run of the lead's clock it reminds of. */
  clock: string | null;
  /** Units that may not know of the lead: whoever belongs to one does not have this notice (C2). */
  keptFrom: string[];
  at: Date;
  title: string;
  body: string;
  page: string;
  urgent: boolean;
  readAt: Date | null;
  template: TemplateKey;
  fields: Record<string, string>;
  deliverAt: Date | null;
  claimedAt: Date | null;
  attempts: number;
  /**
   * `lost`: the worker died between taking and finishing; not repeated, the inbox has the notice. `withdrawn`: when the
   * bell was to ring, the addressee might no longer know of the lead. `settled`: the thing was done by then.
   */
  delivery: 'waiting' | 'sending' | 'sent' | 'noCredit' | 'failed' | 'lost' | 'withdrawn' | 'settled';
  /** WeChat's last answer. */
  resultCode: number | null;
  /** Something changed that the month's counts do not know yet. */
  uncounted: boolean;
  counted: CountedBell | null;
}

/** Subscribe-message credits of one person and template: what WeChat said when asked, minus what was sent. */
export interface Subscription {
  _id: string;
  credits: number;
  /** Requests already counted, newest last. */
  requests: { id: string }[];
}

export type StoredUnit = Unit & { _id: string };
export type StoredRuleSet = RuleSet & { _id: string };

/** "Nothing found" said in a lead form: kept for the month's return, never a lead (E2). */
export interface ZeroReportNote {
  _id: string;
  memberId: string;
  unitId: string;
  month: string;
  text: string;
  at: Date;
}

/** An event that changes no document of its own, such as a look at a lead; waits here for its place in the log. */
export interface WaitingAuditEvent {
  _id: string;
  event: AuditEvent;
  logged: boolean;
}

/** One-time way into a post (A3). The code itself is nowhere: it is made again from the caller's request. */
export interface Invitation {
  _id: string;
  codeHash: string;
  role: Role;
  unitId: string;
  divisionCode: string;
  /** null: made by the operators of a new deployment. */
  invitedBy: { memberId: string; name: string } | null;
  createdAt: Date;
  expiresAt: Date;
  state: 'open' | 'used' | 'withdrawn';
  usedBy: string | null;
}

/** Own leads of a post that has ended, on their way to the successor, or to the unit alone. */
export interface HandOver {
  _id: string;
  memberId: string;
  unitId: string;
  divisionCode: string;
  successorId: string | null;
  at: Date;
  /** The sweep goes on behind this lead; null: not begun. */
  cursor: string | null;
  done: boolean;
}

/** What the timer's last run leaves behind. */
export interface LastRun {
  _id: string;
  at: Date;
  /** Sweeps that failed. */
  failed: string[];
  /** Work was left for the next run. */
  more: boolean;
}

/** How far a period of duties has been opened for the units in force. */
export interface DutyOpening {
  /** `<kind>-<period>`. */
  _id: string;
  /** Fingerprint of the units it was opened for; another one means units came or went. */
  units: string;
  done: boolean;
  /** The sweep goes on behind this unit. */
  cursor: string;
}

/**
 * By what a lead is found when others may be about the same matter (C5) or behind a cell of the board (F2); written with
 * the totals, from the lead, so that a new tip need not wait for these keys. Its other fields are the lead's own, under
 * the same names: a list's conditions hold for both.
 */
export interface LeadKeys extends Pick<
  Lead,
  '_id' | 'receivedAt' | 'visibleTo' | 'excludedUnitIds' | 'divisionCode' | 'status'
> {
  keys: string[];
  facts: Pick<Lead['facts'], 'sector' | 'mode'>;
}

/** A filled 附件2 taken over, by its request: the same one again is answered from here. */
export interface KeyImport {
  _id: string;
  at: Date;
  memberId: string;
  made: number;
  skipped: number;
}

/** Every collection and what lies in it. */
export interface Documents {
  leads: Lead;
  leadKeys: LeadKeys;
  identities: Identity;
  identityRequests: IdentityRequest;
  members: Member;
  units: StoredUnit;
  ruleSets: StoredRuleSet;
  files: StoredFile;
  notices: Notice;
  subscriptions: Subscription;
  deliveries: DeliveryCounts;
  totals: RollUp;
  zeroReportNotes: ZeroReportNote;
  duties: Duty;
  dutyOpenings: DutyOpening;
  runs: LastRun;
  contacts: Contacts;
  leadingGroups: LeadingGroup;
  keyTables: KeyTable;
  keyImports: KeyImport;
  petitions: Petition;
  petitionOpenings: PetitionOpening;
  cases: LegacyCase;
  caseLedgers: CaseLedger;
  caseBases: CaseBase;
  meetings: Meeting;
  invitations: Invitation;
  handOvers: HandOver;
  receiptMisses: ReceiptMisses;
  calls: CallCount;
  bells: BellCount;
  auditQueue: WaitingAuditEvent;
  auditLog: AuditEntry;
  auditHeads: AuditHead;
}
export type CollectionName = keyof Documents;
