import { percentOf } from '../percent';
import { everLinked } from './change-case';
import type { LegacyCase } from './legacy-case';

/** One case as the town's ledger counts it; written with every change of the case. */
export interface LedgerEntry {
  caseId: string;
  /** Also those unlinked since: whoever one of them keeps out does not know of the case. */
  leadIds: string[];
  resolved: boolean;
}

/** All old cases of one town in one document, so that rates need not read the cases. */
export interface CaseLedger {
  /** The town's division code. */
  _id: string;
  visibleTo: string[];
  cases: LedgerEntry[];
}

/** 冻结名单: the cases that were open when it was drawn up, once a year and town. Never written again. */
export interface CaseBase {
  /** `<town>-<year>` */
  _id: string;
  /** Of the request that froze it. */
  requestKey: string;
  node: string;
  year: number;
  visibleTo: string[];
  frozenAt: Date;
  by: { memberId: string; name: string };
  caseIds: string[];
}

/** One town has had a handful; one document holds these. */
export const CASES_MAX = 300;
export const LINKED_MAX = 20;

export const baseId = (town: string, year: number): string => `${town}-${year}`;

const entryOf = (one: LegacyCase): LedgerEntry => ({
  caseId: one._id,
  leadIds: everLinked(one),
  resolved: one.state === 'resolved',
});

/** The ledger with the case as it is now. Pure. @throws RangeError when it is full */
export const withCase = (ledger: CaseLedger, one: LegacyCase): CaseLedger => {
  const entry = entryOf(one);
  const isKnown = ledger.cases.some(({ caseId }) => caseId === entry.caseId);
  if (!isKnown && ledger.cases.length >= CASES_MAX) throw new RangeError(`${ledger._id} has ${CASES_MAX} cases`);
  return {
    ...ledger,
    cases: isKnown
      ? ledger.cases.map((each) => (each.caseId === entry.caseId ? entry : each))
      : [...ledger.cases, entry],
  };
};

/** What is frozen: the cases that wait to be resolved. */
export const openCases = ({ cases }: Pick<CaseLedger, 'cases'>): string[] =>
  cases.filter(({ resolved }) => !resolved).map(({ caseId }) => caseId);

export interface Rate {
  total: number;
  resolved: number;
  /** 化解率 of 100, cut to two decimals: 100 only when all are resolved. null: nothing to resolve. */
  percent: number | null;
}

const rateOf = (cases: readonly LedgerEntry[]): Rate => {
  const resolved = cases.filter((each) => each.resolved).length;
  return { total: cases.length, resolved, percent: percentOf(resolved, cases.length - resolved) };
};

/** 化解率 of the frozen lists, and apart from it the cases that came later or were over before (C7). */
export interface Standing {
  base: Rate;
  others: Rate;
}

/** @param visible entries the reader may know of */
export const standingOf = (visible: readonly LedgerEntry[], bases: readonly Pick<CaseBase, 'caseIds'>[]): Standing => {
  const listed = new Set(bases.flatMap(({ caseIds }) => caseIds));
  return {
    base: rateOf(visible.filter(({ caseId }) => listed.has(caseId))),
    others: rateOf(visible.filter(({ caseId }) => !listed.has(caseId))),
  };
};
