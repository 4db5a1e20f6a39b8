import { LEGAL_TESTS, TEST_ANSWERS } from '../../tables/legal-tests';
import type { Outcome } from '../../tables/lead-statuses';
import { keysOf } from '../keys-of';
import type { LegalTests } from './handling';

/**
 * Why the answers and the finding do not go together; null: they do. A warning and never a bar: the unit finds facts, the
 * county determines in law, and a hasty “no” must not keep a suspicion from going up.
 */
export const misfit = (tests: LegalTests, outcome: Outcome): string | null => {
  const missing = keysOf(LEGAL_TESTS).filter((test) => tests[test] !== 'met');
  if (outcome === 'suspected' && missing.length > 0) {
    const names = missing.map((test) => `${LEGAL_TESTS[test].label}（${TEST_ANSWERS[tests[test]]}）`).join('、');
    return `三条都是“是”，法律上才算非法集资。现在还差：${names}。仍然可以按疑似提交，请在理由里说清楚。`;
  }
  if (outcome !== 'suspected' && missing.length === 0)
    return '三条都是“是”，一般要按疑似非法集资上报。要这样定，请在理由里说清楚。';
  return null;
};

/** The answers as the story tells them. */
export const testsInWords = (tests: LegalTests): string =>
  keysOf(LEGAL_TESTS)
    .map((test) => `${LEGAL_TESTS[test].label}：${TEST_ANSWERS[tests[test]]}`)
    .join('；');
