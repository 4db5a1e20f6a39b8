import type { ReminderPlan } from './reminder-plans';
import type { UnitFunction } from './units';

/** What units owe by a date without any lead behind it (A4, A5, E2). */
export const PERIODIC_KINDS = ['zeroReport', 'contactList', 'workPlan', 'workSummary'] as const;
export type PeriodicKind = (typeof PERIODIC_KINDS)[number];
/** And what a joint meeting gave a unit to do, by a day of its own (C7). */
export const DUTY_KINDS = [...PERIODIC_KINDS, 'meetingTask'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];
/** Those handed in as pages. */
export const DOCUMENT_KINDS = ['workPlan', 'workSummary'] as const satisfies readonly DutyKind[];
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

interface DutyRow {
  label: string;
  basis: string;
  reminders: ReminderPlan;
}

interface PeriodicRow extends DutyRow {
  /** A period opens at its first moment, 1st 00:00 Beijing time. */
  every: 'month' | 'year';
  /** Last day of the period's deadline: day of the month, or month-day of the year. No weekend roll-over. */
  lastDay: string;
}

export const DUTY_TABLE = {
  zeroReport: {
    label: '每月风险排查情况（零报送）',
    basis: '工作方案三（二）：坚持“零报送”制度，每月23日前报送至镇处非办',
    every: 'month',
    lastDay: '23',
    reminders: 'monthly',
  },
  contactList: {
    label: '处非工作联系人名单（附件1）',
    basis: '工作方案附件1：请于3月19日前报送至镇处非办；每年核对一次',
    every: 'year',
    lastDay: '03-19',
    reminders: 'yearly',
  },
  workPlan: {
    label: '处非工作实施方案',
    basis: '工作方案三（二）：严格按照工作要求报送实施方案；日期为本地设定',
    every: 'year',
    lastDay: '03-31',
    reminders: 'yearly',
  },
  workSummary: {
    label: '处非工作总结',
    basis: '工作方案三（二）（三）：按要求报送工作总结；日期为本地设定',
    every: 'year',
    lastDay: '12-10',
    reminders: 'yearly',
  },
  meetingTask: {
    label: '联席会议交办的事',
    basis: '工作方案二（六）：建立处置非法集资联席会议制度；期限由会议定',
    reminders: 'supervision',
  },
} as const satisfies Record<PeriodicKind, PeriodicRow> & Record<DutyKind, DutyRow>;

/** Units that owe: the villages and the town's units. The office itself and the leaders receive. */
export const OWING_FUNCTIONS: readonly UnitFunction[] = [
  'village',
  'police',
  'market',
  'justice',
  'petition',
  'socialAffairs',
  'publicSecurity',
  'general',
  'bank',
];

/** A unit that comes into being later than this before the last day owes from the next period on. */
export const NOTICE_DAYS = 7;
