import { SUBSTANCE_WORDS } from '../../tables/reading-words';
import {
  ADVERTISING_WORDS,
  FILLER_WORDS,
  SPAM_LABELS,
  TELLING_WORDS,
  TRUE_SIGN_WORDS,
  type SpamKind,
} from '../../tables/spam-words';
import { keysOf } from '../keys-of';
import { foldText, spanOf, type FoldedText } from './folded-text';
import { compilePhrases, findPhrases } from './phrases';
import { readTip } from './read-tip';
import type { Reading, SignalKind, Span } from './reading';
import { withoutOrders } from './orders';
import { findNoise, type Range } from './noise';

export interface SpamReason {
  kind: SpamKind;
  span: Span;
}

const TRUE_SIGNS = compilePhrases<string>({ ...TRUE_SIGN_WORDS });
const SUBSTANCE = compilePhrases<string>({ ...SUBSTANCE_WORDS });
const FILLERS = compilePhrases<string>(FILLER_WORDS);
const ADVERTISING = compilePhrases<string>(ADVERTISING_WORDS);
const TELLING = compilePhrases<string>(TELLING_WORDS);

/** Signals that an empty text may set off, too. */
const NEUTRAL: readonly SignalKind[] = ['tooLittle', 'zeroReport', 'hearsay', 'hiddenInstruction', 'secrecy'];

const LINK = /https?:\/\/|www\.|[a-z0-9-]{2,30}\.(?:com|cn|net|top|xyz|vip|shop|cc|example)(?![a-z])/u;
const CONTACT = /[加+](?:微信|微|薇|v|vx|wx|qq)|微信号|微信同号|扫码|vx|(?:qq|电话|热线|联系)[:：]?\d{5,}/u;
const ADVERTISING_WORDS_WITHOUT_LINK = 2;

/** Letters of any script; folded text has only small Latin ones. */
const ANY_LETTER = /[a-z0-9\u00c0-\u1fff\u3040-\u30ff\u3400-\u9fff]/u;
const CHINESE = /[\u3400-\u9fff]/gu;
const LETTERS = /[a-z\u00c0-\u1fff\u3040-\u30ff]/gu;
/** A telephone, an account, a number plate's worth. */
const LONG_NUMBER = /\d{6}/u;
const ENOUGH_CHINESE = 4;
const ENOUGH_LETTERS = 6;

const has = (index: typeof TELLING, text: string): boolean => findPhrases(index, text).length > 0;
const blank = (text: string, ranges: readonly Range[]): string => {
  const left = text.split('');
  for (const [start, end] of ranges) left.fill(' ', start, end);
  return left.join('');
};

/** Money, people, a firm, a scheme, an office, haste: whatever else the text looks like, it is about something. */
const isAboutSomething = (reading: Reading, text: string): boolean =>
  reading.amountYuan !== null ||
  reading.people !== null ||
  reading.company !== null ||
  reading.mode !== null ||
  reading.keywords.length > 0 ||
  reading.urgency.length > 0 ||
  reading.officials.length > 0 ||
  reading.signals.some(({ kind }) => !NEUTRAL.includes(kind)) ||
  has(TRUE_SIGNS, text);

/** A shop's own words with a way to reach it; whoever tells of such words is no shop. */
const advertises = (text: string): boolean => {
  if (has(TELLING, text)) return false;
  const words = new Set(findPhrases(ADVERTISING, text).map(({ start, end }) => text.slice(start, end)));
  return LINK.test(text) ? words.size > 0 : CONTACT.test(text) && words.size >= ADVERTISING_WORDS_WITHOUT_LINK;
};

const saysSomething = (rest: string): boolean =>
  (rest.match(CHINESE)?.length ?? 0) >= ENOUGH_CHINESE ||
  (rest.match(LETTERS)?.length ?? 0) >= ENOUGH_LETTERS ||
  LONG_NUMBER.test(rest);

const whole = ({ original }: FoldedText): Span => ({ start: 0, end: original.length, text: original });

/** What is left when noise, repetition and greetings are taken away; a reason for each kind taken away. */
const emptied = (folded: FoldedText, text: string, reasons: Map<SpamKind, Span>): string => {
  let rest = text;
  for (const { kind, ranges } of findNoise(rest)) {
    const [first] = ranges;
    if (first) reasons.set(kind, spanOf(folded, ...first));
    rest = blank(rest, ranges);
  }
  return blank(
    rest,
    findPhrases(FILLERS, rest).map(({ start, end }): Range => [start, end]),
  );
};

/**
 * Why a text might say nothing about anything (B6), by the text alone; empty when there is any real sign in it. Nobody is
 * refused for it: it is a hint for staff. Pure, linear in the length of the text.
 */
export function readSpam(text: string, reading: Reading): SpamReason[] {
  const folded = foldText(text);
  if (folded.text === '') return [];
  const { text: told, first: order } = withoutOrders(folded.text);
  // Orders to the software may hold any word; what they say is no sign.
  const read = order ? readTip(told) : reading;
  if (isAboutSomething(read, told)) return [];
  const reasons = new Map<SpamKind, Span>();
  if (order) reasons.set('instructions', spanOf(folded, ...order));
  if (advertises(told)) {
    reasons.set('advertising', whole(folded));
  } else {
    if (read.place || read.sector || LINK.test(told) || has(SUBSTANCE, told)) return [];
    if (!ANY_LETTER.test(folded.text)) return [{ kind: 'symbols', span: whole(folded) }];
    if (saysSomething(emptied(folded, told, reasons))) return [];
    if (reasons.size === 0) reasons.set('tooShort', whole(folded));
  }
  return keysOf(SPAM_LABELS).flatMap((kind) => {
    const span = reasons.get(kind);
    return span ? [{ kind, span }] : [];
  });
}
