/**
 * Numbers as people write and say them: 143.55万, 5个w, 三十多万, 千把万, 壹拾贰万伍仟, 一万五, 二三十, 1,200.
 * A vague number is its literal lower bound with `approx` set.
 */
export interface NumberMention {
  value: number;
  approx: boolean;
  /** Whether a 万, 千, 亿, w or k was part of it: bare `3` is rarely money, `3万` usually is. */
  large: boolean;
  start: number;
  end: number;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  俩: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, k: 1000 };
const BIG_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, w: 1e4, 亿: 1e8 };
/** 几十 is at least twenty. */
const SEVERAL = 2;
const SEVERAL_WORDS = '几数';
/** 三十多万, 两百来个, 四十余户, 千把万 */
const VAGUE_WORDS = '多来余把';
/** Longer runs are not numbers anybody says; the bound also keeps hostile text cheap. */
const MAX_RUN = 24;
const LEAD_APPROX = /(约|大概|大约|左右|差不多|怕有|近|接近|将近|超过|至少|不止|上)$/u;
const TAIL_APPROX = /^(元|块|人|户|家|名|个|万元)*(左右|上下|以上|出头|不止)/u;

const isArabic = (character: string): boolean => character >= '0' && character <= '9' && character.length === 1;

type Token =
  | { kind: 'number'; value: number; digits: number }
  | { kind: 'digit'; value: number }
  | { kind: 'small' | 'big'; value: number }
  | { kind: 'several' }
  | { kind: 'vague' };

interface Reader {
  token: Token;
  next: number;
}

function readArabic(text: string, start: number): Reader {
  let end = start;
  while (end < text.length && end - start < MAX_RUN && isArabic(text.charAt(end))) {
    end += 1;
  }
  // 1,200 and 12,345,678: a comma counts only before exactly three digits.
  while (text.charAt(end) === ',' && /^\d{3}(?!\d)/u.test(text.slice(end + 1, end + 5)) && end - start < MAX_RUN) {
    end += 4;
  }
  if (text.charAt(end) === '.' && isArabic(text.charAt(end + 1))) {
    end += 1;
    while (end < text.length && end - start < MAX_RUN && isArabic(text.charAt(end))) {
      end += 1;
    }
  }
  const raw = text.slice(start, end);
  return { token: { kind: 'number', value: Number(raw.replace(/,/gu, '')), digits: raw.length }, next: end };
}

function readToken(text: string, at: number): Reader | null {
  const character = text.charAt(at);
  if (isArabic(character)) {
    return readArabic(text, at);
  }
  const digit = DIGITS[character];
  if (digit !== undefined) {
    return { token: { kind: 'digit', value: digit }, next: at + 1 };
  }
  const small = SMALL_UNITS[character];
  if (small !== undefined) {
    return { token: { kind: 'small', value: small }, next: at + 1 };
  }
  const big = BIG_UNITS[character];
  if (big !== undefined) {
    return { token: { kind: 'big', value: big }, next: at + 1 };
  }
  if (character !== '' && SEVERAL_WORDS.includes(character)) {
    return { token: { kind: 'several' }, next: at + 1 };
  }
  if (character === '好' && SEVERAL_WORDS.includes(text.charAt(at + 1)) && text.charAt(at + 1) !== '') {
    return { token: { kind: 'several' }, next: at + 2 };
  }
  if (character !== '' && VAGUE_WORDS.includes(character)) {
    return { token: { kind: 'vague' }, next: at + 1 };
  }
  // 5个w, 三个亿
  if (character === '个' && BIG_UNITS[text.charAt(at + 1)] !== undefined) {
    return readToken(text, at + 1);
  }
  return null;
}

/** 1200一份, 三万2, 一万二一张: the second number belongs to the next word. */
function startsAnother(token: Token, before: readonly Token[]): boolean {
  const last = before.at(-1);
  if (token.kind === 'number') {
    return last?.kind === 'digit' || last?.kind === 'number';
  }
  if (token.kind !== 'digit') {
    return false;
  }
  const afterUnit = before.some(({ kind }) => kind === 'small' || kind === 'big');
  const descending = last?.kind === 'digit' && last.value !== 0 && token.value !== 0 && token.value <= last.value;
  return last?.kind === 'number' || (afterUnit && descending);
}

interface Run {
  tokens: Token[];
  end: number;
}

const NO_RUN: Run = { tokens: [], end: 0 };

