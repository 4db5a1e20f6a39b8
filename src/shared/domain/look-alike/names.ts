import { BEFORE_NAMES, NAME_ENDINGS, TRADE_WORDS } from '../../tables/look-alike-words';
import { TOWNS, VILLAGES } from '../../tables/villages';
import { lazily } from '../lazily';
import { lastEnd, NOT_IN_NAME, NAME_BREAK } from '../reading/company';

/** What a text calls somebody: the words themselves, and what is left of them without place and kind of business. */
export interface Name {
  text: string;
  core: string;
}

const REACH = 12;
const CORE_MAX = 8;
const CORE_MIN = 2;
const QUOTED = /[“"「『《‘]([^”"」』》’]{2,14})[”"」』》’]/gu;

const placeWords = lazily(() =>
  [
    ...VILLAGES.flatMap(({ name }) => [name, name.replace(/(村|社区)$/u, '')]),
    ...TOWNS.flatMap(({ name }) => [name, name.replace(/[镇乡]$/u, '')]),
    '桃江县',
    '桃江',
    '益阳市',
    '益阳',
    '湖南省',
    '湖南',
    '长沙',
  ]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length),
);

/** Every place of the county and the words for kinds of business, in one go: one pass costs less than one for each. */
const emptyWords = lazily(() => new RegExp([...placeWords(), ...TRADE_WORDS].join('|'), 'gu'));
const placePattern = lazily(() => new RegExp(placeWords().join('|'), 'gu'));
const endings = lazily(() => new RegExp([...NAME_ENDINGS].sort((a, b) => b.length - a.length).join('|'), 'gu'));

/** For each character, whether it belongs to the name of a place. */
export const inPlaces = (text: string): boolean[] => {
  const covered = new Array<boolean>(text.length).fill(false);
  for (const { index, 0: word } of text.matchAll(placePattern())) covered.fill(true, index, index + word.length);
  return covered;
};

/** 桃江县金桂园养老服务有限公司 → 金桂园; empty when nothing but place and kind is said. */
export const coreOf = (name: string): string => name.replace(emptyWords(), '').replace(/[^\p{L}\p{N}]/gu, '');

const unquoted = (text: string): string[] => {
  const places = inPlaces(text);
  return [...text.matchAll(endings())].flatMap((match) => {
    const from = Math.max(0, match.index - REACH);
    const before = text.slice(from, match.index);
    const begin = Math.max(
      lastEnd(NOT_IN_NAME, before),
      lastEnd(NAME_BREAK, before),
      lastEnd(BEFORE_NAMES, before),
      places.lastIndexOf(true, match.index - 1) + 1 - from,
    );
    const name = before.slice(begin) + match[0];
    return name.length > match[0].length ? [name] : [];
  });
};

/** Every name in a folded text, those in quotation marks first; each once. */
export const namesIn = (text: string): Name[] => {
  const quoted = [...text.matchAll(QUOTED)].flatMap(([, name]) => name ?? []);
  const names = new Map<string, Name>();
  for (const name of [...quoted, ...unquoted(text)]) {
    const core = coreOf(name);
    if (core.length >= CORE_MIN && core.length <= CORE_MAX && !names.has(core)) names.set(core, { text: name, core });
  }
  return [...names.values()];
};
