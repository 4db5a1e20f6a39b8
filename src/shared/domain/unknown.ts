/** In the place of a value nobody knows: a cell of the board, a filter of a list, part of a key. */
export const UNKNOWN = 'unknown' as const;
