import { SOON_EVENTS, WITHIN_TWO_DAYS, URGENCY_WORDS } from '../../tables/reading-words';
import { spanOf, type FoldedText } from './folded-text';
import { isGuarded } from './guards';
import { compilePhrases, findPhrases } from './phrases';
import type { UrgencyKind, UrgencyReason } from './reading';

const STATED = compilePhrases<keyof typeof URGENCY_WORDS>(URGENCY_WORDS);
const EVENTS = compilePhrases<keyof typeof SOON_EVENTS>(SOON_EVENTS);
const SOON = compilePhrases<'soon'>({ soon: { words: WITHIN_TWO_DAYS } });
/** How far after 明天 the event may be named. */
const REACH = 32;
const EVENTS_PER_TIME = 4;
const SENTENCE_END = /[。！？!?；;\n]/u;
/** 今天开了会: over already. */
const OVER = /[了过完]/u;
/** 跑了三趟 is walking, not running away. */
const ERRAND = /^[^，,。！？；]{0,3}(趟|次|回|遍|年|几家|好多家|腿|断腿)/u;
const RUN_WORDS = /^跑[了哒嘎掉咖]$/u;

function statedReasons(folded: FoldedText): UrgencyReason[] {
  return findPhrases(STATED, folded.text)
    .filter(({ start, end }) => {
      const word = folded.text.slice(start, end);
      return !isGuarded(folded.text, start) && !(RUN_WORDS.test(word) && ERRAND.test(folded.text.slice(end, end + 8)));
    })
    .map(({ tag, start, end }) => ({ kind: tag, span: spanOf(folded, start, end) }));
}

function isAhead(words: string): boolean {
  return !SENTENCE_END.test(words.slice(0, -1)) && !(words.startsWith('今') && OVER.test(words));
}

function upcomingReasons(folded: FoldedText): UrgencyReason[] {
  const events = findPhrases(EVENTS, folded.text);
  let next = 0;
  return findPhrases(SOON, folded.text).flatMap((time) => {
    // Both lists run in text order, so the search never goes back.
    while ((events[next]?.start ?? Infinity) < time.start) {
      next += 1;
    }
    return events
      .slice(next, next + EVENTS_PER_TIME)
      .filter((event) => event.start <= time.end + REACH && isAhead(folded.text.slice(time.start, event.end + 1)))
      .map((event) => ({ kind: event.tag, span: spanOf(folded, time.start, Math.max(time.end, event.end)) }));
  });
}

/** Each kind of urgency once, with the first words that say so. */
export function readUrgency(folded: FoldedText): UrgencyReason[] {
  const first = new Map<UrgencyKind, UrgencyReason>();
  for (const reason of [...statedReasons(folded), ...upcomingReasons(folded)]) {
    if (!first.has(reason.kind)) {
      first.set(reason.kind, reason);
    }
  }
  return [...first.values()];
}
