import type { Lead, Tip } from './lead';

/** Which way a tip came, as the server and the phone know it. */
type Came = Pick<Tip, 'channel' | 'onBehalf'>;

/** Whether somebody holds a receipt for it, and can therefore read a question and answer it. */
const isReported = (tip: Came): boolean => tip.channel === 'resident' || tip.onBehalf;

export const hasReporter = (lead: { tips: readonly Came[] }): boolean => lead.tips.some(isReported);

/** Tips whose reporter has a phone that can be told. */
export const reachableTips = (lead: Pick<Lead, 'tips'>): Tip[] => lead.tips.filter((tip) => tip.channel === 'resident');
