/** Six warning signs, worded for people who may be sitting in such a meeting right now. */
export const RED_FLAGS = [
  { title: '保本又高息', text: '说“稳赚不赔”，给的利息比银行高很多。收益越高，越可能连本钱都拿不回。' },
  { title: '送鸡蛋、送米面、免费旅游', text: '先用小便宜把人聚起来，再讲课、拉投资。' },
  { title: '拉人头有奖', text: '介绍亲戚朋友来投钱，就给提成。后来人的钱，付给前面人当利息。' },
  { title: '养老床位、养老卡先交大钱', text: '房子还没建好，就让老人交几万、十几万“预订金”，还说每年返钱。' },
  { title: '催您快交，不让告诉家里人', text: '“名额有限”“今天最后一天”，就是不让您有时间问一问。' },
  { title: '钱打给个人，没有正规票据', text: '不走公司账户，只给一张收条，或者只在手机软件里看到数字。' },
] as const;

/** Five questions; each yes is one of the tests of the regulation (article 2) or a known pattern. */
export const SELF_CHECK = [
  { id: 'promise', text: '对方有没有说保本，或者答应给固定的利息、分红？' },
  { id: 'public', text: '是不是谁都可以投，到处发传单、开会、拉群宣传？' },
  { id: 'licence', text: '问他有没有金融许可，是不是说不清、拿不出？' },
  { id: 'recruit', text: '介绍别人来投钱，是不是有奖励？' },
  { id: 'hurry', text: '有没有催您快交钱，或者到期的钱拿不回来？' },
] as const;

export type SelfCheckId = (typeof SELF_CHECK)[number]['id'];
export type YesNo = 'yes' | 'no';
export type SelfCheckAnswers = Partial<Record<SelfCheckId, YesNo>>;

export interface Advice {
  tone: 'primary' | 'warn' | 'danger';
  title: string;
  text: string;
}

/** It advises and never judges: whether something is illegal fundraising is not decided here. */
const ADVICE = {
  none: {
    tone: 'primary',
    title: '暂时没有看出明显的问题',
    text: '投钱之前，还是请先和家里人商量，多问一问。',
  },
  some: {
    tone: 'warn',
    title: '有可疑的地方，先别投钱',
    text: '请先和家里人商量，也可以打电话问镇处非办。拿不准就举报，查清楚对大家都好。',
  },
  many: {
    tone: 'danger',
    title: '很可疑，请不要再投钱',
    text: '保存好合同、收据、转账记录和聊天记录。刚转了钱请马上打 96110，然后把情况告诉我们。',
  },
} as const satisfies Record<string, Advice>;

/** Three yes answers are many: promise, public and no licence are the three tests of the regulation. */
const MANY = 3;

/** Undefined until every question has an answer. */
export function adviceFor(answers: SelfCheckAnswers): Advice | undefined {
  const given = SELF_CHECK.map((question) => answers[question.id]);
  if (given.includes(undefined)) return undefined;
  const yes = given.filter((answer) => answer === 'yes').length;
  return yes === 0 ? ADVICE.none : yes < MANY ? ADVICE.some : ADVICE.many;
}
