import type { LeadView } from '@/shared/contract/lead-views';
import { timeInWords } from '@/shared/wording/format';
import { dueDateOf } from '@/client/due';

type Clock = LeadView['clocks'][number];

const UNITS = { workday: '个工作日', day: '天', hour: '小时' } as const;

export const isPaused = ({ stoppedAt, pauses }: Clock): boolean =>
  stoppedAt === null && pauses.some(({ to }) => to === null);

function extensionText(extension: Clock['extensions'][number], now: Date): string {
  const { added, approved, askedBy, askedAt, reason, decidedBy, decision, from, to } = extension;
  const asked = `${askedBy} ${timeInWords(askedAt, now)} 申请延长 ${added.count} ${UNITS[added.unit]}：${reason}`;
  if (approved === null) return `${asked}。等待审批`;
  const moved = from && to ? `，期限从${dueDateOf(from)}改为${dueDateOf(to)}` : '';
  return `${asked}。${decidedBy ?? ''}${approved ? `同意${moved}` : '没有同意'}：${decision ?? ''}`;
}

function pauseText({ from, by, reason, to, resumeReason }: Clock['pauses'][number], now: Date): string {
  const paused = `${by} ${timeInWords(from, now)} 暂停：${reason}`;
  return to === null ? paused : `${paused}。${timeInWords(to, now)} 继续：${resumeReason ?? ''}`;
}

/** What moved a deadline or was missed, one line each. */
export const changesOf = (clock: Clock, now: Date): string[] => [
  ...(clock.breachedAt === null ? [] : [`超期记录：没有在${dueDateOf(clock.breachedAt)}完成`]),
  ...clock.extensions.map((extension) => extensionText(extension, now)),
  ...clock.pauses.map((pause) => pauseText(pause, now)),
];

/** 不到1分钟, 40分钟, 3小时20分钟, 2天5小时. */
export function minutesInWords(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days > 0) return `${days}天${hours > 0 ? `${hours}小时` : ''}`;
  if (hours > 0) return `${hours}小时${rest > 0 ? `${rest}分钟` : ''}`;
  return rest > 0 ? `${rest}分钟` : '不到1分钟';
}
