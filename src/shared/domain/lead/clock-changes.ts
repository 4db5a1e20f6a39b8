import { CLOCK_RULES, EXTENSIONS_MAX, type ClockKind, type ClockLength } from '../../tables/clock-rules';
import type { Calendars } from '../../time/workdays';
import { isPaused, runningClocks } from './clocks';
import { dueOf } from './due';
import type { Actor, ClockExtension, LeadClock } from './lead';

/** Who does it, when and why. */
interface Doing {
  actor: Actor;
  at: Date;
  reason: string;
}

/** The request that waits for those above, or undefined. */
export const openExtension = (clock: LeadClock): ClockExtension | undefined =>
  clock.extensions.find(({ approved }) => approved === null);

/** The most that may still be asked for; null: nothing. A refused request does not use the right up. */
export const extensionLimit = (clock: LeadClock): ClockLength | null => {
  const { extension } = CLOCK_RULES[clock.kind];
  const used = clock.extensions.filter(({ approved }) => approved !== false).length;
  if (clock.stoppedAt !== null || !extension || extension.unit !== clock.length.unit || used >= EXTENSIONS_MAX)
    return null;
  return { unit: extension.unit, count: Math.min(extension.count, clock.length.count) };
};

export const isPausable = (clock: LeadClock): boolean =>
  clock.stoppedAt === null && !isPaused(clock) && CLOCK_RULES[clock.kind].pausable;

const isOpen = (clock: LeadClock): boolean => clock.stoppedAt === null && openExtension(clock) !== undefined;

/** Which running clocks a person may choose for each of the steps. */
export const CHOOSABLE = {
  askExtension: (clock) => extensionLimit(clock) !== null,
  decideExtension: isOpen,
  pause: isPausable,
  resume: isPaused,
} as const satisfies Record<string, (clock: LeadClock) => boolean>;
export type ClockStep = keyof typeof CHOOSABLE;

export const choosableClocks = (step: ClockStep, clocks: readonly LeadClock[]): LeadClock[] =>
  runningClocks(clocks).filter(CHOOSABLE[step]);

/** The clocks with the running one of this kind changed. */
const withClock = (
  clocks: readonly LeadClock[],
  kind: ClockKind,
  change: (clock: LeadClock) => LeadClock,
): LeadClock[] => clocks.map((clock) => (clock.kind === kind && clock.stoppedAt === null ? change(clock) : clock));

export const withExtensionAsked = (
  clocks: readonly LeadClock[],
  kind: ClockKind,
  added: ClockLength,
  { actor, at, reason }: Doing,
): LeadClock[] =>
  withClock(clocks, kind, (clock) => ({
    ...clock,
    extensions: [
      ...clock.extensions,
      {
        askedAt: at,
        askedBy: actor,
        added,
        reason,
        approved: null,
        decidedAt: null,
        decidedBy: null,
        decision: null,
        from: null,
        to: null,
      },
    ],
  }));

export const withExtensionDecided = (
  clocks: readonly LeadClock[],
  kind: ClockKind,
  approved: boolean,
  { actor, at, reason }: Doing,
  calendars: Calendars,
): LeadClock[] =>
  withClock(clocks, kind, (clock) => {
    const asked = openExtension(clock);
    if (!asked) return clock;
    const decided = { ...asked, approved, decidedAt: at, decidedBy: actor, decision: reason };
    const withDecision = (extension: ClockExtension) => ({
      ...clock,
      extensions: clock.extensions.map((one) => (one === asked ? extension : one)),
    });
    if (!approved) return withDecision(decided);
    const dueAt = dueOf(withDecision(decided), calendars);
    return { ...withDecision({ ...decided, from: clock.dueAt, to: dueAt }), dueAt };
  });

export const withPause = (clocks: readonly LeadClock[], kind: ClockKind, { actor, at, reason }: Doing): LeadClock[] =>
  withClock(clocks, kind, (clock) => ({
    ...clock,
    pauses: [...clock.pauses, { from: at, by: actor, reason, to: null, resumedBy: null, resumeReason: null }],
  }));

export const withResume = (
  clocks: readonly LeadClock[],
  kind: ClockKind,
  { actor, at, reason }: Doing,
  calendars: Calendars,
): LeadClock[] =>
  withClock(clocks, kind, (clock) => {
    const pauses = clock.pauses.map((pause) =>
      pause.to === null ? { ...pause, to: at, resumedBy: actor, resumeReason: reason } : pause,
    );
    return { ...clock, pauses, dueAt: dueOf({ ...clock, pauses }, calendars) };
  });
