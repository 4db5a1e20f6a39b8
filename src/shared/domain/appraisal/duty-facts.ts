import { dateInWords, shanghaiDate } from '../../time/shanghai';
import type { Duty } from '../duty/duty';
import { endOf, isDueIn, type Span } from './span';

type Fact = 'inTime' | 'late' | 'missing';

/**
 * How a duty stood at the end of the span, by its first filing alone: corrections and what is handed in afterwards change
 * nothing. null: not due by then, or not owed. Pure.
 */
export const dutyFact = (duty: Duty, span: Span): Fact | null => {
  if (!isDueIn(span, duty.dueAt)) return null;
  const end = endOf(span);
  if (duty.history.some(({ kind, at }) => kind === 'cancelled' && at < end)) return null;
  const filedAt = duty.firstFiledAt;
  if (!filedAt || filedAt >= end) return 'missing';
  return filedAt < duty.dueAt ? 'inTime' : 'late';
};

/** '3月' or '2026年'. */
const periodInWords = (period: string): string =>
  period.length === 4 ? `${period}年` : `${Number(period.slice(5))}月`;

const filedInWords = ({ firstFiledAt }: Duty, year: string): string =>
  firstFiledAt ? `（${dateInWords(shanghaiDate(firstFiledAt), year)}才报）` : '';

export const factInWords = (duty: Duty, fact: Exclude<Fact, 'inTime'>, { year }: Span): string =>
  `${periodInWords(duty.period)}：${fact === 'missing' ? '没有报' : `报晚了${filedInWords(duty, year)}`}`;
