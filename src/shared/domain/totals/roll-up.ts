import type { Measures } from '../../contract/totals';
import { NO_MEASURES, plus, totalNodes, type Contribution } from './contribution';

/**
 * Totals of one division node, one month of receipt and one set of excluded units. Leads that keep a unit out have
 * documents of their own: what such a unit may not know is left out of the cells it reads, not subtracted (C2).
 */
export interface RollUp {
  _id: string;
  node: string;
  month: string;
  excludedUnitIds: string[];
  total: Measures;
  byStatus: Record<string, Measures>;
  bySector: Record<string, Measures>;
  byChild: Record<string, Measures>;
}

/** Key of leads without a sector, or without a place below the node. */
export const UNKNOWN_KEY = 'unknown';

const CHILD_LENGTH: Readonly<Record<number, number>> = { 2: 4, 4: 6, 6: 9, 9: 12 };
/** The part of a node in which a lead lies; UNKNOWN_KEY when only the node itself is known. */
export const childOf = (node: string, divisionCode: string): string => {
  const length = CHILD_LENGTH[node.length];
  return length !== undefined && divisionCode.length >= length ? divisionCode.slice(0, length) : UNKNOWN_KEY;
};

export const rollUpId = (node: string, month: string, excludedUnitIds: readonly string[]): string =>
  [node, month, ...excludedUnitIds].join('|');

export const emptyRollUp = (node: string, contribution: Pick<Contribution, 'month' | 'excludedUnitIds'>): RollUp => ({
  _id: rollUpId(node, contribution.month, contribution.excludedUnitIds),
  node,
  month: contribution.month,
  excludedUnitIds: contribution.excludedUnitIds,
  total: NO_MEASURES,
  byStatus: {},
  bySector: {},
  byChild: {},
});

const inCell = (
  cells: Record<string, Measures>,
  key: string,
  measures: Measures,
  sign: 1 | -1,
): Record<string, Measures> => ({
  ...cells,
  [key]: plus(cells[key] ?? NO_MEASURES, measures, sign),
});

const add = (rollUp: RollUp, { divisionCode, status, sector, measures }: Contribution, sign: 1 | -1): RollUp => ({
  ...rollUp,
  total: plus(rollUp.total, measures, sign),
  byStatus: inCell(rollUp.byStatus, status, measures, sign),
  bySector: inCell(rollUp.bySector, sector ?? UNKNOWN_KEY, measures, sign),
  byChild:
    rollUp.node.length < 12
      ? inCell(rollUp.byChild, childOf(rollUp.node, divisionCode), measures, sign)
      : rollUp.byChild,
});

/** One lead's move from what was counted to what counts now. */
export interface Move {
  from: Contribution | null;
  to: Contribution;
}

/** Ids of every roll-up a move touches, with the node each stands for. */
export const touchedBy = ({ from, to }: Move): Map<string, RollUp> => {
  const touched = new Map<string, RollUp>();
  for (const contribution of from ? [from, to] : [to]) {
    for (const node of totalNodes(contribution.divisionCode)) {
      const blank = emptyRollUp(node, contribution);
      touched.set(blank._id, blank);
    }
  }
  return touched;
};

/** Applies a move to the roll-ups in `known`; blank ones are made for those missing. */
export const applyMove = (known: Map<string, RollUp>, move: Move): void => {
  const { from, to } = move;
  for (const [id, blank] of touchedBy(move)) if (!known.has(id)) known.set(id, blank);
  const step = (contribution: Contribution, sign: 1 | -1) => {
    for (const node of totalNodes(contribution.divisionCode)) {
      const id = rollUpId(node, contribution.month, contribution.excludedUnitIds);
      const rollUp = known.get(id);
      if (rollUp) known.set(id, add(rollUp, contribution, sign));
    }
  };
  if (from) step(from, -1);
  step(to, 1);
};
