import { PETITION_CHANNELS } from '../../tables/petitions';
import { dateInWords, shanghaiDate } from '../../time/shanghai';
import type { Calendars } from '../../time/workdays';
import { keysOf } from '../keys-of';
import { startClock } from '../lead/clocks';
import type { LeadClock } from '../lead/lead';
import type { Petition } from './petition';

/** What was written down of a petition and can be corrected. */
export type Recorded = Pick<Petition, 'channel' | 'receivedAt' | 'people' | 'demand'>;

const IN_WORDS = {
  channel: ({ channel }) => ['怎么来的', PETITION_CHANNELS[channel]],
  receivedAt: ({ receivedAt }) => ['收到的日子', dateInWords(shanghaiDate(receivedAt), '')],
  people: ({ people }) => ['人数', people === null ? '不清楚' : `${people}人`],
  demand: ({ demand }) => ['要求解决什么', demand],
} as const satisfies Record<keyof Recorded, (recorded: Recorded) => readonly [string, string]>;

/** 原来 → 现在, for everything that is another one now. */
export const corrections = (before: Recorded, after: Recorded): [string, string][] =>
  keysOf(IN_WORDS).flatMap((field) => {
    const [label, was] = IN_WORDS[field](before);
    const [, now] = IN_WORDS[field](after);
    return was === now ? [] : [[label, `${was} → ${now}`]];
  });

/**
 * The 15 days run from receipt, so while they run they begin anew on the corrected day; whether they are missed is seen by
 * that day alone. The 60 days run from when the person was told that it is taken up, and stay.
 */
export const receivedFrom = (clocks: readonly LeadClock[], receivedAt: Date, calendars: Calendars): LeadClock[] =>
  clocks.map((clock) =>
    clock.kind === 'petitionReply' && clock.stoppedAt === null
      ? startClock({ kind: clock.kind, start: receivedAt, urgent: false }, calendars)
      : clock,
  );
