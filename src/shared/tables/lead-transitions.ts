import type { ClockKind } from './clock-rules';
import { LEAD_STATUSES, type LeadStatus } from './lead-statuses';

/**
 * How a caller stands to a lead; worked out on the server from posts and the lead, never sent by the phone. `county` is
 * the part of `oversight` that does not sit in the town; `leader` one of the town's leaders; `supervisor` whoever holds
 * the post from which the present instruction came.
 */
export type Relation =
  'responsible' | 'coUnit' | 'oversight' | 'county' | 'leader' | 'supervisor' | 'reader' | 'recorder';

export const LEAD_ACTIONS = [
  'accept',
  'return',
  'assign',
  'verify',
  'determine',
  'refer',
  'close',
  'reopen',
  'addNote',
  'ask',
  'updateFacts',
  'keepOut',
  'letIn',
  'clearSpam',
  'dismissSpam',
  'askExtension',
  'decideExtension',
  'pause',
  'resume',
  'tellReporter',
  'supervise',
  'ackSupervision',
  'answerSupervision',
  'sendBackSupervision',
  'closeSupervision',
  'markMajor',
  'unmarkMajor',
  'recordMeasure',
  'answerMeasure',
  'recordRecovery',
  'finishRecovery',
  'recordBulletin',
  'strikeOut',
  'markKey',
  'unmarkKey',
  'setCompanyState',
  'merge',
  'split',
  'notSame',
] as const;
export type LeadAction = (typeof LEAD_ACTIONS)[number];
/** Steps that need two leads side by side; all others have a form of their own. */
export const TWO_LEAD_ACTIONS = ['merge', 'split', 'notSame'] as const satisfies readonly LeadAction[];
export type FormAction = Exclude<LeadAction, (typeof TWO_LEAD_ACTIONS)[number]>;
export const FORM_ACTIONS: readonly FormAction[] = LEAD_ACTIONS.filter(
  (action): action is FormAction => !(TWO_LEAD_ACTIONS as readonly LeadAction[]).includes(action),
);

const OPEN: readonly LeadStatus[] = ['assigned', 'returned', 'accepted', 'verifying', 'determined', 'referred'];
/** Open, and some unit has it in hand. */
const IN_HAND: readonly LeadStatus[] = OPEN.filter((status) => status !== 'returned');

const DECIDERS: readonly Relation[] = ['responsible', 'oversight'];
const HANDLERS: readonly Relation[] = ['responsible', 'coUnit', 'oversight'];

interface TransitionRow {
  label: string;
  from: readonly LeadStatus[];
  /** null: the status stays. */
  to: LeadStatus | null;
  by: readonly Relation[];
  /** `all`: those that end with the work on the lead (`course` of `clock-rules.ts`). */
  stops: readonly ClockKind[] | 'all';
  starts: readonly ClockKind[];
}

/**
 * The life cycle as data (requirement C3). Referral to the police is possible from every open state: a
 * determination is no precondition (regulation art. 23). `oversight` is the town office, or the county above it.
 */
