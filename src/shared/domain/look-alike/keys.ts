import { soundOf } from './characters';
import { figures, type Features } from './features';

/** Leads that share none of these are never compared: what keeps a suggestion as fast among a million as among ten. */
const KEYS_MAX = 10;
const NAMES_MAX = 3;
const WORDS_MAX = 6;
const SUMS_MAX = 2;
const TOWN_LENGTH = 9;
const WORD_WEIGHT_MIN = 0.9;

const spoken = (text: string): string => [...text].map(soundOf).join('');

const unique = (keys: readonly string[]): string[] => [...new Set(keys)];

/** The pairs of characters that say most, by sound, within the town: what people call a thing that has no name. */
const wordKeys = ({ sounds, weights, folded, divisionCode }: Features): string[] => {
  const town = divisionCode.slice(0, TOWN_LENGTH);
  const pairs = sounds.slice(0, -1).map((sound, at) => ({
    key: `${town}~${sound}${sounds[at + 1] ?? ''}`,
    weight: Math.min(weights[at] ?? 0, weights[at + 1] ?? 0) * 2,
    isText: /^[\u4e00-\u9fa5]{2}$/u.test(folded.text.slice(at, at + 2)),
  }));
  return unique(
    pairs
      .filter(({ weight, isText }) => isText && weight >= WORD_WEIGHT_MIN)
      .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
      .map(({ key }) => key),
  ).slice(0, WORDS_MAX);
};

const sumKeys = ({ sums, divisionCode }: Features): string[] =>
  [...sums.keys()]
    .filter((value) => figures(value) > 1)
    .sort((a, b) => figures(b) - figures(a) || b - a)
    .slice(0, SUMS_MAX)
    .map((value) => `${divisionCode.slice(0, TOWN_LENGTH)}~${value}`);

/** Under which a lead is found by others that may mean the same; the surest first. */
export const likeKeys = (features: Features): string[] =>
  unique([
    ...features.marks.slice(0, NAMES_MAX).map(({ value }) => `#${value}`),
    ...features.names.slice(0, NAMES_MAX).map(({ core }) => `@${spoken(core.slice(0, 2))}`),
    ...features.persons.slice(0, NAMES_MAX).map((person) => `&${spoken(person)}`),
    ...sumKeys(features),
    ...wordKeys(features),
  ]).slice(0, KEYS_MAX);
