import type { ReminderPlan } from './reminder-plans';
import type { UnitFunction } from './units';

/** Deadlines that concern a lead (requirement E1). Lengths are local settings unless a basis says otherwise. */
export const CLOCK_KINDS = [
  'handOver',
  'reassignment',
  'objection',
  'verification',
  'disposal',
  'marketAcceptance',
  'marketVerification',
  'reporterReply',
  'supervision',
  'petitionReply',
  'petition',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export interface ClockLength {
  /** `day`: calendar days, as petition law counts. Both kinds of days end at 24:00 Beijing time. */
  unit: 'workday' | 'day' | 'hour';
  count: number;
}

interface ClockRule {
  label: string;
  length: ClockLength;
  urgentLength: ClockLength;
  basis: string;
  /** The most that may be added; null: nothing. Never more than the clock's own length. */
  extension: ClockLength | null;
  /** Whether those above may let it stand still. */
  pausable: boolean;
  /** null: the end of a right and nothing anybody owes; it is not reminded of and never overdue. */
  reminders: ReminderPlan | null;
  /** `own`: ends by its own steps only; all others end with the work on the lead as well. */
  course: 'lead' | 'own';
  /** Started only where this holds; everywhere when left out. */
  onlyFor?: { functions: readonly UnitFunction[]; namedReporter: boolean };
}

const workdays = (count: number): ClockLength => ({ unit: 'workday', count });
const days = (count: number): ClockLength => ({ unit: 'day', count });
const hours = (count: number): ClockLength => ({ unit: 'hour', count });

/** How often a clock may be extended. */
export const EXTENSIONS_MAX = 1;

export const CLOCK_RULES: Readonly<Record<ClockKind, ClockRule>> = {
  handOver: {
    label: '受理期限',
    length: workdays(1),
    urgentLength: hours(2),
    basis: '工作方案（三）“及时向相关部门移交”；时长为本地设定',
    extension: workdays(1),
    pausable: false,
    reminders: 'leadClock',
    course: 'lead',
  },
  reassignment: {
    label: '重派期限',
    length: workdays(1),
    urgentLength: hours(2),
    basis: '工作方案（三）“及时向相关部门移交”；时长为本地设定',
    extension: null,
    pausable: false,
    reminders: 'leadClock',
    course: 'lead',
  },
  objection: {
    label: '退回期限',
    length: workdays(5),
    urgentLength: workdays(1),
    basis: '参照《信访工作条例》5 个工作日内提出异议；本地设定',
    extension: null,
    pausable: false,
    reminders: null,
    course: 'lead',
  },
  verification: {
    label: '核查期限',
    length: workdays(10),
    urgentLength: workdays(3),
    basis: '工作方案（五）“及时组织调查认定”；时长为本地设定',
    extension: workdays(10),
    pausable: true,
    reminders: 'leadClock',
    course: 'lead',
  },
  disposal: {
    label: '处置期限',
    length: workdays(20),
    urgentLength: workdays(10),
    basis: '工作方案（五）“打早打小”；时长为本地设定',
    extension: workdays(20),
    pausable: true,
    reminders: 'leadClock',
    course: 'lead',
  },
  marketAcceptance: {
    label: '受理期限',
    length: workdays(7),
    urgentLength: hours(2),
    basis: '《市场监督管理投诉举报处理暂行办法》第十四条：7 个工作日；紧急的 2 小时为本地设定',
    extension: null,
    pausable: false,
    reminders: 'leadClock',
    course: 'lead',
  },
  marketVerification: {
    label: '核查期限',
    length: workdays(15),
    urgentLength: workdays(3),
    basis: '《市场监督管理行政处罚程序规定》第十八条：15 个工作日，可以延长 15 个工作日；紧急的 3 个工作日为本地设定',
    extension: workdays(15),
    pausable: true,
    reminders: 'leadClock',
    course: 'lead',
  },
  reporterReply: {
    label: '告知举报人期限',
    length: workdays(5),
    urgentLength: workdays(5),
    basis: '《市场监督管理投诉举报处理暂行办法》第三十一条：决定是否立案后 5 个工作日内告知实名举报人',
    extension: null,
    pausable: false,
    reminders: 'leadClock',
    course: 'lead',
    onlyFor: { functions: ['market'], namedReporter: true },
  },
  supervision: {
    label: '督办期限',
    length: workdays(5),
    urgentLength: workdays(5),
    basis: '督办人指定的日期',
    extension: null,
    pausable: false,
    reminders: 'supervision',
    course: 'own',
  },
  petitionReply: {
    label: '信访告知期限',
    length: days(15),
    urgentLength: days(15),
    basis: '《信访工作条例》：收到之日起 15 日内告知是否受理',
    extension: null,
    pausable: false,
    reminders: 'petition',
    course: 'lead',
  },
  petition: {
    label: '信访办结期限',
    length: days(60),
    urgentLength: days(60),
    basis: '《信访工作条例》：受理之日起 60 日内办结，延长不超过 30 日',
    extension: days(30),
    pausable: false,
    reminders: 'petition',
    course: 'lead',
  },
};

/** Units whose own law sets another clock where a step would start the usual one. */
export const CLOCKS_INSTEAD: Readonly<Partial<Record<UnitFunction, Readonly<Partial<Record<ClockKind, ClockKind>>>>>> =
  {
    market: { handOver: 'marketAcceptance', verification: 'marketVerification' },
  };
