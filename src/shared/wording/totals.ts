import { withCommas } from './format';

/**
 * 元 as 万元 with at most two places and commas: 1234567 → 123.46. Leaders compare numbers, so the unit never changes
 * to 亿 on the way.
 */
export function wanInWords(yuan: number): string {
  const [whole = '0', part] = String(Number((yuan / 10_000).toFixed(2))).split('.');
  return part === undefined ? withCommas(Number(whole)) : `${withCommas(Number(whole))}.${part}`;
}

/** 2026-03 → 3月, with the year in front when it is not `thisYear`. */
export const monthInWords = (month: string, thisYear: string): string =>
  `${month.slice(0, 4) === thisYear ? '' : `${month.slice(0, 4)}年`}${Number(month.slice(5, 7))}月`;

/** Things people count, and how a number of them is said. */
export const COUNT_WORDS = {
  leads: (count: number) => `${withCommas(count)} 件`,
  people: (count: number) => `${withCommas(count)} 人`,
  yuan: (yuan: number) => `${wanInWords(yuan)} 万元`,
} as const;
export type CountWords = keyof typeof COUNT_WORDS;

/** 比上月多 3 件, 和上月一样, 上月没有. */
export const differenceInWords = (now: number, before: number, than: string, words: CountWords): string => {
  if (now === before) return `和${than}一样`;
  if (before === 0) return `${than}没有`;
  return `比${than}${now > before ? '多' : '少'} ${COUNT_WORDS[words](Math.abs(now - before))}`;
};
