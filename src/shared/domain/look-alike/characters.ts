import { COMMON_WORDS } from '../../tables/chinese/common-words';
import { SAME_SHAPE } from '../../tables/chinese/shapes';
import { SOUNDS, USUAL_CHARACTERS } from '../../tables/chinese/sounds';
import { PARTICLES } from '../../tables/look-alike-words';
import { lazily } from '../lazily';

const soundTable = lazily(() => {
  const table = new Map<string, string>();
  for (const line of SOUNDS)
    for (const entry of line.split(' ')) {
      const [, sound = '', characters = ''] = /^([a-z]+)(.+)$/u.exec(entry) ?? [];
      for (const character of characters) table.set(character, sound);
    }
  return table;
});

const shapeTable = lazily(
  () => new Map(SAME_SHAPE.flatMap((group, index) => [...group].map((character) => [character, index] as const))),
);

/** How a character sounds to somebody from here; itself when it is a letter, a digit or a rare character. */
export const soundOf = (character: string): string => soundTable().get(character) ?? character;

const haveOneShape = (a: string, b: string): boolean => {
  const shape = shapeTable().get(a);
  return shape !== undefined && shape === shapeTable().get(b);
};

/** The same character, one that sounds alike, or one that looks alike. */
export const likeness = (a: string, b: string): 'same' | 'sound' | 'shape' | null => {
  if (a === b) return 'same';
  if (soundOf(a) === soundOf(b)) return 'sound';
  return haveOneShape(a, b) ? 'shape' : null;
};

const rarityTable = lazily(() => {
  const table = new Map<string, number>();
  for (const character of USUAL_CHARACTERS.usual) table.set(character, 0.7);
  for (const character of USUAL_CHARACTERS.everyday) table.set(character, 0.45);
  for (const character of PARTICLES) table.set(character, 0.05);
  return table;
});

/** How much a character says about who is meant: 1 for a rare one. */
export const rarityOf = (character: string): number => rarityTable().get(character) ?? 1;

const wordSets = lazily(() =>
  COMMON_WORDS.map(({ length, words }) => {
    const set = new Set<string>();
    for (let at = 0; at < words.length; at += length) set.add(words.slice(at, at + length));
    return { length, set };
  }),
);

/** For each character, whether it stands inside a common word. */
export const inCommonWords = (text: string): boolean[] => {
  const covered = new Array<boolean>(text.length).fill(false);
  for (const { length, set } of wordSets())
    for (let at = 0; at + length <= text.length; at += 1)
      if (set.has(text.slice(at, at + length))) covered.fill(true, at, at + length);
  return covered;
};

export const isCommonWord = (word: string): boolean =>
  wordSets().some(({ length, set }) => length === word.length && set.has(word));
