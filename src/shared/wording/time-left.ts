const SECOND_MS = 1000;

/** 还剩 29 分 05 秒; the last second is still one. */
export function timeLeftInWords(end: Date, now: Date): string {
  const seconds = Math.max(0, Math.ceil((end.getTime() - now.getTime()) / SECOND_MS));
  if (seconds === 0) return '时间到了';
  return `还剩 ${Math.floor(seconds / 60)} 分 ${String(seconds % 60).padStart(2, '0')} 秒`;
}
