import type { Relation } from '../../tables/lead-transitions';
import type { Lead, LeadEvent, Tip } from './lead';

/** What goes on between the unit and the reporter; whoever filed the tip for them has no part in it. */
const DIALOGUE: readonly LeadEvent['kind'][] = ['ask', 'supplemented', 'withdrawn'];

/** It tells of another lead, which may keep the reader out (C2). */
const ELSEWHERE: readonly LeadEvent['kind'][] = ['joined', 'parted'];

/** That this lead has taken another in, and what became of it, is no business of whoever wrote down this one alone (C5). */
const TAKEN_IN: readonly LeadEvent['kind'][] = ['merge', 'split', 'notSame'];

export const onlyRecorded = (relations: readonly Relation[]): boolean =>
  relations.every((relation) => relation === 'recorder');

/** The part of the story a person reads: one who only recorded the lead does not see what its reporter says later. */
export const readableStory = ({ timeline }: Lead, relations: readonly Relation[]): LeadEvent[] =>
  timeline.filter(
    ({ kind }) =>
      (relations.includes('oversight') || !ELSEWHERE.includes(kind)) &&
      (!onlyRecorded(relations) || !(DIALOGUE.includes(kind) || TAKEN_IN.includes(kind))),
  );

/** The words a person reads: not what others said of a lead that was taken into the one they recorded. */
export const readableTips = ({ tips, merged }: Lead, relations: readonly Relation[]): Tip[] => {
  if (!onlyRecorded(relations)) return tips;
  const others = new Set(merged.flatMap(({ tipIds }) => tipIds));
  return tips.filter(({ tipId }) => !others.has(tipId));
};
