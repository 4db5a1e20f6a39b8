import type { FormAction } from '@/shared/tables/lead-transitions';

interface ActionWords {
  /** On the button that opens the form, and above the form. */
  title: string;
  /** What happens then, in one or two sentences. */
  intro: string;
}

/** The life cycle's steps in words for those who take them. */
export const ACTION_WORDS = {
  accept: { title: '受理', intro: '受理后开始计算核查期限，举报人会看到“负责的单位已经接下”。' },
  return: { title: '退回', intro: '不归本单位管的，写明理由退回，镇处非办会重新派单。' },
  assign: { title: '改派单位', intro: '交给另一个单位办理，对方会马上收到消息，受理期限重新计算。' },
  verify: { title: '开始核查', intro: '核查人员不得少于两人，并应出示证件（条例第二十一条）。' },
  determine: { title: '填写研判结论', intro: '写下本单位核查后的看法。依法认定由县处非牵头部门作出。' },
  refer: { title: '移送', intro: '涉嫌犯罪的移送公安机关，不用等认定（条例第二十三条）。' },
  close: { title: '办结', intro: '办结后停止计时。有举报人的，会看到您写的答复。' },
  reopen: {
    title: '重新办理',
    intro: '研判结论填错了、移送没有受理，或者办结以后又有情况时用。线索回到“已受理”，核查期限重新计算。',
  },
  addNote: { title: '补充情况', intro: '记下新的进展或证据，状态不变。' },
  ask: { title: '问举报人', intro: '问题发到举报人的小程序里，对方不露身份就能回答。一次问一件事，不要问姓名、电话。' },
  updateFacts: { title: '更正要素', intro: '核对、补全公司、金额、人数等。没改的保持原样。' },
  keepOut: { title: '让某单位回避', intro: '发现线索牵涉某个单位或它的人时用。那个单位从此查不到这条线索。' },
  letIn: { title: '撤销回避', intro: '确实弄错了才用。那个单位又能查到这条线索，由谁办理不变。' },
  clearSpam: { title: '不是无关信息', intro: '看过了，说的是正事。去掉“疑似无关”的提示，其他不变。' },
  dismissSpam: {
    title: '确认无关',
    intro: '内容和防范非法集资没有关系，就此办结。举报人会看到您写的答复；弄错了可以“重新办理”。',
  },
  askExtension: { title: '申请延期', intro: '写明要延长几天、为什么。批准以前，原来的期限照算。' },
  decideExtension: { title: '审批延期', intro: '同意后期限往后移；已经超过的期限仍然记着。' },
  pause: { title: '暂停计时', intro: '等上级认定、等鉴定时用。暂停时不算超期，继续时期限往后移相同的时间。' },
  resume: { title: '继续计时', intro: '期限从现在起继续算，往后移暂停的时间。' },
  tellReporter: { title: '告知举报人', intro: '把处理结果告诉举报人，“告知举报人期限”就此停止。' },
  supervise: { title: '督办', intro: '写明要求和日期，办理单位的联络员、负责人、分管领导马上会收到消息。' },
  ackSupervision: { title: '签收督办', intro: '签收表示本单位已经看到督办要求，会按日期回复。' },
  answerSupervision: { title: '回复督办', intro: '写明办到哪一步。回复后由督办的人办结或退回。' },
  sendBackSupervision: { title: '退回督办回复', intro: '写明还缺什么、哪天前再回复，办理单位马上会收到消息。' },
  closeSupervision: { title: '督办办结', intro: '督办到此结束，线索照常办理。' },
  markMajor: { title: '列为重大案件', intro: '马上报镇处非办、镇领导和县处非办。收到到上报用了多久，系统会记下来。' },
  unmarkMajor: { title: '取消重大案件', intro: '写明理由，办理过程里两次都留着。' },
  recordMeasure: { title: '采取措施', intro: '记下约谈、责令、查封等措施。不归本单位作出的，记“提请”或者“配合”。' },
  answerMeasure: { title: '记下答复', intro: '提请、移送以后，有权的部门怎么答复的，记在这里。' },
  recordRecovery: {
    title: '记一次清退',
    intro: '退了多少钱、退给多少人。损失依法由参与的人自己承担，不要答应一定退回。',
  },
  finishRecovery: { title: '清退完毕', intro: '该退的都退完了再点。以后又退钱，再“记一次清退”就会接着算。' },
  recordBulletin: { title: '记一次通报', intro: '发给外省、外市的风险通报，或者收到他们发来的。' },
  strikeOut: { title: '划掉记错的', intro: '记错的措施、答复、清退、通报可以划掉，不再算数。办理过程里两次都留着。' },
  markKey: { title: '列为重点线索', intro: '列为重点的，会进入每月的《重点风险线索统计表》（附件2）。' },
  unmarkKey: { title: '不再列为重点', intro: '以后的统计表里不再有它，已经报出去的不变。' },
  setCompanyState: { title: '更新企业现状', intro: '填进统计表的“处理结果”一栏。' },
} as const satisfies Record<FormAction, ActionWords>;

/** The step that moves the lead on comes first and stands out; the others follow in this order. */
export const ACTION_ORDER: readonly FormAction[] = [
  'ackSupervision',
  'accept',
  'decideExtension',
  'verify',
  'determine',
  'close',
  'reopen',
  'answerSupervision',
  'closeSupervision',
  'sendBackSupervision',
  'answerMeasure',
  'tellReporter',
  'assign',
  'refer',
  'clearSpam',
  'dismissSpam',
  'supervise',
  'markKey',
  'markMajor',
  'ask',
  'return',
  'askExtension',
  'resume',
  'pause',
  'unmarkMajor',
  'unmarkKey',
  'keepOut',
  'letIn',
];

/** What is written down without moving the lead on. */
export const RECORD_ORDER: readonly FormAction[] = [
  'recordMeasure',
  'recordRecovery',
  'finishRecovery',
  'setCompanyState',
  'recordBulletin',
  'addNote',
  'updateFacts',
  'strikeOut',
];
