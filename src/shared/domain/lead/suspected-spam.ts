import { SPAM_LABELS } from '../../tables/spam-words';
import { firstWords } from '../first-words';
import type { Reading } from '../reading/reading';
import { readSpam } from '../reading/spam';
import { readTip } from '../reading/read-tip';
import type { Attachment, Lead, SuspectedSpam, Tip } from './lead';
import { isSuspectKey } from './visibility';

const EXCERPT_LENGTH = 30;

interface Sent {
  tip: Pick<Tip, 'text' | 'attachments' | 'ownStake'>;
  reading: Reading;
  facts: Lead['facts'];
  route: { urgent: boolean; excluded: readonly unknown[] };
}

/** Whatever a person filled in besides the text says that something is meant. */
const saysMore = ({ tip, facts, route }: Sent): boolean =>
  tip.attachments.length > 0 ||
  tip.ownStake === 'self' ||
  tip.ownStake === 'family' ||
  route.urgent ||
  route.excluded.length > 0 ||
  Object.values(facts).some((fact) => fact !== null);

/**
 * The mark of a tip that may say nothing (B6): from what was sent and never from who sent it, or staff would learn that two
 * tips share a reporter. It holds nothing up. Pure.
 */
export const suspectedSpam = (sent: Sent): SuspectedSpam | null => {
  if (saysMore(sent)) return null;
  const reasons = readSpam(sent.tip.text, sent.reading).map(({ kind, span }) => ({
    what: SPAM_LABELS[kind],
    text: firstWords(span.text.trim(), EXCERPT_LENGTH),
  }));
  return reasons.length > 0 ? { reasons } : null;
};

/** The lead without the mark, gone from the list of marked ones, too. */
export const withoutMark = ({ visibleTo }: Pick<Lead, 'visibleTo'>): Pick<Lead, 'suspectedSpam' | 'visibleTo'> => ({
  suspectedSpam: null,
  visibleTo: visibleTo.filter((key) => !isSuspectKey(key)),
});

/** Whether what a reporter adds later shows that the tip was meant. */
export const addsSense = (text: string, attachments: readonly Attachment[]): boolean =>
  attachments.length > 0 || (text !== '' && readSpam(text, readTip(text)).length === 0);
