import type { Measures } from '../../contract/totals';
import { NO_MEASURES, plus } from './contribution';
import { applyMove, type Move, type RollUp } from './roll-up';

/** Totals of one node over some months, split every way the leaders' page shows. */
export interface Board {
  total: Measures;
  byMonth: Map<string, Measures>;
  byStatus: Map<string, Measures>;
  bySector: Map<string, Measures>;
  byChild: Map<string, Measures>;
}

const addTo = (cells: Map<string, Measures>, key: string, measures: Measures): void => {
  cells.set(key, plus(cells.get(key) ?? NO_MEASURES, measures));
};

const addAll = (cells: Map<string, Measures>, more: Readonly<Record<string, Measures>>): void => {
  for (const [key, measures] of Object.entries(more)) addTo(cells, key, measures);
};

export interface BoardInput {
  node: string;
  from: string;
  to: string;
  /** Units of the reader: what keeps one of them out is not shown. */
  readerUnitIds: readonly string[];
  rollUps: readonly RollUp[];
  /** Leads whose latest change the roll-ups have not taken in yet. */
  moves: readonly Move[];
}

/** Roll-ups plus what has not been rolled up yet: exact at the moment both were read. */
export const boardOf = ({ node, from, to, readerUnitIds, rollUps, moves }: BoardInput): Board => {
  const current = new Map(rollUps.map((rollUp) => [rollUp._id, rollUp]));
  for (const move of moves) applyMove(current, move);
  const board: Board = {
    total: NO_MEASURES,
    byMonth: new Map(),
    byStatus: new Map(),
    bySector: new Map(),
    byChild: new Map(),
  };
  for (const rollUp of current.values()) {
    const hidden = rollUp.excludedUnitIds.some((unitId) => readerUnitIds.includes(unitId));
    if (hidden || rollUp.node !== node || rollUp.month < from || rollUp.month > to) continue;
    board.total = plus(board.total, rollUp.total);
    addTo(board.byMonth, rollUp.month, rollUp.total);
    addAll(board.byStatus, rollUp.byStatus);
    addAll(board.bySector, rollUp.bySector);
    addAll(board.byChild, rollUp.byChild);
  }
  return board;
};
