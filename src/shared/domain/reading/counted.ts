import { findNumbers, type NumberMention } from './numbers';

/** What a number in a tip counts. */
export interface Counted extends NumberMention {
  kind: 'money' | 'people' | 'quantity' | 'none';
  /** The measure word: 人, 户, 份, 亩 …; '' for money. */
  measure: string;
  /** End of the measure word or currency. */
  stop: number;
}

const CURRENCY = /^(块钱|块|元整|元|人民币|块大洋)/u;
const PERCENTAGE = /^(%|‰|个?百分点|个点|点(?!钱)|厘|成(?!都|立|员)|倍|折|分(?!红|别|到|给|店|之))/u;
const RATE_BEFORE =
  /(百分之|千分之|万分之|利率|年化|月息|年息|日息|利息|收益率|回报率|回报|年回报)[约为达是高至到]{0,2}$/u;
/** 45户, 二十多个老人, 五百来号人, 约15名, 63人; 12个人账户 and 5个个人 are not people. */
const PEOPLE =
  /^(?:(?:个|名|位|号)?(?:人(?!民币|均|账户|份|次|头|家里)|老人家?|老年人|老年客户|客户|村民|农户|业主|群众|居民|市民|投资人|投资者|受害人|学生|家长|会员|员工|工人|职工|同事|亲戚|邻居|参与人|参与者|老头|老太|嗲嗲|娭毑|股东|社员|储户|购房户|会脚|脚(?!印|步|下))|(?:名|户|位|口|家)(?!里|庭|属|公司|门店|店|银行|企业|银|酒店|超市|单位|网点|商行|银行|分店|分公司|养|机构|长|中|药|字|乡|具))/u;
const NOT_VICTIMS = /^.{0,4}(业务员|讲师|老师|保安|民警|警察|工作人员|经理|推销员|网格员|干部|店员|管理员)/u;
const MEASURE =
  /^(个|份|亩|头|股|笔|次|年(?!化|息|利|回报)|个月|月(?!息|利)|天|日(?!息)|号|点|时|小时|岁|箱|台|套|张|条|平|斤|只|层|届|期|批|单|桩|棵|株|组|瓶|盒|本(?!金|息)|件|间|栋|辆|米|度|周(?!转)|代|幅|枚|块地|床|把|公里|分钟|秒|里|集|部|片|根|包|袋|桶|路|楼|队|中|小|级|类|种|条街|条龙|倍|字|页|股|手)/u;
const MONEY_BEFORE =
  /((?:一|每)(?:份|个|股|亩|头|箱|台|套|张|条|只|棵|株|瓶|盒|件|间|枚|床|单|桩|人|户)|交|投|充|存|价|收|花|借|买|返|送|领|给|入金|转|打|付|汇|分|发|赚|亏|骗|还|抵|退|放|每月|每年|缴|刷|贷|欠|罚|赔|奖|提|本金|金额|资金|押金|费|款|钱)了?[约近满够]?$/u;
const PRICE_AFTER =
  /^(一|每|\/|1)(份|个|股|亩|头|箱|台|套|张|条|斤|只|棵|株|瓶|盒|件|间|幅|枚|床|单|桩|人|户|年|月|天|次|床位)/u;
/** 千万莫讲, 万一跑路: words, not numbers. */
const ADVERB = /^(千万(?=[莫别不要记小注请得冇])|万一|万分|十分(?!之)|百分)/u;
const ALONE_SEVERAL = /^(好?几|数)$/u;
/** 同批的有二十来个: whom the text was just speaking of. */
const BARE_HEADS = /^个(?=[，,。！；]|$)/u;
const GROUP_BEFORE = /(同批|一起|像我|我们|一批|这样的|的人)[^，,。！；]{0,4}$/u;
/** 两个人搞的 tells who runs it. */
const A_COUPLE = 2;
const PHONE_DIGITS = 7;
/** Sums below this, without 元 or 万, are too often something else. */
const BARE_MONEY_FLOOR = 100;

function countedAs(text: string, mention: NumberMention): Pick<Counted, 'kind' | 'measure' | 'stop'> {
  const { start, end, value, large } = mention;
  const after = text.slice(end, end + 12);
  const before = text.slice(Math.max(0, start - 8), start);
  const none = { kind: 'none', measure: '', stop: end } as const;
  if (ADVERB.test(text.slice(start, start + 4))) {
    return none;
  }
  const currency = CURRENCY.exec(after);
  if (currency) {
    return { kind: 'money', measure: '', stop: end + currency[0].length };
  }
  if (!large && end - start >= PHONE_DIGITS && value >= 10 ** (PHONE_DIGITS - 1)) {
    return none;
  }
  if (PERCENTAGE.test(after) || (!large && RATE_BEFORE.test(before))) {
    return none;
  }
  const people = PEOPLE.exec(after);
  if (people === null && BARE_HEADS.test(after) && GROUP_BEFORE.test(before)) {
    return { kind: 'people', measure: '个', stop: end + 1 };
  }
  if (people) {
    return NOT_VICTIMS.test(after) ||
      (value <= A_COUPLE && !/户|家/u.test(people[0])) ||
      ALONE_SEVERAL.test(text.slice(start, end))
      ? none
      : { kind: 'people', measure: people[0], stop: end + people[0].length };
  }
  const measure = MEASURE.exec(after);
  if (measure) {
    return { kind: 'quantity', measure: measure[0], stop: end + measure[0].length };
  }
  const moneyByContext = value >= BARE_MONEY_FLOOR && (MONEY_BEFORE.test(before) || PRICE_AFTER.test(after));
  return large || moneyByContext ? { kind: 'money', measure: '', stop: end } : none;
}

export function countNumbers(text: string): Counted[] {
  return findNumbers(text).map((mention) => ({ ...mention, ...countedAs(text, mention) }));
}
