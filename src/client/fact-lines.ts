import type { LeadFacts } from '@/shared/contract/facts';
import { FACT_WORDS } from '@/shared/wording/facts';

/** The facts of 附件2 in words; undefined is unknown. */
export const factLines = (facts: LeadFacts): { label: string; text: string | undefined }[] =>
  Object.values(FACT_WORDS).map((say) => {
    const [label, text] = say(facts);
    return { label, text };
  });
