/**
 * Numbers that lead to a person, however they are grouped: mobile and fixed telephones, identity cards (15 or 18 places),
 * bank cards. Sums of money stay: they have fewer digits, or a point.
 */
const DIGIT = '[0-9０-９]';
const GAP = '[ \\-－　]?';
const digits = (from: number, to = from): string => `(?:${DIGIT}${GAP}){${from - 1},${to - 1}}${DIGIT}`;
const NUMBERS = new RegExp(
  `(?<!${DIGIT})(?:` +
    [
      // Identity and bank cards first: a telephone may look like a part of one.
      `(?:${DIGIT}${GAP}){17}[0-9０-９XxＸｘ]`,
      digits(15, 19),
      `[1１]${GAP}[3-9３-９]${GAP}${digits(9)}`,
      `[0０]${DIGIT}{2,3}[ \\-－]?${DIGIT}{7,8}`,
    ].join('|') +
    `)(?!${DIGIT})`,
  'g',
);

export const hasPersonalNumber = (text: string): boolean => text.search(NUMBERS) >= 0;

export const NUMBER_LEFT_OUT = '（号码略）';
/** What is kept of a text about a petition (C8, D4). */
export const withoutPersonalNumbers = (text: string): string => text.replace(NUMBERS, NUMBER_LEFT_OUT);
