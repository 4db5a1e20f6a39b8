import type { Output } from '@/shared/contract';

type Health = Output<'jobs.health'>;

/** What the office has to know before it hurts, in plain words; empty while all is well. */
export const warningsOf = ({ isLate, failed, missingCalendar }: Health): string[] => [
  ...(isLate ? ['提醒和微信消息停了，请马上告诉系统维护人员。'] : []),
  ...(failed.length > 0 ? [`有几项没有做成：${failed.join('、')}。系统会自己再试，一直这样请告诉维护人员。`] : []),
  ...(missingCalendar === null
    ? []
    : [`还没有${missingCalendar}年的放假安排。国务院公布后，请维护人员更新，不然跨年的期限算不出来。`]),
];
