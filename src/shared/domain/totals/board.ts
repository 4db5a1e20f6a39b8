import type { Measures } from '../../contract/totals';
import { keysOf } from '../keys-of';
import { NO_MEASURES, plus } from './contribution';
import { ALL_LEADS, applyMove, SPLITS, type Move, type RollUp, type Split } from './roll-up';

type Cells = Map<string, Measures>;

/** Totals of one node over some months, split every way the leaders' page shows. */
export interface Board {
  total: Measures;
  /** Of key leads alone. */
  key: Measures;
  by: Record<Split | 'month', Cells>;
}

const addTo = (cells: Cells, key: string, measures: Measures, sign: 1 | -1): void => {
  cells.set(key, plus(cells.get(key) ?? NO_MEASURES, measures, sign));
};

const addAll = (cells: Cells, more: Readonly<Record<string, Measures>>, sign: 1 | -1): void => {
  for (const [key, measures] of Object.entries(more)) addTo(cells, key, measures, sign);
};

/** A cell that holds no lead for this reader is not there: an empty one would tell of the lead kept back. */
const withoutEmpty = (cells: Cells): Cells => new Map([...cells].filter(([, measures]) => measures.leads !== 0));

/** Whether a roll-up counts for the reader: all leads do, those that keep the reader's unit out are taken off again. */
const signFor = ({ scope }: RollUp, readerUnitIds: readonly string[]): 1 | -1 | null => {
  if (scope[0] === ALL_LEADS) return 1;
  return scope.some((unitId) => readerUnitIds.includes(unitId)) ? -1 : null;
};

export interface BoardInput {
  node: string;
  from: string;
  to: string;
  /** Units of the reader: what keeps one of them out is not shown. */
  readerUnitIds: readonly string[];
  /** At least those of `scopesFor(readerUnitIds)`. */
  rollUps: readonly RollUp[];
  /** Leads whose latest change the roll-ups have not taken in yet. */
  moves: readonly Move[];
}

/** Roll-ups plus what has not been rolled up yet: exact at the moment both were read. */
const upToDate = (rollUps: readonly RollUp[], moves: readonly Move[]): RollUp[] => {
  const current = new Map(rollUps.map((rollUp) => [rollUp._id, rollUp]));
  for (const move of moves) applyMove(current, move);
  return [...current.values()];
};

export const boardOf = ({ node, from, to, readerUnitIds, rollUps, moves }: BoardInput): Board => {
  const board: Board = {
    total: NO_MEASURES,
    key: NO_MEASURES,
    by: { month: new Map(), status: new Map(), sector: new Map(), mode: new Map(), child: new Map() },
  };
  for (const rollUp of upToDate(rollUps, moves)) {
    const sign = signFor(rollUp, readerUnitIds);
    if (sign === null || rollUp.node !== node || rollUp.month < from || rollUp.month > to) continue;
    board.total = plus(board.total, rollUp.total, sign);
    board.key = plus(board.key, rollUp.key, sign);
    addTo(board.by.month, rollUp.month, rollUp.total, sign);
    for (const split of SPLITS) addAll(board.by[split], rollUp.cells[split], sign);
  }
  for (const split of keysOf(board.by)) board.by[split] = withoutEmpty(board.by[split]);
  return board;
};
