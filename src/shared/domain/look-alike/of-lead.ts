import type { Lead } from '../lead/lead';
import { featuresOf, type LikeText } from './features';
import { likeKeys } from './keys';

/** What of a lead is compared with others: everything its reporters said. */
export const likeTextOf = ({ tips, facts, divisionCode, receivedAt }: Lead): LikeText => ({
  text: tips.map(({ text }) => text).join('\n'),
  company: facts.company,
  divisionCode,
  receivedAt,
});

/** By which a lead is found; none for one that was taken into another. */
export const likeKeysOf = (lead: Lead): string[] =>
  lead.mergedInto === null ? likeKeys(featuresOf(likeTextOf(lead))) : [];
