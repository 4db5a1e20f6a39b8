import type { CompanyState } from '../../tables/company-states';
import type { MeasureKind, MeasurePart } from '../../tables/measures';
import type { LeadFacts } from '../../contract/facts';
import type { LeadStatus } from '../../tables/lead-statuses';
import type { Actor } from './lead';

/** What is done about a lead besides moving it on: marks, measures, money given back, word sent to other places. */

/** Since when something is so, by whom and why. */
export interface Mark {
  at: Date;
  by: Actor;
  reason: string;
}

/** What the body with the power said to a request, or to a case handed over to it. */
export interface MeasureAnswer {
  /** The event that recorded it. */
  id: string;
  accepted: boolean;
  /** Shanghai date. */
  on: string;
  text: string;
  documentNumber: string | null;
  by: Actor;
  at: Date;
}

/** 工作措施 (C4). Entries struck out stay for the story and count nowhere: read them through `standing`. */
export interface LeadMeasure {
  /** The event that recorded it. */
  id: string;
  kind: MeasureKind;
  part: MeasurePart;
  /** Who acts, or is asked or helped to act, in Chinese. */
  body: string;
  /** Shanghai date. */
  on: string;
  text: string;
  documentNumber: string | null;
  by: Actor;
  at: Date;
  answer: MeasureAnswer | null;
  /** Entered by mistake. */
  struck: Mark | null;
}

/** One step of 清退. */
export interface RecoveryStep {
  id: string;
  /** Shanghai date. */
  on: string;
  returnedYuan: number;
  people: number | null;
  note: string;
  by: Actor;
  at: Date;
  struck: Mark | null;
}

/** 资金清退; how the ratio is worked out: `recovery.ts`. */
export interface Recovery {
  state: 'none' | 'ongoing' | 'finished';
  steps: RecoveryStep[];
}

/** 省际、跨市风险通报, sent or received. */
export interface Bulletin {
  id: string;
  direction: 'sent' | 'received';
  scope: 'province' | 'city';
  /** To whom it went, or from whom it came. */
  body: string;
  /** Shanghai date. */
  on: string;
  documentNumber: string | null;
  text: string;
  by: Actor;
  at: Date;
  struck: Mark | null;
}

/** The three tests of regulation art. 2, as the unit answers them after verification. */
export type TestAnswer = 'met' | 'notMet' | 'unknown';
export interface LegalTests {
  /** No licence, or against the rules for one. */
  licence: TestAnswer;
  /** A promise to give back the money with interest or another return. */
  promise: TestAnswer;
  /** Money taken from the public, not from certain people. */
  public: TestAnswer;
}

/** Another lead that was taken into this one as the same matter (C5). */
export interface Merged {
  /** The event that recorded it. */
  id: string;
  leadId: string;
  at: Date;
  by: Actor;
  reason: string;
  /** The tips that came with it. */
  tipIds: string[];
  /** What it brought along, so that a split can take exactly that away again: its state, runs of clocks, units, fields. */
  status: LeadStatus;
  clockKeys: string[];
  coUnitIds: string[];
  taken: TakenField[];
  /** Units kept out right after it: those added later are kept out of both. */
  excludedUnitIds: string[];
}

/** A field that was empty here and is filled from the other lead. */
export type TakenField = keyof LeadFacts | 'key' | 'major' | 'supervision' | 'companyState' | 'urgent';

export interface Handling {
  /** 重点风险线索: only these appear in 附件2 (F1). */
  key: Mark | null;
  measures: LeadMeasure[];
  recovery: Recovery;
  /** 企业现状; null: nobody has said. */
  companyState: CompanyState | null;
  bulletins: Bulletin[];
  /** null: not asked yet. */
  legalTests: LegalTests | null;
  merged: Merged[];
  /** The lead this one was taken into. */
  mergedInto: string | null;
  /** Leads a person found to be another matter: not suggested again. */
  notSameAs: string[];
}

/** Of a lead that has just come in. */
export const NOTHING_DONE: Handling = {
  key: null,
  measures: [],
  recovery: { state: 'none', steps: [] },
  companyState: null,
  bulletins: [],
  legalTests: null,
  merged: [],
  mergedInto: null,
  notSameAs: [],
};

/** Entries that were not struck out. */
export const standing = <T extends { struck: Mark | null }>(entries: readonly T[]): T[] =>
  entries.filter(({ struck }) => struck === null);

/** Somebody else has to say yes or no: to a request, or to a case handed over. */
export const isAnswerable = ({ kind, part, answer, struck }: LeadMeasure): boolean =>
  struck === null && answer === null && (part === 'request' || kind === 'referral');

/** Whether anything stands that could have been a slip. */
export const hasEntries = ({ measures, recovery, bulletins }: Pick<Handling, 'measures' | 'recovery' | 'bulletins'>) =>
  standing<{ struck: Mark | null }>([...measures, ...recovery.steps, ...bulletins]).length > 0;
