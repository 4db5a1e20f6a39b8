import type { ClockKind } from './clock-rules';
import { LEAD_STATUSES, type LeadStatus } from './lead-statuses';

/**
 * How a caller stands to a lead; worked out on the server from posts and the lead, never sent by the phone. `county` is
 * the part of `oversight` that does not sit in the town.
 */
export type Relation = 'responsible' | 'coUnit' | 'oversight' | 'county' | 'reader' | 'recorder';

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
] as const;
export type LeadAction = (typeof LEAD_ACTIONS)[number];

const OPEN: readonly LeadStatus[] = ['assigned', 'returned', 'accepted', 'verifying', 'determined', 'referred'];

interface TransitionRow {
  label: string;
  from: readonly LeadStatus[];
  /** null: the status stays. */
  to: LeadStatus | null;
  by: readonly Relation[];
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
    starts: ['handOver'],
  },
  verify: { label: '开始核查', from: ['accepted'], to: 'verifying', by: ['responsible'], stops: [], starts: [] },
  determine: {
    label: '研判',
    from: ['verifying'],
    to: 'determined',
    by: ['responsible'],
    stops: ['verification'],
    starts: ['disposal'],
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
    from: ['closed'],
    to: 'accepted',
    by: ['oversight'],
    stops: [],
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
  updateFacts: { label: '更正要素', from: OPEN, to: null, by: ['responsible', 'oversight'], stops: [], starts: [] },
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
} as const satisfies Record<LeadAction, TransitionRow>;
