import { readKeywords, readMode, readSector } from './classify';
import { foldText } from './folded-text';
import type { Reading, ReadingContext } from './reading';

/** Suggestions for one tip, each with the words it came from. Pure, linear in the length of the text. */
export function readTip(text: string, _context: ReadingContext = {}): Reading {
  const folded = foldText(text);
  return {
    company: null,
    sector: readSector(folded),
    mode: readMode(folded),
    keywords: readKeywords(folded),
    online: null,
    amountYuan: null,
    people: null,
    crossRegion: null,
    place: null,
    urgency: [],
    officials: [],
    signals: [],
  };
}
