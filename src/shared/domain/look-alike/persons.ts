import { FAMILY_NAMES, TITLES } from '../../tables/look-alike-words';
import { isCommonWord } from './characters';

const WITH_TITLE = new RegExp(`[${FAMILY_NAMES}](?:${TITLES.join('|')})`, 'gu');
const FULL_LENGTH = 3;

/**
 * What may be the name of a person: family name and two more characters, or family name and title. It takes in too much –
 * a name only counts when both texts have it.
 */
export const personsIn = (text: string): string[] => {
  const found = [...text.matchAll(WITH_TITLE)].map(([name]) => name);
  for (let at = 0; at + FULL_LENGTH <= text.length; at += 1) {
    const name = text.slice(at, at + FULL_LENGTH);
    const isName =
      FAMILY_NAMES.includes(name.charAt(0)) &&
      /^[\u4e00-\u9fa5]{3}$/u.test(name) &&
      !isCommonWord(name.slice(0, 2)) &&
      !isCommonWord(text.slice(Math.max(0, at - 1), at + 1)) &&
      !isCommonWord(name);
    if (isName) found.push(name);
  }
  return [...new Set(found)];
};
