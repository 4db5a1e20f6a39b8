/**
 * Word tables are data that an office may edit, so they use a tiny notation instead of regular expressions: `A~B` is B
 * within GAP characters after A in the same sentence, `{a|b}` are alternatives. One pass over the text finds them all,
 * in time linear in its length whatever the text.
 */
export interface PhraseHit<Tag extends string> {
  tag: Tag;
  start: number;
  end: number;
}

export interface PhraseIndex<Tag extends string> {
  byFirstCharacter: ReadonlyMap<string, readonly { tag: Tag; parts: readonly string[] }[]>;
}

const GAP = 10;
const SENTENCE_END = /[。！？!?；;\n]/u;

/** `{a|b}c` → `ac`, `bc`. */
function expand(phrase: string): string[] {
  const open = phrase.indexOf('{');
  const close = phrase.indexOf('}', open);
  if (open < 0 || close < 0) {
    return [phrase];
  }
  const [before, choices, after] = [phrase.slice(0, open), phrase.slice(open + 1, close), phrase.slice(close + 1)];
  return choices.split('|').flatMap((choice) => expand(`${before}${choice}${after}`));
}

export function compilePhrases<Tag extends string>(
  table: Readonly<Record<Tag, { readonly words: readonly string[] }>>,
): PhraseIndex<Tag> {
  const byFirstCharacter = new Map<string, { tag: Tag; parts: readonly string[] }[]>();
  for (const tag of Object.keys(table) as Tag[]) {
    for (const phrase of table[tag].words.flatMap((word) => expand(word.toLowerCase()))) {
      const first = phrase.charAt(0);
      const list = byFirstCharacter.get(first) ?? [];
      list.push({ tag, parts: phrase.split('~') });
      byFirstCharacter.set(first, list);
    }
  }
  return { byFirstCharacter };
}

/** End of the phrase that begins at `start`, or -1. */
function matchEnd(text: string, start: number, parts: readonly string[]): number {
  let position = start;
  for (const [index, part] of parts.entries()) {
    if (index === 0) {
      if (!text.startsWith(part, position)) {
        return -1;
      }
      position += part.length;
      continue;
    }
    const window = text.slice(position, position + GAP + part.length);
    const found = window.indexOf(part);
    if (found < 0 || SENTENCE_END.test(window.slice(0, found))) {
      return -1;
    }
    position += found + part.length;
  }
  return position;
}

/** Every occurrence, in text order; `text` must already be folded. */
export function findPhrases<Tag extends string>(index: PhraseIndex<Tag>, text: string): PhraseHit<Tag>[] {
  const hits: PhraseHit<Tag>[] = [];
  for (let start = 0; start < text.length; start += 1) {
    for (const { tag, parts } of index.byFirstCharacter.get(text.charAt(start)) ?? []) {
      const end = matchEnd(text, start, parts);
      if (end > 0) {
        hits.push({ tag, start, end });
      }
    }
  }
  return hits;
}
