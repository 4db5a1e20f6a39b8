import type { Duty } from './duty';

/**
 * Where a duty stands, in the plan's words (E2). Exactly one, and worked out: 未报 becomes true by itself at 24:00.
 * `filed` and `zero` are in time; `late` is either, filed first after the last moment.
 */
export const DUTY_STANDINGS = {
  waiting: '待报',
  filed: '已报（有）',
  zero: '零报',
  done: '已报',
  late: '迟报',
  missing: '未报',
  cancelled: '不用报',
} as const;
export type DutyStanding = keyof typeof DUTY_STANDINGS;

/** The same of what a meeting gave: nothing is handed in there, something is done (C7). */
export const TASK_STANDINGS = {
  waiting: '待完成',
  filed: '已完成',
  zero: '已完成',
  done: '已完成',
  late: '已完成（超期）',
  missing: '超期没完成',
  cancelled: '不用办了',
} as const satisfies Record<DutyStanding, string>;

type Standing = Pick<Duty, 'state' | 'dueAt' | 'filing' | 'firstFiledAt'>;

export const standingOf = ({ state, dueAt, filing, firstFiledAt }: Standing, now: Date): DutyStanding => {
  if (state === 'cancelled') return 'cancelled';
  if (!filing || !firstFiledAt) return now < dueAt ? 'waiting' : 'missing';
  if (firstFiledAt >= dueAt) return 'late';
  if (filing.kind !== 'zeroReport') return 'done';
  return filing.found ? 'filed' : 'zero';
};
