import { PETITION_CHANNELS } from '../../tables/petitions';
import { dateInWords, shanghaiDate } from '../../time/shanghai';
import type { Calendars } from '../../time/workdays';
import { changesInWords, said, type Words } from '../../wording/changes';
import { startClock } from '../lead/clocks';
import type { LeadClock } from '../lead/lead';
import type { Petition } from './petition';

/** What was written down of a petition and can be corrected. */
export type Recorded = Pick<Petition, 'channel' | 'receivedAt' | 'people' | 'demand'>;

const WORDS: Words<Omit<Recorded, 'demand'>> = {
  channel: ({ channel }) => ['怎么来的', PETITION_CHANNELS[channel]],
  receivedAt: ({ receivedAt }) => ['收到的日子', dateInWords(shanghaiDate(receivedAt), '')],
  people: ({ people }) => ['人数', said(people, (known) => `${known}人`)],
};

/** 原来 → 现在, for everything that is another one now; not of the demand: a name typed by mistake must be gone (D4). */
export const corrections = (before: Recorded, after: Recorded): [string, string][] => [
  ...changesInWords<Omit<Recorded, 'demand'>>(WORDS, before, after),
  ...(before.demand === after.demand ? [] : [['要求解决什么', '改写了'] satisfies [string, string]]),
];

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
