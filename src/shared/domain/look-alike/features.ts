import { KEYWORDS } from '../../tables/keywords';
import { MONEY_TAKING_WORDS, TAIL_WORDS } from '../../tables/look-alike-words';
import { MODES } from '../../tables/modes';
import { SECTORS } from '../../tables/sectors';
import { countNumbers } from '../reading/counted';
import { foldText, spanOf, type FoldedText } from '../reading/folded-text';
import { compilePhrases, findPhrases } from '../reading/phrases';
import { inCommonWords, rarityOf, soundOf } from './characters';
import { inPlaces, namesIn, type Name } from './names';
import { personsIn } from './persons';

/** What is compared of a lead. */
export interface LikeText {
  text: string;
  company: string | null;
  divisionCode: string;
  receivedAt: Date;
}

/** A text made ready to be compared; nothing in it depends on the other one. */
export interface Features {
  folded: FoldedText;
  sounds: readonly string[];
  /** How much each character says about who is meant. */
  weights: readonly number[];
  names: readonly Name[];
  /** 谢国富, 彭主任. */
  persons: readonly string[];
  /** Telephone numbers, accounts, addresses on the net: who has the same means the same. */
  marks: readonly Mark[];
  /** Sums of money with their words, without round ones. */
  sums: ReadonlyMap<number, string>;
  takesMoney: boolean;
  divisionCode: string;
  receivedAt: Date;
}

export interface Mark {
  value: string;
  text: string;
}

/** Enough to know whom a text means; longer ones only cost time. */
const LENGTH_MAX = 800;
const SCHEME_SHARE = 0.15;
const COVERED_SHARE = 0.45;
const PLACE_SHARE = 0.1;
const PLAIN_CHARACTER = 0.3;

const SCHEME_WORDS = compilePhrases<string>({
  ...MODES,
  ...SECTORS,
  ...KEYWORDS,
  money: { words: MONEY_TAKING_WORDS },
});
const TAKES_MONEY = compilePhrases<string>({ ...MODES, ...KEYWORDS, money: { words: MONEY_TAKING_WORDS } });

const PHONE = /1\d{10}|0\d{2,3}\d{7,8}|\d{7,8}(?!\d)/gu;
const ACCOUNT = /[a-z][a-z0-9_-]{5,}(?:\.[a-z]{2,})*/gu;
const TAIL = new RegExp(`(?:${TAIL_WORDS.join('|')})\\D{0,3}(\\d{4,})`, 'gu');

const marksOf = (text: string): Mark[] => {
  const joined = text.replace(/(?<=\d)[ -](?=\d)/gu, '');
  return [
    ...[...joined.matchAll(PHONE), ...joined.matchAll(ACCOUNT)].map(([value]) => ({ value, text: value })),
    ...[...joined.matchAll(TAIL)].flatMap(([whole, value]) => (value ? [{ value, text: whole }] : [])),
  ];
};

/** 38000 has two figures that say something, 30000 one. */
export const figures = (value: number): number => String(value).replace(/0+$/u, '').length;

const sumsOf = (folded: FoldedText): Map<number, string> =>
  new Map(
    countNumbers(folded.text)
      .filter(({ kind, value }) => (kind === 'money' || kind === 'none') && value >= 100 && value < 1e7)
      .map(({ value, start, end }) => [value, spanOf(folded, start, end).text]),
  );

const weightsOf = (text: string): number[] => {
  const common = inCommonWords(text);
  const scheme = new Array<boolean>(text.length).fill(false);
  for (const { start, end } of findPhrases(SCHEME_WORDS, text)) scheme.fill(true, start, end);
  const places = inPlaces(text);
  return [...text].map((character, at) => {
    if (!/[\u4e00-\u9fa5]/u.test(character)) return /[a-z]/u.test(character) ? PLAIN_CHARACTER : 0;
    if (places[at]) return rarityOf(character) * PLACE_SHARE;
    if (scheme[at]) return rarityOf(character) * SCHEME_SHARE;
    return rarityOf(character) * (common[at] ? COVERED_SHARE : 1);
  });
};

export const featuresOf = ({ text, company, divisionCode, receivedAt }: LikeText): Features => {
  // A lone surrogate would make characters and code units disagree.
  const folded = foldText(
    `${company === null || text.includes(company) ? '' : `“${company}”。`}${text}`
      .replace(/[\ud800-\udfff]/gu, '')
      .slice(0, LENGTH_MAX),
  );
  return {
    folded,
    sounds: [...folded.text].map(soundOf),
    weights: weightsOf(folded.text),
    names: namesIn(folded.text),
    persons: personsIn(folded.text),
    marks: marksOf(folded.text),
    sums: sumsOf(folded),
    takesMoney: findPhrases(TAKES_MONEY, folded.text).length > 0,
    divisionCode,
    receivedAt,
  };
};
