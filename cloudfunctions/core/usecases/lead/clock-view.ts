import type { LeadView } from '@/shared/contract/lead-views';
import { extensionLimit, isPausable } from '@/shared/domain/lead/clock-changes';
import { breachOf } from '@/shared/domain/lead/clocks';
import type { Lead, LeadClock } from '@/shared/domain/lead/lead';
import { CLOCK_RULES } from '@/shared/tables/clock-rules';
import type { Unit } from '@/shared/tables/units';
import { unitName } from '../../directory';

const iso = (date: Date): string => date.toISOString();
const isoOrNull = (date: Date | null): string | null => date && iso(date);

/** A deadline with everything that ever moved it, and why. */
export const clockView = (clock: LeadClock, now: Date): LeadView['clocks'][number] => ({
  kind: clock.kind,
  label: CLOCK_RULES[clock.kind].label,
  startedAt: iso(clock.startedAt),
  dueAt: isoOrNull(clock.dueAt),
  stoppedAt: isoOrNull(clock.stoppedAt),
  basis: CLOCK_RULES[clock.kind].basis,
  owed: CLOCK_RULES[clock.kind].reminders !== null,
  breachedAt: isoOrNull(breachOf(clock, now)),
  pauses: clock.pauses.map(({ from, by, reason, to, resumeReason }) => ({
    from: iso(from),
    by: by.name,
    reason,
    to: isoOrNull(to),
    resumeReason,
  })),
  extensions: clock.extensions.map((extension) => ({
    askedAt: iso(extension.askedAt),
    askedBy: extension.askedBy.name,
    added: extension.added,
    reason: extension.reason,
    approved: extension.approved,
    decidedAt: isoOrNull(extension.decidedAt),
    decidedBy: extension.decidedBy?.name ?? null,
    decision: extension.decision,
    from: isoOrNull(extension.from),
    to: isoOrNull(extension.to),
  })),
  extensionLimit: extensionLimit(clock),
  pausable: isPausable(clock),
});

/** The answer's photos lie with the step in the story. */
export const supervisionView = ({ supervision, timeline }: Lead, units: readonly Unit[]): LeadView['supervision'] =>
  supervision && {
    text: supervision.text,
    by: supervision.by.name,
    unit: unitName(supervision.by.unitId, units),
    givenAt: iso(supervision.givenAt),
    dueAt: iso(supervision.dueAt),
    receipt: supervision.receipt && { at: iso(supervision.receipt.at), by: supervision.receipt.by.name },
    answer: supervision.answer && {
      at: iso(supervision.answer.at),
      by: supervision.answer.by.name,
      text: supervision.answer.text,
      attachments: (timeline.find(({ id }) => id === supervision.answer?.eventId)?.attachments ?? []).map(
        ({ fileId, kind }) => ({ fileId, kind }),
      ),
    },
  };

const MINUTE_MS = 60_000;

export const majorView = ({ major, receivedAt }: Lead): LeadView['major'] =>
  major && {
    at: iso(major.at),
    by: major.by.name,
    reason: major.reason,
    minutesToReport: Math.max(0, Math.floor((major.at.getTime() - receivedAt.getTime()) / MINUTE_MS)),
  };
