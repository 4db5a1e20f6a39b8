import type { Counted } from './counted';
import { spanOf, type FoldedText } from './folded-text';
import type { CountSuggestion } from './reading';

/** What a sum of money in a tip is. Only totals, payments and price × quantity tell how much is at stake. */
type Role = 'total' | 'paid' | 'unitPrice' | 'ignored';

const CLAUSE_BREAK = /[，,。！？!?；;：:\n、]/u;
const LOOK_BACK = 14;

const TOTAL =
  /(合计|共计|总计|总额|总共|一共|加起来|累计|总金额|金额计|涉及资金|涉及金额|涉及本金|涉案|共有?|总投资|全部|拢共|总的|吸收资金|吸收存款|吸收股金)[^，,。！？；]{0,8}$/u;
const NOT_AT_STAKE =
  /(注册资本|注册资金|市值|罚款|工资|年薪|月薪|退休金|养老金|低保|房价|市场价|原价|月收入|年收入|估值|身家|奖金|彩礼|起投|起购|门槛|最低)[^，,。！？；]{0,4}$/u;
const MINIMUM_AFTER = /^(以上)?(起投|起购|起存|起步|起买|一份起|起(?![诉来]))/u;
/** 再充两万才能提, 要先交两万保证金: demanded, not paid. 还要转… likewise. */
const DEMANDED =
  /(再|还要|还得|要先|又要|又喊我?|必须先|需要?先|得先)[^，,。！？；]{0,2}(充|交|打|转|付|缴|存|垫|汇|补|加|投)[^了，,。！？；]{0,6}$/u;
const DEMANDED_AFTER = /^[^，,。！？；]{0,6}(才能|才给|才可以|才肯|才放)/u;
/** 八千收回去, 充500返800: what the other side offers. */
const OFFER_AFTER = /^[^，,。！？；]{0,4}(收回|回收|回购|返|送|全返|年?领|变|翻)/u;
/** 几千上万的床垫: a way of saying dear, not a sum. */
const FIGURE_OF_SPEECH = /^上[百千万]/u;
const BOUGHT = /(了|哒|过|我)[^，,。！？；]{0,2}$/u;
const PROMISE_WORDS = [
  '返',
  '送',
  '领',
  '每年给',
  '年给',
  '月给',
  '天给',
  '给我们',
  '赚',
  '发',
  '分红',
  '分',
  '得',
  '奖',
  '抵',
  '退',
  '提成',
  '回报',
  '到手',
  '收益',
  '变成',
  '月入',
  '收回',
  '利息',
  '还你',
  '前还',
  '后还',
  '回购',
  '值',
  '翻',
];
const PAYMENT_WORDS = [
  '交',
  '投',
  '存',
  '买',
  '借',
  '充',
  '转',
  '汇',
  '放',
  '打',
  '付',
  '亏',
  '骗',
  '入',
  '收',
  '缴',
  '刷',
  '被套',
  '欠',
  '垫',
  '凑',
  '贷',
  '款',
  '损失',
  '押',
  '订',
  '本金',
  '金额',
  '金',
  '首付',
  '费',
  '取',
];
const PER_UNIT_BEFORE =
  /(每|一|1|均)(个?人|个?脚|份|股|亩|头|箱|台|套|张|条|斤|只|棵|株|瓶|盒|件|间|幅|枚|床|单|个?桩|户|个|床位|均)[^，,。！？；了]{0,5}$/u;
const PER_UNIT_AFTER =
  /^[^，,。！？；]{0,3}?(一|每|\/|1)(个?人|份|股|亩|头|箱|台|套|张|条|斤|只|棵|株|瓶|盒|件|间|幅|枚|床|单|桩|户|个)/u;
const AVERAGE_BEFORE = /(人均|户均|平均每?[人户]?)[^，,。！？；]{0,3}$/u;
const OWN_PURCHASE = /我[^。！？；]{0,12}(买|投|交|办|订|入|充)(了|哒)[^。！？；]{0,12}$/u;

interface Sum extends Counted {
  role: Role;
  /** For a price: what it buys one of (人, 户, 份, 亩 …). */
  per: string;
}

function clauseBefore(text: string, start: number): string {
  const window = text.slice(Math.max(0, start - LOOK_BACK), start);
  for (let index = window.length - 1; index >= 0; index -= 1) {
    if (CLAUSE_BREAK.test(window.charAt(index))) {
      return window.slice(index + 1);
    }
  }
  return window;
}

function lastOf(words: readonly string[], text: string): number {
  return words.reduce((latest, word) => Math.max(latest, text.lastIndexOf(word)), -1);
}

/** The nearest verb decides whether a sum was paid or only promised: 充三千送三千. */
function isPromised(clause: string): boolean {
  return lastOf(PROMISE_WORDS, clause) > lastOf(PAYMENT_WORDS, clause);
}

