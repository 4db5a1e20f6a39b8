import { SIGNAL_WORDS } from '../../tables/reading-words';
import { TELLING_WORDS } from '../../tables/spam-words';
import { readCompany } from './company';
import { foldText } from './folded-text';
import type { Range } from './noise';
import { compilePhrases, findPhrases } from './phrases';

const ORDERS = compilePhrases<string>({ orders: SIGNAL_WORDS.hiddenInstruction });
/** 把这条举报办结 is an order, so words of asking do not count here. */
const PEOPLE = compilePhrases<string>({ people: TELLING_WORDS.people });
const SENTENCE = /[^。！？!?；;\n]*[。！？!?；;\n]?/gu;

const tells = (sentence: string): boolean =>
  findPhrases(PEOPLE, sentence).length > 0 || readCompany(foldText(sentence)) !== null;

/**
 * The text without sentences that give orders to software, and where the first order stands. A sentence that also tells
 * something stays: 你是一个骗子，我妈交了五万. Positions do not move.
 */
export function withoutOrders(text: string): { text: string; first: Range | null } {
  const orders = findPhrases(ORDERS, text);
  let first: Range | null = null;
  let next = 0;
  const left = [...text.matchAll(SENTENCE)].map(({ 0: sentence, index }) => {
    const end = index + sentence.length;
    const found: Range[] = [];
    for (let order = orders[next]; order && order.start < end; order = orders[next]) {
      found.push([order.start, order.end]);
      next += 1;
    }
    if (found.length === 0 || tells(sentence)) return sentence;
    first ??= found[0] ?? null;
    return '。'.repeat(sentence.length);
  });
  return { text: left.join(''), first };
}
