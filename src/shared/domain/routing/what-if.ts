import type { Unit, UnitFunction } from '../../tables/units';
import { NoUnitLeft, routeLead } from './route-lead';
import type { Route, RoutingInput, RuleSet } from './route';

/** One rule of a set with other units; its conditions stay. */
export interface RuleChange {
  ruleId: string;
  leadUnit: UnitFunction;
  /** As they are when left out. */
  coUnits?: UnitFunction[] | undefined;
}

/** A null route: no unit is left that may take the lead. */
export interface Move {
  leadId: string;
  before: Route | null;
  after: Route | null;
}

/** The rule set with one rule changed; null when it has no such rule. */
export function withChange(ruleSet: RuleSet, { ruleId, leadUnit, coUnits }: RuleChange): RuleSet | null {
  const rule = ruleSet.rules.find(({ id }) => id === ruleId);
  if (!rule) return null;
  const changed = { ...rule, leadUnit, coUnits: coUnits ?? rule.coUnits };
  return { ...ruleSet, rules: ruleSet.rules.map((each) => (each === rule ? changed : each)) };
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
      before: routeIfAny(input, oldRules, units),
      after: routeIfAny(input, newRules, units),
    }))
    .filter(({ before, after }) => destination(before) !== destination(after));
}

/** A rule tried out may point at a unit some old lead keeps out at the very top: that must not end the whole run. */
function routeIfAny(input: RoutingInput, rules: RuleSet, units: readonly Unit[]): Route | null {
  try {
    return routeLead(input, rules, units);
  } catch (error) {
    if (error instanceof NoUnitLeft) return null;
    throw error;
  }
}

function destination(route: Route | null): string {
  return route ? [route.leadUnitId, route.disposition, ...[...route.coUnitIds].sort()].join(' ') : '';
}