function sumOf(text: string, counted: Counted): Sum {
  const clause = clauseBefore(text, counted.start);
  const after = text.slice(counted.stop, counted.stop + 12);
  const as = (role: Role, per = ''): Sum => ({ ...counted, role, per });
  if (NOT_AT_STAKE.test(clause) || MINIMUM_AFTER.test(after) || FIGURE_OF_SPEECH.test(after)) {
    return as('ignored');
  }
  if (DEMANDED.test(clause) || DEMANDED_AFTER.test(after)) {
    return as('ignored');
  }
  if (OFFER_AFTER.test(after) && !BOUGHT.test(clause) && !TOTAL.test(clause)) {
    return as('ignored');
  }
  const perAfter = PER_UNIT_AFTER.exec(after);
  const perBefore = PER_UNIT_BEFORE.exec(clause);
  const average = AVERAGE_BEFORE.exec(clause);
  if (average) {
    return as('unitPrice', '人');
  }
  if (isPromised(clause) && !TOTAL.test(clause)) {
    return as('ignored');
  }
  if (perBefore || perAfter) {
    return as('unitPrice', (perBefore?.[2] ?? perAfter?.[2] ?? '').replace(/^个(?=.)/u, ''));
  }
  return as(TOTAL.test(clause) ? 'total' : 'paid');
}

const HEADS = ['人', '脚', '户', '家', '名', '位'];
const SUPERLATIVE = /最多[^，,。！？；]{0,6}$/u;

/** Everything counted, found by the first character of its measure, so that many prices stay cheap. */
interface Quantities {
  heads: Counted | null;
  byMeasure: ReadonlyMap<string, Counted>;
}

function quantitiesIn(counted: readonly Counted[], text: string): Quantities {
  const byMeasure = new Map<string, Counted>();
  let heads: Counted | null = null;
  for (const mention of counted) {
    const counts = mention.kind === 'quantity' || mention.kind === 'people';
    if (!counts || mention.value <= 1 || SUPERLATIVE.test(clauseBefore(text, mention.start))) {
      continue;
    }
    const head = HEADS.find((word) => mention.measure.includes(word));
    const key = head ?? mention.measure.charAt(0);
    if (!byMeasure.has(key)) {
      byMeasure.set(key, mention);
    }
    heads = heads ?? (mention.kind === 'people' ? mention : null);
  }
  return { heads, byMeasure };
}

/** How many of what a price buys one of: 1200一份 × 二十份, 每户交3000 × 三十多户. */
function quantityFor(price: Sum, { heads, byMeasure }: Quantities): Counted | null {
  const buysHeads = HEADS.some((head) => price.per.startsWith(head));
  return byMeasure.get(price.per.charAt(0)) ?? (buysHeads ? heads : null);
}

interface Stake {
  value: number;
  approx: boolean;
  start: number;
  end: number;
}

function products(sums: readonly Sum[], counted: readonly Counted[], text: string): Stake[] {
  const quantities = quantitiesIn(counted, text);
  return sums
    .filter((sum) => sum.role === 'unitPrice' && sum.per !== '')
    .flatMap((price) => {
      const quantity = quantityFor(price, quantities);
      return quantity
        ? [
            {
              value: price.value * quantity.value,
              approx: price.approx || quantity.approx,
              start: Math.min(price.start, quantity.start),
              end: Math.max(price.stop, quantity.stop),
            },
          ]
        : [];
    });
}

function ownPurchases(sums: readonly Sum[], text: string): Stake[] {
  return sums
    .filter((sum) => sum.role === 'unitPrice' && OWN_PURCHASE.test(text.slice(Math.max(0, sum.start - 30), sum.start)))
    .map(({ value, approx, start, stop }) => ({ value, approx, start, end: stop }));
}

function largest(stakes: readonly Stake[]): Stake | null {
  return stakes.reduce<Stake | null>((best, stake) => (best && best.value >= stake.value ? best : stake), null);
}

function byRole(sums: readonly Sum[], role: Role): Stake[] {
  return sums
    .filter((sum) => sum.role === role)
    .map(({ value, approx, start, stop }) => ({ value, approx, start, end: stop }));
}

/**
 * The money at stake in whole 元: a stated total, else price × quantity or the largest payment. Promised returns,
 * rates, minimums, demands not yet paid and numbers of transactions do not count.
 */
export function readAmount(folded: FoldedText, counted: readonly Counted[]): CountSuggestion | null {
  const { text } = folded;
  const sums = counted.filter((mention) => mention.kind === 'money').map((mention) => sumOf(text, mention));
  const stake =
    largest(byRole(sums, 'total')) ??
    largest([...products(sums, counted, text), ...byRole(sums, 'paid')]) ??
    largest(ownPurchases(sums, text));
  const value = stake ? Math.floor(stake.value) : 0;
  if (!stake || value <= 0 || !Number.isSafeInteger(value)) {
    return null;
  }
  return { value, approx: stake.approx, span: spanOf(folded, stake.start, stake.end) };
}
