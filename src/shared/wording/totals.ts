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
