import { DAY_MS, shanghaiDate, startOfDay } from '../time/shanghai';

const daysBetween = (from: Date, to: Date): number =>
  Math.round((startOfDay(shanghaiDate(to)).getTime() - startOfDay(shanghaiDate(from)).getTime()) / DAY_MS);

/** 收到第1天 is the day it came. */
export const dayNumber = (receivedAt: string, now: Date): number => daysBetween(new Date(receivedAt), now) + 1;

/** Petition law counts calendar days: 还剩15天, 今天到期, 已超期2天. A due time is 24:00 of its last day. */
export const petitionDue = (dueAt: string, now: Date): { text: string; tone: 'neutral' | 'warn' | 'danger' } => {
  const end = new Date(dueAt);
  const left = daysBetween(now, new Date(end.getTime() - 1));
  if (now >= end) return { text: `已超期${-left}天`, tone: 'danger' };
  if (left === 0) return { text: '今天到期', tone: 'warn' };
  return { text: `还剩${left}天`, tone: left <= 3 ? 'warn' : 'neutral' };
};
