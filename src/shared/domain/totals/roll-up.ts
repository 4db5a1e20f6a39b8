import type { Measures } from '../../contract/totals';
import { keysOf } from '../keys-of';
import { UNKNOWN } from '../unknown';
import { NO_MEASURES, plus, totalNodes, type Contribution } from './contribution';

/** Scope of the roll-ups that hold every lead. */
export const ALL_LEADS = 'all';

/**
 * Totals of one division node and one month of receipt. There is one of all leads, and one more for each set of units
 * that some of them keep out: a reader in such a unit gets the first without the second (C2). So a reader's work does
 * not grow with the number of such sets, only with those that concern the reader.
 */
export interface RollUp {
  _id: string;
  node: string;
  month: string;
  /** [ALL_LEADS], or the sorted ids of the units these leads keep out. */
  scope: string[];
  total: Measures;
  /** Of key leads alone: what 附件2 adds up. */
  key: Measures;
  cells: Record<Split, Record<string, Measures>>;
}

/** What a a reader's query has to fetch. */
export const scopesFor = (readerUnitIds: readonly string[]): string[] => [ALL_LEADS, ...readerUnitIds];

const CHILD_LENGTH: Readonly<Record<number, number>> = { 2: 4, 4: 6, 6: 9, 9: 12 };
/** The part of a node in which a lead lies; UNKNOWN when only the node itself is known. */
export const childOf = (node: string, divisionCode: string): string => {
  const length = CHILD_LENGTH[node.length];
  return length !== undefined && divisionCode.length >= length ? divisionCode.slice(0, length) : UNKNOWN;
};

/** How a node's leads of one month are taken apart, and a lead's cell in each; null: in none. */
const SPLIT_TABLE = {
  status: ({ status }: Contribution): string | null => status,
  sector: ({ sector }: Contribution): string | null => sector ?? UNKNOWN,
  mode: ({ mode }: Contribution): string | null => mode ?? UNKNOWN,
  child: ({ divisionCode }: Contribution, node: string): string | null =>
    node.length in CHILD_LENGTH ? childOf(node, divisionCode) : null,
};
export type Split = keyof typeof SPLIT_TABLE;
export const SPLITS = keysOf(SPLIT_TABLE);

const blankRollUp = (node: string, month: string, scope: string[]): RollUp => ({
  _id: [node, month, ...scope].join('|'),
  node,
  month,
  scope,
  total: NO_MEASURES,
  key: NO_MEASURES,
  cells: { status: {}, sector: {}, mode: {}, child: {} },
});

const add = (rollUp: RollUp, contribution: Contribution, sign: 1 | -1): RollUp => {
  const { measures } = contribution;
  const cells = { ...rollUp.cells };
  for (const split of SPLITS) {
    const key = SPLIT_TABLE[split](contribution, rollUp.node);
    if (key !== null) cells[split] = { ...cells[split], [key]: plus(cells[split][key] ?? NO_MEASURES, measures, sign) };
  }
  return {
    ...rollUp,
    total: plus(rollUp.total, measures, sign),
    key: measures.keyLeads > 0 ? plus(rollUp.key, measures, sign) : rollUp.key,
    cells,
  };
};

/** One lead's move from what was counted to what counts now. */
export interface Move {
  from: Contribution | null;
  to: Contribution | null;
}

/** Blank roll-ups of everything one contribution counts in. */
const placesOf = ({ divisionCode, month, excludedUnitIds }: Contribution): RollUp[] =>
  totalNodes(divisionCode).flatMap((node) => [
    blankRollUp(node, month, [ALL_LEADS]),
    ...(excludedUnitIds.length > 0 ? [blankRollUp(node, month, excludedUnitIds)] : []),
  ]);

/** Ids of every roll-up a move touches. */
export const touchedBy = ({ from, to }: Move): string[] =>
  [...(from ? placesOf(from) : []), ...(to ? placesOf(to) : [])].map((rollUp) => rollUp._id);

/** Applies a move to the roll-ups in `known`; those missing begin as blank ones. */
export const applyMove = (known: Map<string, RollUp>, { from, to }: Move): void => {
  const step = (contribution: Contribution, sign: 1 | -1) => {
    for (const blank of placesOf(contribution))
      known.set(blank._id, add(known.get(blank._id) ?? blank, contribution, sign));
  };
  if (from) step(from, -1);
  if (to) step(to, 1);
};
