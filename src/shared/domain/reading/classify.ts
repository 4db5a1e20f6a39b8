import { KEYWORDS, type Keyword } from '../../tables/keywords';
import { MODES, type Mode } from '../../tables/modes';
import { SECTORS, type Sector } from '../../tables/sectors';
import { spanOf, type FoldedText } from './folded-text';
import { compilePhrases, findPhrases, type PhraseHit } from './phrases';
import type { Place, Suggestion } from './reading';

const SECTOR_INDEX = compilePhrases<Sector>(SECTORS);
const MODE_INDEX = compilePhrases<Mode>(MODES);
const KEYWORD_INDEX = compilePhrases<Keyword>(KEYWORDS);

/** The tag with the most distinct words; `order` settles ties. The span is its first find. */
function strongest<Tag extends string>(
  folded: FoldedText,
  hits: readonly PhraseHit<Tag>[],
  order: readonly Tag[],
): Suggestion<Tag> | null {
  const words = new Map<Tag, Set<string>>();
  for (const hit of hits) {
    const seen = words.get(hit.tag) ?? new Set<string>();
    seen.add(folded.text.slice(hit.start, hit.end));
    words.set(hit.tag, seen);
  }
  const score = (tag: Tag): number => words.get(tag)?.size ?? 0;
  const best = order.reduce<Tag | null>(
    (chosen, tag) => (score(tag) > (chosen ? score(chosen) : 0) ? tag : chosen),
    null,
  );
  const first = hits.find((hit) => hit.tag === best);
  return best && first ? { value: best, span: spanOf(folded, first.start, first.end) } : null;
}

/** A scheme of no trade in a village (not a 社区) is counted under 三农, as the plan's areas are. */
export function readSector(folded: FoldedText, place: Suggestion<Place> | null): Suggestion<Sector> | null {
  const byWords = strongest(folded, findPhrases(SECTOR_INDEX, folded.text), Object.keys(SECTORS) as Sector[]);
  return byWords ?? (place?.value.name.endsWith('村') ? { value: 'farming', span: place.span } : null);
}

export function readMode(folded: FoldedText): Suggestion<Mode> | null {
  return strongest(folded, findPhrases(MODE_INDEX, folded.text), Object.keys(MODES) as Mode[]);
}

/** Each keyword once, where it first appears. */
export function readKeywords(folded: FoldedText): Suggestion<Keyword>[] {
  const found = new Map<Keyword, Suggestion<Keyword>>();
  for (const hit of findPhrases(KEYWORD_INDEX, folded.text)) {
    if (!found.has(hit.tag)) {
      found.set(hit.tag, { value: hit.tag, span: spanOf(folded, hit.start, hit.end) });
    }
  }
  return [...found.values()];
}
