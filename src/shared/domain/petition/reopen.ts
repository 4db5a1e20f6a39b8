import type { PetitionState } from '../../tables/petitions';
import type { LeadClock } from '../lead/lead';
import type { Petition } from './petition';

type OpenState = Exclude<PetitionState, 'closed'>;

/** The clock that ends with the work of a state. */
const CLOCK_OF = { received: 'petitionReply', told: 'petition', answered: null } as const satisfies Record<
  OpenState,
  LeadClock['kind'] | null
>;

/** How far it had come before it was closed. */
const stateBefore = ({ history }: Pick<Petition, 'history'>): OpenState => {
  const has = (step: 'tell' | 'answer') => history.some(({ kind }) => kind === step);
  if (has('answer')) return 'answered';
  return has('tell') ? 'told' : 'received';
};

const goesOn = (clocks: readonly LeadClock[], kind: LeadClock['kind'] | null): LeadClock[] => {
  const last = clocks.filter((clock) => clock.kind === kind).at(-1);
  return clocks.map((clock) => (clock === last ? { ...clock, stoppedAt: null } : clock));
};

/**
 * A closed petition as if it had not been closed: in the state it was in, and the clock that its end stopped goes on from
 * its own first day – the 60 days with what they were put off by, or the 15 where nobody was told that it is taken up. The
 * time it lay closed counts: an end by mistake gives nobody more days, and what ran out meanwhile is overdue. What was
 * answered has met its 60 days and has none again. The five workdays of the objection do not come back. Pure.
 */
export const reopened = (
  petition: Pick<Petition, 'history'>,
): { state: OpenState; onClocks: (clocks: readonly LeadClock[]) => LeadClock[] } => {
  const state = stateBefore(petition);
  return { state, onClocks: (clocks) => goesOn(clocks, CLOCK_OF[state]) };
};
