import type { Counted } from './counted';
import { spanOf, type FoldedText } from './folded-text';
import type { CountSuggestion } from './reading';

/** Households visited during a patrol are not people at risk. */
const VISITED = /(走访|排查|入户|巡查|宣传|摸排|覆盖)[^，,。；]{0,8}$/u;
const PER_HEAD = /(每|均)$/u;

/** 人 say more than 户, and 户 more than 家. */
function precision(measure: string): number {
  if (measure.includes('户')) {
    return 1;
  }
  return measure.startsWith('家') ? 0 : 2;
}

/** People or households concerned, as a lower bound. `一个人` and the reporter alone are not a count. */
export function readPeople(folded: FoldedText, counted: readonly Counted[]): CountSuggestion | null {
  const candidates = counted.filter((mention) => {
    const before = folded.text.slice(Math.max(0, mention.start - 14), mention.start);
    return mention.kind === 'people' && mention.value > 1 && !VISITED.test(before) && !PER_HEAD.test(before);
  });
  const best = candidates.reduce<Counted | null>((chosen, mention) => {
    if (!chosen) {
      return mention;
    }
    const finer = precision(mention.measure) - precision(chosen.measure);
    return finer > 0 || (finer === 0 && mention.value > chosen.value) ? mention : chosen;
  }, null);
  return best && Number.isSafeInteger(best.value)
    ? { value: best.value, approx: best.approx, span: spanOf(folded, best.start, best.stop) }
    : null;
}
