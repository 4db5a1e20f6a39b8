import { dateInWords, shanghaiDateTime } from '../time/shanghai';

/** 3月9日 14:05 for an ISO instant, with the year in front when it is not the year of `now`. */
export function timeInWords(iso: string, now: Date): string {
  const [date = '', clock = ''] = shanghaiDateTime(new Date(iso)).split(' ');
  return `${dateInWords(date, shanghaiDateTime(now).slice(0, 4))} ${clock}`;
}

/**
 * 元 as people say it: 800元, 12.5万元, 1.2亿元. Screens round to two places; the official table has its own rule (F1).
 */
export function moneyInWords(yuan: number): string {
  if (yuan < 10_000) return `${yuan}元`;
  if (yuan < 100_000_000) return `${withoutTrailingZeros(yuan / 10_000)}万元`;
  return `${withoutTrailingZeros(yuan / 100_000_000)}亿元`;
}

const withoutTrailingZeros = (value: number): string => String(Number(value.toFixed(2)));

/** 1234567 as 1,234,567. */
export const withCommas = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** A receipt as it stands in addresses and on the phone: digits alone, however it was written. */
export const receiptDigits = (written: string): string => written.replace(/\D/g, '');

/** A receipt in four groups, as it is read aloud and copied by hand. */
export const receiptInGroups = (written: string): string => receiptDigits(written).replace(/(\d{4})(?=\d)/g, '$1 ');

/**
 * What a person typed as an amount in 万元 ("12.5") in whole 元; undefined for an empty or unreadable entry.
 * Rounded, because 0.1 万 is not exact in binary.
 */
export function yuanFromWan(typed: string): number | undefined {
  const wan = Number(typed.trim().replace(/[,，万元\s]/g, ''));
  return typed.trim() === '' || !Number.isFinite(wan) || wan < 0 ? undefined : Math.round(wan * 10_000);
}

/** What a person typed as a number of people; undefined for an empty or unreadable entry. */
export function countFromText(typed: string): number | undefined {
  const count = Number(typed.trim().replace(/[,，人个\s]/g, ''));
  return typed.trim() === '' || !Number.isInteger(count) || count < 0 ? undefined : count;
}
