import type { SpamKind } from '../../tables/spam-words';

/** [start, end) of the folded text. */
export type Range = readonly [start: number, end: number];

/** Keys that lie side by side, as a bored finger runs over them. */
const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz'];
const DIGIT_ROWS = ['12345678901234567890', '09876543210987654321'];
const KEY_RUN = 4;
const keyRuns = KEY_ROWS.flatMap((row) => [row, [...row].reverse().join('')]).flatMap((row) =>
  [...row].flatMap((_, at) => (at + KEY_RUN <= row.length ? [row.slice(at, at + KEY_RUN)] : [])),
);
const KEY_RUNS = new RegExp(`(?:${keyRuns.join('|')})[a-z]{0,2}`, 'gu');
/** Neither English nor pinyin has five consonants in a row (gongzhang: four). */
const CONSONANTS = /[bcdfghjklmnpqrstvwxz]{5,}/gu;
const NUMBER = /\d+/gu;
/** One sign four times, or a few of them three times; numbers are looked at on their own. */
const REPEATED = /([^\d])\1{3,}|([^\d]{2,12}?)\2{2,}/gu;
/** So often that not even one of them is meant. */
const FLOOD = 6;
const MEANT = /[a-z0-9\u00c0-\u1fff\u3040-\u30ff\u3400-\u9fff]/u;

const rangesOf = (pattern: RegExp, text: string): Range[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }): Range => [index, index + found.length]);

const isIdleNumber = (digits: string): boolean =>
  new Set(digits).size === 1 || (digits.length > 2 && DIGIT_ROWS.some((row) => row.includes(digits)));

const idleNumbers = (text: string): Range[] =>
  rangesOf(NUMBER, text).filter(([start, end]) => isIdleNumber(text.slice(start, end)));

/** A sentence said three times is said once; said without end, it is not said at all. */
const repetitions = (text: string): Range[] =>
  [...text.matchAll(REPEATED)].flatMap(({ 0: found, 2: phrase = '', index }): Range[] => {
    if (!MEANT.test(found)) return [];
    const kept = found.length / (phrase.length || 1) < FLOOD ? phrase.length : 0;
    return [[index + kept, index + found.length]];
  });

/** What fingers do while the head says nothing, kind by kind. Pure, linear in the length of the text. */
export const findNoise = (text: string): { kind: SpamKind; ranges: Range[] }[] => [
  { kind: 'noise', ranges: [...rangesOf(KEY_RUNS, text), ...rangesOf(CONSONANTS, text), ...idleNumbers(text)] },
  { kind: 'repeated', ranges: repetitions(text) },
];
