import type { LeadFacts } from '../../contract/facts';

/** Judicial interpretation in force 2022-03-01, art. 3: any one of them. */
const THRESHOLDS = { amountYuan: 1_000_000, people: 150, unpaidYuan: 500_000 } as const;
const ADVICE = '可能达到刑事标准，建议会商移送（仅为提示，不是认定）。';

/** A hint for staff when a fact reaches a criminal threshold; never a verdict. */
export const criminalThreshold = (facts: Pick<LeadFacts, keyof typeof THRESHOLDS>): string | null =>
  (Object.keys(THRESHOLDS) as (keyof typeof THRESHOLDS)[]).some((field) => (facts[field] ?? 0) >= THRESHOLDS[field])
    ? ADVICE
    : null;
