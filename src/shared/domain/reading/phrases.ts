import { lazily } from '../lazily';

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

interface Phrase<Tag extends string> {
  tag: Tag;
  parts: readonly string[];
}

export interface PhraseIndex<Tag extends string> {
  byFirstCode: () => ReadonlyMap<number, readonly Phrase<Tag>[]>;
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

type WordTable<Tag extends string> = Readonly<Record<Tag, { readonly words: readonly string[] }>>;

function indexByFirstCode<Tag extends string>(table: WordTable<Tag>): Map<number, Phrase<Tag>[]> {
  const byFirstCode = new Map<number, Phrase<Tag>[]>();
  for (const tag of Object.keys(table) as Tag[]) {
    for (const phrase of table[tag].words.flatMap((word) => expand(word.toLowerCase()))) {
      const first = phrase.charCodeAt(0);
      const list = byFirstCode.get(first) ?? [];
      list.push({ tag, parts: phrase.split('~') });
      byFirstCode.set(first, list);
    }
  }
  return byFirstCode;
}

/** The table is only worked through when the first text is searched. */
export function compilePhrases<Tag extends string>(table: WordTable<Tag>): PhraseIndex<Tag> {
  return { byFirstCode: lazily(() => indexByFirstCode(table)) };
}

/** End of the phrase that begins at `start`, or -1. */
function matchEnd(text: string, start: number, parts: readonly string[]): number {
  const first = parts[0] ?? '';
  if (!text.startsWith(first, start)) {
    return -1;
  }
  let position = start + first.length;
  for (let index = 1; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
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
export function findPhrases<Tag extends string>({ byFirstCode }: PhraseIndex<Tag>, text: string): PhraseHit<Tag>[] {
  const phrasesByCode = byFirstCode();
  const hits: PhraseHit<Tag>[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const phrases = phrasesByCode.get(text.charCodeAt(start));
    if (phrases === undefined) {
      continue;
    }
    for (const { tag, parts } of phrases) {
      const end = matchEnd(text, start, parts);
      if (end > 0) {
        hits.push({ tag, start, end });
      }
    }
  }
  return hits;
}