function readRun(text: string, start: number): Run {
  const tokens: Token[] = [];
  let at = start;
  let [lastBig, tokensAtBig, endAtBig] = [Infinity, 0, start];
  while (at - start < MAX_RUN) {
    const read = readToken(text, at);
    const first = tokens.length === 0;
    if (!read || (first && read.token.kind === 'vague')) {
      break;
    }
    if (startsAnother(read.token, tokens)) {
      break;
    }
    // 十万八万 is two numbers: give back what followed the first 万.
    if (read.token.kind === 'big' && read.token.value >= lastBig) {
      return { tokens: tokens.slice(0, tokensAtBig), end: endAtBig };
    }
    tokens.push(read.token);
    if (read.token.kind === 'big') {
      [lastBig, tokensAtBig, endAtBig] = [read.token.value, tokens.length, read.next];
    }
    at = read.next;
  }
  return { tokens, end: at };
}

/** 二零二三, 一二三四五: figures read out one by one. */
function spelledOut(tokens: readonly Token[]): number | null {
  const digits = tokens.map((token) => (token.kind === 'digit' ? token.value : null));
  if (digits.length < 3 || digits.includes(null)) {
    return null;
  }
  return Number(digits.join(''));
}

function evaluate(tokens: readonly Token[]): { value: number; approx: boolean; large: boolean } {
  let total = 0;
  let section = 0;
  let current: number | null = null;
  let lastUnit = 0;
  let approx = false;
  let large = false;
  let sawZero = false;
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    if (token.kind === 'number') {
      current = token.value;
    } else if (token.kind === 'digit') {
      if (previous?.kind === 'digit' && previous.value !== 0) {
        approx = true; // 二三十, 七八户: the first is the lower bound.
      } else {
        current = token.value;
      }
      sawZero = sawZero || token.value === 0;
    } else if (token.kind === 'several') {
      approx = true;
      // 八十几 and 三百好几十 keep their literal floor; 几十 and 几万 start from SEVERAL.
      current = index === 0 ? SEVERAL : null;
    } else if (token.kind === 'vague') {
      approx = true;
    } else if (token.kind === 'small') {
      const impliedOne = previous === undefined || previous.kind === 'digit' || total > 0 ? 1 : 0;
      const count: number = current ?? (previous?.kind === 'several' ? 0 : impliedOne);
      section += count * token.value;
      large = large || token.value === 1000;
      lastUnit = token.value;
      current = null;
    } else {
      const before: number = section + (current ?? 0);
      total += (before === 0 && index === 0 ? 1 : before) * token.value;
      section = 0;
      large = true;
      lastUnit = token.value;
      current = null;
    }
  }
  // 一万五 is 15,000 and 三千五 is 3,500, but 一万零五 is 10,005 and 1万2000 is 12,000.
  const elliptic = current !== null && current < 10 && Number.isInteger(current) && lastUnit >= 100 && !sawZero;
  const rest = elliptic ? ((current ?? 0) * lastUnit) / 10 : (current ?? 0);
  return { value: total + section + rest, approx, large };
}

/** Most characters of a tip begin no number; looking no further keeps long texts cheap. */
const NUMBER_START = new Set([
  ...'0123456789',
  ...Object.keys(DIGITS),
  ...Object.keys(SMALL_UNITS),
  ...Object.keys(BIG_UNITS),
  ...SEVERAL_WORDS,
  '好',
]);

/** Every number in a folded text, in order, never overlapping. */
export function findNumbers(text: string): NumberMention[] {
  const mentions: NumberMention[] = [];
  let at = 0;
  while (at < text.length) {
    const { tokens, end } = NUMBER_START.has(text.charAt(at)) ? readRun(text, at) : NO_RUN;
    if (tokens.length === 0) {
      at += 1;
      continue;
    }
    const figures = spelledOut(tokens);
    const { value, approx, large } =
      figures === null ? evaluate(tokens) : { value: figures, approx: false, large: false };
    const vague =
      approx || LEAD_APPROX.test(text.slice(Math.max(0, at - 3), at)) || TAIL_APPROX.test(text.slice(end, end + 6));
    const loneWord =
      tokens.length === 1 &&
      tokens[0]?.kind !== 'number' &&
      tokens[0]?.kind !== 'digit' &&
      tokens[0]?.kind !== 'several' &&
      text.charAt(at) !== '十';
    if (!loneWord && Number.isFinite(value) && value <= Number.MAX_SAFE_INTEGER) {
      // 1.15 万 must be 11,500, not 11,499.999…
      mentions.push({ value: Math.round(value * 1e6) / 1e6, approx: vague, large, start: at, end });
    }
    at = end;
  }
  return mentions;
}
