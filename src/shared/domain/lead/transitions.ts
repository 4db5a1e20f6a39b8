import { keysOf } from '../keys-of';
import { TRANSITIONS, type LeadAction, type Relation } from '../../tables/lead-transitions';
import type { Lead } from './lead';
import { hasReporter } from './reporters';

type Allowing = Pick<Lead, 'status' | 'excludedUnitIds' | 'tips' | 'suspectedSpam'>;

const ABOUT_THE_MARK: readonly LeadAction[] = ['clearSpam', 'dismissSpam'];

const allows = (action: LeadAction, lead: Allowing, relations: readonly Relation[]): boolean => {
  const row = TRANSITIONS[action];
  if (action === 'letIn' && lead.excludedUnitIds.length === 0) return false;
  if (action === 'ask' && !hasReporter(lead)) return false;
  if (ABOUT_THE_MARK.includes(action) && lead.suspectedSpam === null) return false;
  return (
    (row.from as readonly string[]).includes(lead.status) &&
    (row.by as readonly Relation[]).some((by) => relations.includes(by))
  );
};

/** The actions a person may take on a lead in its present state. */
export const allowedActions = (lead: Allowing, relations: readonly Relation[]): LeadAction[] =>
  keysOf(TRANSITIONS).filter((action) => allows(action, lead, relations));
