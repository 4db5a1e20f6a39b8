import { keysOf } from '../keys-of';
import { UNKNOWN } from '../unknown';
import type { Lead } from './lead';
import { isUnitKey, nodeKey, nodesOf } from './visibility';

/** What narrows a list of leads, rarest first: the first one asked for is looked up, the others thin out what it finds. */
const DIMENSIONS = {
  key: (lead: Lead): string | null => (lead.key === null ? null : 'yes'),
  unplaced: (lead: Lead, place: string): string | null => (place === nodeKey(lead.divisionCode) ? 'yes' : null),
  mode: ({ facts }: Lead): string | null => facts.mode ?? UNKNOWN,
  sector: ({ facts }: Lead): string | null => facts.sector ?? UNKNOWN,
  status: ({ status }: Lead): string | null => status,
};
type Dimension = keyof typeof DIMENSIONS;
const NAMES = keysOf(DIMENSIONS);

/** One cell of the leaders' board, or any other narrowed list: a place (unit or node key) and what is asked for there. */
export interface Cell extends Partial<Record<Dimension, string | undefined>> {
  place: string;
}

const keyOf = (place: string, dimension: Dimension, value: string): string => `${place}|${dimension}:${value}`;

/** Under which the leads of a cell lie, and perhaps others: its place, or what is rarest of it there. */
export const cellKey = (cell: Cell): string => {
  const rarest = NAMES.find((name) => cell[name] !== undefined);
  return rarest === undefined ? cell.place : keyOf(cell.place, rarest, cell[rarest] ?? '');
};

/** Of a lead in lists: one key for each place and dimension. None for a lead taken into another one. */
export const cellKeysOf = (lead: Lead): string[] => {
  if (lead.mergedInto !== null) return [];
  const places = [...nodesOf(lead.divisionCode).map(nodeKey), ...lead.visibleTo.filter(isUnitKey)];
  return places.flatMap((place) => [
    place,
    ...NAMES.flatMap((name) => {
      const value = DIMENSIONS[name](lead, place);
      return value === null ? [] : [keyOf(place, name, value)];
    }),
  ]);
};
