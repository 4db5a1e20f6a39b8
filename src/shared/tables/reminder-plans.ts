import type { Role } from './roles';

/**
 * When a person is reminded, seen from the deadline: hours from its moment, or a time of day (Beijing) so many days or
 * workdays from its last day. Minus is before.
 */
export type ReminderTime = { hours: number } | { days: number; at: string } | { workdaysBefore: number; at: string };

export interface ReminderStep {
  when: ReminderTime;
  /** Posts of the unit that are told: the chain 联络员 → 负责人 → 分管领导 (A4). */
  roles: readonly Role[];
}

/** Steps in the order of time; escalation is nothing but later steps with more roles. Local settings. */
export const REMINDER_PLANS = {
  leadClock: [
    { when: { hours: -24 }, roles: ['liaison'] },
    { when: { hours: -2 }, roles: ['liaison'] },
    { when: { hours: 0 }, roles: ['liaison', 'unitHead'] },
    { when: { hours: 24 }, roles: ['liaison', 'unitHead', 'supervisingLeader'] },
  ],
  /** A leader's instruction: the heads hear of it from the first reminder on. */
  supervision: [
    { when: { hours: -24 }, roles: ['liaison', 'unitHead'] },
    { when: { hours: -2 }, roles: ['liaison', 'unitHead'] },
    { when: { hours: 0 }, roles: ['liaison', 'unitHead', 'supervisingLeader'] },
    { when: { hours: 24 }, roles: ['liaison', 'unitHead', 'supervisingLeader'] },
  ],
  /** 15 and 60 days of petition law: long enough to be forgotten, so the first word comes a week before. */
  petition: [
    { when: { days: -7, at: '09:00' }, roles: ['liaison'] },
    { when: { workdaysBefore: 3, at: '09:00' }, roles: ['liaison', 'unitHead'] },
    { when: { hours: -24 }, roles: ['liaison', 'unitHead'] },
    { when: { hours: 0 }, roles: ['liaison', 'unitHead'] },
    { when: { hours: 24 }, roles: ['liaison', 'unitHead', 'supervisingLeader'] },
  ],
  /** "23日前": the 22nd is asked for, the 23rd is accepted until midnight. */
  monthly: [
    { when: { workdaysBefore: 3, at: '09:00' }, roles: ['liaison'] },
    { when: { workdaysBefore: 1, at: '09:00' }, roles: ['liaison'] },
    { when: { days: 0, at: '09:00' }, roles: ['liaison'] },
    { when: { days: 1, at: '09:00' }, roles: ['liaison', 'unitHead'] },
    { when: { days: 3, at: '09:00' }, roles: ['liaison', 'unitHead', 'supervisingLeader'] },
  ],
  yearly: [
    { when: { days: -14, at: '09:00' }, roles: ['liaison'] },
    { when: { workdaysBefore: 3, at: '09:00' }, roles: ['liaison'] },
    { when: { days: 0, at: '09:00' }, roles: ['liaison', 'unitHead'] },
    { when: { days: 1, at: '09:00' }, roles: ['liaison', 'unitHead'] },
    { when: { days: 7, at: '09:00' }, roles: ['liaison', 'unitHead', 'supervisingLeader'] },
  ],
} as const satisfies Record<string, readonly ReminderStep[]>;
export type ReminderPlan = keyof typeof REMINDER_PLANS;
