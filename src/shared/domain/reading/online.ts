import type { Channel } from '../../tables/channels';
import { ONLINE_WORDS } from '../../tables/reading-words';
import { spanOf, type FoldedText } from './folded-text';
import { compilePhrases, findPhrases } from './phrases';
import type { OnlineUse, Suggestion } from './reading';

const INDEX = compilePhrases<keyof typeof ONLINE_WORDS>(ONLINE_WORDS);

/** 附件2 是否通过互联网: a net word and a venue together are 线上线下相结合; without any net word a firm is 线下. */
export function readOnline(folded: FoldedText, channel?: Channel): Suggestion<OnlineUse> | null {
  const hits = findPhrases(INDEX, folded.text);
  // A bank's own report is about its counters and accounts, whatever words it borrows.
  const net = channel === 'bank' ? undefined : hits.find((hit) => hit.tag === 'online');
  const venue = hits.find((hit) => hit.tag === 'venue');
  const place = venue ?? hits.find((hit) => hit.tag === 'offline');
  const decisive = net ?? place;
  if (!decisive) {
    return null;
  }
  const combined: OnlineUse = net && venue ? 'both' : 'online';
  const value: OnlineUse = net ? combined : 'offline';
  return { value, span: spanOf(folded, decisive.start, decisive.end) };
}
