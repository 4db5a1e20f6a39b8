import { keysOf } from '../keys-of';
import type { Recovery } from '../lead/handling';
import { nodeKey, nodesOf, unitKey } from '../lead/visibility';
import { PRINCIPLES, type Principle, REPAID_BY, type Resolution } from '../../tables/cases';
import type { CaseEvent, CaseFacts, LegacyCase, Responsibility } from './legacy-case';

/** Everybody the case names as its own: the unit that leads, and those that answer for a part. */
export const unitsOf = ({ leadUnitId, responsibilities }: Pick<LegacyCase, 'leadUnitId' | 'responsibilities'>) => [
  ...new Set([leadUnitId, ...keysOf(responsibilities).flatMap((principle) => responsibilities[principle].unitIds)]),
];

/** Every lead the case was ever linked with: what was written down meanwhile speaks of it still (C2). */
export const everLinked = ({
  leadIds,
  history = [],
}: {
  leadIds: readonly string[];
  history?: readonly { leadId: string | null }[];
}): string[] => [...new Set([...leadIds, ...history.flatMap(({ leadId }) => leadId ?? [])])];

/** Readers (A1): its units and the nodes above. Who is kept out of a linked lead is asked at every read, not kept here (C2). */
const visibleTo = (one: Pick<LegacyCase, 'divisionCode' | 'leadUnitId' | 'responsibilities'>): string[] => [
  ...unitsOf(one).map(unitKey),
  ...nodesOf(one.divisionCode).map(nodeKey),
];

const nobody = (): Responsibility => ({ unitIds: [], body: '' });
const unassigned = (): Record<Principle, Responsibility> => ({
  command: nobody(),
  standards: nobody(),
  assets: nobody(),
  investigation: nobody(),
  stability: nobody(),
});

export const openCase = (id: string, divisionCode: string, facts: CaseFacts, event: CaseEvent): LegacyCase => {
  const made = { ...facts, divisionCode, responsibilities: unassigned() };
  return {
    _id: id,
    version: 1,
    ...made,
    leadIds: [],
    state: 'open',
    resolution: null,
    resolvedOn: null,
    recovery: { state: 'none', steps: [] },
    bulletins: [],
    history: [event],
    visibleTo: visibleTo(made),
  };
};

/** The case after one step; its readers follow its units. Pure. */
export const changeCase = (before: LegacyCase, set: Partial<LegacyCase>, event: CaseEvent): LegacyCase => {
  const after = { ...before, ...set };
  return {
    ...after,
    version: before.version + 1,
    visibleTo: visibleTo(after),
    history: [...before.history, event],
  };
};

/** What a resolved case still takes: only to be taken up again. */
export const isStepOpen = (one: LegacyCase, kind: CaseEvent['kind']): boolean =>
  kind === 'reopened' ? one.state === 'resolved' : one.state === 'open';

/** Principles for which somebody answers, in the order of the plan. */
export const assigned = ({ responsibilities }: Pick<LegacyCase, 'responsibilities'>): Principle[] =>
  keysOf(PRINCIPLES).filter((principle) => {
    const { unitIds, body } = responsibilities[principle];
    return unitIds.length > 0 || body !== '';
  });

/** 清退 of a case that is resolved: finished only if nothing is owed; a case may end (移送、不构成) with money unpaid. */
export const recoveryResolved = (
  { recovery, unpaidYuan }: Pick<LegacyCase, 'recovery' | 'unpaidYuan'>,
  resolution: Resolution,
): Recovery => {
  const isRepaid = unpaidYuan === null ? REPAID_BY.includes(resolution) : unpaidYuan === 0;
  return isRepaid && recovery.state === 'ongoing' ? { ...recovery, state: 'finished' } : recovery;
};
