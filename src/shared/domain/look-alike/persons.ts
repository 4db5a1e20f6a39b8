import { FAMILY_NAMES, TITLES } from '../../tables/look-alike-words';
import { countNumbers } from '../reading/counted';
import { isCommonWord } from './characters';
import { inPlaces } from './names';

const WITH_TITLE = new RegExp(`[${FAMILY_NAMES}](?:${TITLES.join('|')})`, 'gu');
const FULL_LENGTH = 3;

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, step) => from + step);

/**
 * What may be the name of a person: family name and two more characters, or family name and title. It takes in too much –
 * a name only counts when both texts have it – but neither the village 罗家潭 nor the sum in 两万块订金.
 */
export const personsIn = (text: string): string[] => {
  const found = [...text.matchAll(WITH_TITLE)].map(([name]) => name);
  const places = inPlaces(text);
  // A lone 陆 is a family name before it is a six.
  const sums = countNumbers(text).filter(({ start, end }) => end - start > 1);
  const digits = new Set(sums.flatMap(({ start, end }) => range(start, end)));
  for (let at = 0; at + FULL_LENGTH <= text.length; at += 1) {
    const name = text.slice(at, at + FULL_LENGTH);
    const isName =
      FAMILY_NAMES.includes(name.charAt(0)) &&
      /^[\u4e00-\u9fa5]{3}$/u.test(name) &&
      !isCommonWord(name.slice(0, 2)) &&
      !isCommonWord(text.slice(Math.max(0, at - 1), at + 1)) &&
      !isCommonWord(name) &&
      !digits.has(at) &&
      !(places[at] && places[at + FULL_LENGTH - 1]);
    if (isName) found.push(name);
  }
  return [...new Set(found)];
};