export const TRANSITIONS = {
  accept: {
    label: '受理',
    from: ['assigned'],
    to: 'accepted',
    by: ['responsible'],
    stops: ['handOver'],
    starts: ['verification'],
  },
  return: {
    label: '退回',
    from: ['assigned', 'accepted'],
    to: 'returned',
    by: ['responsible'],
    stops: 'all',
    starts: ['reassignment'],
  },
  assign: {
    label: '改派',
    from: ['assigned', 'returned', 'accepted', 'verifying'],
    to: 'assigned',
    by: ['oversight'],
    stops: 'all',
    starts: ['handOver', 'objection'],
  },
  verify: {
    label: '开始核查',
    from: ['accepted'],
    to: 'verifying',
    by: ['responsible'],
    stops: ['objection'],
    starts: [],
  },
  determine: {
    label: '研判',
    from: ['verifying'],
    to: 'determined',
    by: ['responsible'],
    stops: ['verification'],
    starts: ['disposal', 'reporterReply'],
  },
  refer: {
    label: '移送',
    from: OPEN,
    to: 'referred',
    by: ['responsible', 'oversight'],
    stops: 'all',
    starts: ['disposal'],
  },
  close: {
    label: '办结',
    from: ['determined', 'referred'],
    to: 'closed',
    by: ['responsible', 'oversight'],
    stops: 'all',
    starts: [],
  },
  reopen: {
    label: '重新办理',
    // A finding may prove wrong, and a case handed over may not be taken: then it is the town's again.
    from: ['determined', 'referred', 'closed'],
    to: 'accepted',
    by: ['oversight'],
    stops: 'all',
    starts: ['verification'],
  },
  addNote: {
    label: '补充情况',
    from: OPEN,
    to: null,
    by: ['responsible', 'coUnit', 'oversight'],
    stops: [],
    starts: [],
  },
  // Only where a reporter holds a receipt: they read the question there and answer it.
  ask: { label: '问举报人', from: OPEN, to: null, by: ['responsible', 'oversight'], stops: [], starts: [] },
  // Money is given back after the end, too, and 附件2 still prints the lead: see the conditions.
  updateFacts: { label: '更正要素', from: LEAD_STATUSES, to: null, by: DECIDERS, stops: [], starts: [] },
  // A conflict may come to light after the end, too. When it takes the lead away from its unit, `assign` happens as well.
  keepOut: { label: '回避', from: LEAD_STATUSES, to: null, by: ['oversight'], stops: [], starts: [] },
  letIn: { label: '撤销回避', from: LEAD_STATUSES, to: null, by: ['county'], stops: [], starts: [] },
  clearSpam: {
    label: '不是无关信息',
    from: OPEN,
    to: null,
    by: ['responsible', 'oversight'],
    stops: [],
    starts: [],
  },
  // Only marked leads, and only by those above: a unit alone cannot end a tip without looking into it. `reopen` undoes it.
  dismissSpam: {
    label: '确认无关',
    from: ['assigned', 'returned', 'accepted', 'verifying'],
    to: 'closed',
    by: ['oversight'],
    stops: 'all',
    starts: [],
  },
  // Nobody decides about the own deadline; see the conditions in `domain/lead/transitions.ts`.
  askExtension: {
    label: '申请延期',
    from: OPEN,
    to: null,
    by: ['responsible'],
    stops: [],
    starts: [],
  },
  decideExtension: {
    label: '延期审批',
    from: OPEN,
    to: null,
    by: ['oversight'],
    stops: [],
    starts: [],
  },
  pause: {
    label: '暂停计时',
    from: OPEN,
    to: null,
    by: ['oversight'],
    stops: [],
    starts: [],
  },
  resume: {
    label: '继续计时',
    from: OPEN,
    to: null,
    by: ['oversight'],
    stops: [],
    starts: [],
  },
  tellReporter: {
    label: '告知举报人',
    from: OPEN,
    to: null,
    by: ['responsible', 'oversight'],
    stops: ['reporterReply'],
    starts: [],
  },
  supervise: {
    label: '督办',
    from: IN_HAND,
    to: null,
    by: ['leader', 'oversight'],
    stops: [],
    starts: ['supervision'],
  },
  // An instruction outlives the lead's end: whoever gave it says when it is done.
  ackSupervision: {
    label: '签收督办',
    from: LEAD_STATUSES,
    to: null,
    by: ['responsible'],
    stops: [],
    starts: [],
  },
  answerSupervision: {
    label: '回复督办',
    from: LEAD_STATUSES,
    to: null,
    by: ['responsible'],
    stops: ['supervision'],
    starts: [],
  },
  sendBackSupervision: {
    label: '退回督办回复',
    from: LEAD_STATUSES,
    to: null,
    by: ['supervisor', 'county'],
    stops: ['supervision'],
    starts: ['supervision'],
  },
  closeSupervision: {
    label: '督办办结',
    from: LEAD_STATUSES,
    to: null,
    by: ['supervisor', 'county'],
    stops: ['supervision'],
    starts: [],
  },
  markMajor: {
    label: '列为重大案件',
    from: OPEN,
    to: null,
    by: ['responsible', 'oversight'],
    stops: [],
    starts: [],
  },
  unmarkMajor: {
    label: '取消重大案件',
    from: LEAD_STATUSES,
    to: null,
    by: ['oversight'],
    stops: [],
    starts: [],
  },
  // Whose power a measure is, the catalogue says: see `domain/lead/measures.ts`.
  recordMeasure: { label: '采取措施', from: OPEN, to: null, by: HANDLERS, stops: [], starts: [] },
  // Answers, money given back and word from other places arrive after the end, too.
  answerMeasure: { label: '对方答复', from: LEAD_STATUSES, to: null, by: DECIDERS, stops: [], starts: [] },
  recordRecovery: { label: '资金清退', from: LEAD_STATUSES, to: null, by: DECIDERS, stops: [], starts: [] },
  finishRecovery: { label: '清退完毕', from: LEAD_STATUSES, to: null, by: DECIDERS, stops: [], starts: [] },
  recordBulletin: { label: '风险通报', from: LEAD_STATUSES, to: null, by: DECIDERS, stops: [], starts: [] },
  strikeOut: { label: '划掉记错的', from: LEAD_STATUSES, to: null, by: DECIDERS, stops: [], starts: [] },
  markKey: { label: '列为重点线索', from: OPEN, to: null, by: DECIDERS, stops: [], starts: [] },
  unmarkKey: { label: '不再列为重点', from: LEAD_STATUSES, to: null, by: DECIDERS, stops: [], starts: [] },
  setCompanyState: { label: '企业现状', from: LEAD_STATUSES, to: null, by: DECIDERS, stops: [], starts: [] },
  // Always a person's decision (C5); the other lead's part of it is in `domain/lead/merge.ts`.
  merge: { label: '合并线索', from: OPEN, to: null, by: ['oversight'], stops: [], starts: [] },
  split: { label: '分开线索', from: LEAD_STATUSES, to: null, by: ['oversight'], stops: [], starts: [] },
  notSame: { label: '不是同一件事', from: OPEN, to: null, by: ['oversight'], stops: [], starts: [] },
} as const satisfies Record<LeadAction, TransitionRow>;
