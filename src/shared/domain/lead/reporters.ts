import type { Lead, Tip } from './lead';

/** Whether somebody holds a receipt for it, and can therefore read a question and answer it. */
const isReported = (tip: Tip): boolean => tip.channel === 'resident' || tip.onBehalf;

export const hasReporter = (lead: Pick<Lead, 'tips'>): boolean => lead.tips.some(isReported);

/** Tips whose reporter has a phone that can be told. */
export const reachableTips = (lead: Pick<Lead, 'tips'>): Tip[] => lead.tips.filter((tip) => tip.channel === 'resident');
