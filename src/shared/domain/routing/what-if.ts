import type { Unit } from '../../tables/units';
import { routeLead } from './route-lead';
import type { Route, RoutingInput, RuleSet } from './route';

export interface Move {
  leadId: string;
  before: Route;
  after: Route;
}

/** Past leads that a changed rule set would send to another lead unit, co-unit or disposition. Changes nothing. */
export function whatIf(
  leads: readonly { leadId: string; input: RoutingInput }[],
  oldRules: RuleSet,
  newRules: RuleSet,
  units: readonly Unit[],
): Move[] {
  return leads
    .map(({ leadId, input }) => ({
      leadId,
      before: routeLead(input, oldRules, units),
      after: routeLead(input, newRules, units),
    }))
    .filter(({ before, after }) => destination(before) !== destination(after));
}

function destination(route: Route): string {
  return [route.leadUnitId, route.disposition, ...[...route.coUnitIds].sort()].join(' ');
}
