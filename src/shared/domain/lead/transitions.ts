import { keysOf } from '../keys-of';
import { TRANSITIONS, type LeadAction, type Relation } from '../../tables/lead-transitions';
import { choosableClocks } from './clock-changes';
import { clears } from './cleared';
import { hasEntries, isAnswerable } from './handling';
import type { Lead, LeadClock } from './lead';
import { hasReporter } from './reporters';

type Allowing = Pick<
  Lead,
  | 'status'
  | 'excludedUnitIds'
  | 'tips'
  | 'merged'
  | 'suspectedSpam'
  | 'clocks'
  | 'supervision'
  | 'major'
  | 'key'
  | 'measures'
  | 'recovery'
  | 'bulletins'
  | 'closeResult'
>;

/** A unit above others does not decide about its own deadline, unless nobody stands above it. */
const isOwnMatter = (relations: readonly Relation[]): boolean =>
  relations.includes('responsible') && !relations.includes('county');

/** The time to hand a lead back is over. */
const objectionEnded = (clocks: readonly LeadClock[], now: Date): boolean =>
  clocks.some(
    ({ kind, stoppedAt, dueAt }) => kind === 'objection' && stoppedAt === null && dueAt !== null && dueAt <= now,
  );

const isNotCleared = ({ closeResult }: Allowing): boolean => !clears(closeResult);

/** What must be so besides status and relation; a step without an entry needs nothing more. */
const CONDITIONS: Readonly<
  Partial<Record<LeadAction, (lead: Allowing, relations: readonly Relation[], now: Date) => boolean>>
> = {
  return: ({ clocks }, _relations, now) => !objectionEnded(clocks, now),
  letIn: ({ excludedUnitIds }) => excludedUnitIds.length > 0,
  ask: hasReporter,
  clearSpam: ({ suspectedSpam }) => suspectedSpam !== null,
  dismissSpam: ({ suspectedSpam }) => suspectedSpam !== null,
  askExtension: ({ clocks }) => choosableClocks('askExtension', clocks).length > 0,
  decideExtension: ({ clocks }, relations) =>
    !isOwnMatter(relations) && choosableClocks('decideExtension', clocks).length > 0,
  pause: ({ clocks }, relations) => !isOwnMatter(relations) && choosableClocks('pause', clocks).length > 0,
  resume: ({ clocks }) => choosableClocks('resume', clocks).length > 0,
  tellReporter: ({ clocks }) => clocks.some(({ kind, stoppedAt }) => kind === 'reporterReply' && stoppedAt === null),
  supervise: ({ supervision }, relations) => supervision === null && !relations.includes('responsible'),
  ackSupervision: ({ supervision }) => supervision !== null && supervision.receipt === null,
  answerSupervision: ({ supervision }) => supervision !== null && supervision.answer === null,
  sendBackSupervision: ({ supervision }) => supervision !== null && supervision.answer !== null,
  closeSupervision: ({ supervision }) => supervision !== null,
  markMajor: ({ major }) => major === null,
  unmarkMajor: ({ major }) => major !== null,
  split: ({ merged }) => merged.length > 0,
  answerMeasure: ({ measures }) => measures.some(isAnswerable),
  updateFacts: isNotCleared,
  recordRecovery: isNotCleared,
  finishRecovery: ({ recovery }) => recovery.state === 'ongoing',
  strikeOut: hasEntries,
  markKey: ({ key }) => key === null,
  unmarkKey: ({ key }) => key !== null,
};

const allows = (action: LeadAction, lead: Allowing, relations: readonly Relation[], now: Date): boolean => {
  const row = TRANSITIONS[action];
  return (
    // What was taken into another lead is worked on there.
    lead.status !== 'merged' &&
    (row.from as readonly string[]).includes(lead.status) &&
    (row.by as readonly Relation[]).some((by) => relations.includes(by)) &&
    (CONDITIONS[action]?.(lead, relations, now) ?? true)
  );
};

/** The actions a person may take on a lead in its present state. */
export const allowedActions = (lead: Allowing, relations: readonly Relation[], now: Date): LeadAction[] =>
  keysOf(TRANSITIONS).filter((action) => allows(action, lead, relations, now));
