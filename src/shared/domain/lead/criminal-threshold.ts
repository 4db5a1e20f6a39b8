import type { LeadFacts } from '../../contract/facts';
import type { LegalTests } from './handling';

/** Judicial interpretation in force 2022-03-01, art. 3: any one of them. */
const THRESHOLDS = { amountYuan: 1_000_000, people: 150, unpaidYuan: 500_000 } as const;
const ADVICE = '可能达到刑事标准，建议会商移送（仅为提示，不是认定）。';
/** The same interpretation: borrowing among relatives or staff only, without public promotion, is not covered. */
const EXCEPTION = '只在亲友或者本单位职工里借钱、没有公开宣传的，不算在内。';
const DOUBT = '研判时认为不是面向公众，请和县处非办一起看看是不是这种情况。';

/** A hint for staff when a fact reaches a criminal threshold; never a verdict. */
export const criminalThreshold = (
  facts: Pick<LeadFacts, keyof typeof THRESHOLDS>,
  tests: LegalTests | null,
): string | null =>
  (Object.keys(THRESHOLDS) as (keyof typeof THRESHOLDS)[]).some((field) => (facts[field] ?? 0) >= THRESHOLDS[field])
    ? `${ADVICE}${EXCEPTION}${tests?.public === 'notMet' ? DOUBT : ''}`
    : null;
