import type { Holder, Lead } from './lead';

/** Whoever is in charge from `at` on is added; nothing is taken away, and staying in charge adds nothing. Pure. */
export const heldAfter = ({ holders }: Pick<Lead, 'holders'>, unitId: string, at: Date): Holder[] =>
  holders.at(-1)?.unitId === unitId ? holders : [...holders, { unitId, from: at }];

/** The unit in charge just before a moment: what is due at that moment was its business. */
export const holderBefore = ({ holders }: Pick<Lead, 'holders'>, at: Date): string | undefined =>
  holders.filter(({ from }) => from < at).at(-1)?.unitId;
