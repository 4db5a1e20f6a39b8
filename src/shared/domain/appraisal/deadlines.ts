import { CLOCK_RULES, type ClockKind } from '../../tables/clock-rules';
import { clockKey, isTicking } from '../lead/clocks';
import { holderBefore } from '../lead/holders';
import type { Lead, LeadClock } from '../lead/lead';
import { happenedIn, isDueIn, type Span } from './span';

/** One deadline of a lead that a unit had to keep. */
export interface Deadline {
  leadId: string;
  receivedAt: Date;
  kind: ClockKind;
  /** When it passed, or when the work was done in time. */
  at: Date;
  missed: boolean;
}

/** Owed by the office that assigns again, although the lead still stands under the unit that returned it. */
const OF_THE_OFFICE: readonly ClockKind[] = ['reassignment'];

/** Whether the lead was part of another one then: the other one's deadlines counted. */
const wasPutAway = ({ timeline }: Lead, at: Date): boolean =>
  timeline.filter((event) => (event.kind === 'joined' || event.kind === 'parted') && event.at <= at).at(-1)?.kind ===
  'joined';

/** Missed once is missed for ever, whatever is put off later; a change that comes after it has set `breachedAt`. */
const missedAt = (clock: LeadClock): Date | null => clock.breachedAt ?? (isTicking(clock) ? clock.dueAt : null);

const outcome = (clock: LeadClock, span: Span): { at: Date; missed: boolean } | null => {
  const missed = missedAt(clock);
  if (missed) return isDueIn(span, missed) ? { at: missed, missed: true } : null;
  return clock.stoppedAt && happenedIn(span, clock.stoppedAt) ? { at: clock.stoppedAt, missed: false } : null;
};

/**
 * The lead's deadlines that passed, or were kept, within the span while the unit had it. Those that came with another lead
 * stay that lead's own, so that taking it out again changes nothing. Pure.
 */
export const deadlinesOf = (lead: Lead, unitId: string, span: Span): Deadline[] => {
  const foreign = new Set(lead.merged.flatMap(({ clockKeys }) => clockKeys));
  return lead.clocks
    .filter(({ kind }) => CLOCK_RULES[kind].reminders !== null && !OF_THE_OFFICE.includes(kind))
    .filter((clock) => !foreign.has(clockKey(clock)))
    .flatMap((clock) => {
      const found = outcome(clock, span);
      if (!found || holderBefore(lead, found.at) !== unitId || wasPutAway(lead, found.at)) return [];
      return [{ leadId: lead._id, receivedAt: lead.receivedAt, kind: clock.kind, ...found }];
    });
};
