import { OFFICE_FALLBACK } from '../../tables/routing-rules';
import { resolveUnit, type Unit, type UnitFunction } from '../../tables/units';
import { matchedWords, matches, type Facts } from './conditions';
import { exclusionsOf } from './exclusions';
import type { Exclusion, Route, RoutingInput, Rule, RuleSet } from './route';

/** Who takes over when a unit may not or does not exist: always one step up. */
const NEXT_UP: Readonly<Record<UnitFunction, UnitFunction | null>> = {
  village: 'office',
  office: 'countyOffice',
  police: 'office',
  market: 'office',
  justice: 'office',
  petition: 'office',
  socialAffairs: 'office',
  publicSecurity: 'office',
  general: 'office',
  bank: 'office',
  leaders: 'office',
  countyOffice: 'countyDiscipline',
  countyDiscipline: null,
};

/** A village named in the text, else the place that came with the tip. */
function divisionOf(input: RoutingInput): string {
  return input.reading.place?.value.code ?? input.divisionCode;
}

function factsOf(input: RoutingInput, excluded: readonly Exclusion[]): Facts {
  return {
    input,
    sector: input.sector ?? input.reading.sector?.value ?? 'other',
    urgent: input.urgentByPerson === true || input.reading.urgency.length > 0,
    officialNamed: excluded.length > 0,
    villageKnown: divisionOf(input).length === 12,
  };
}

/** The unit for a function, or the next one up that is not to be kept out (one way: village → office → county). */
export function allowedUnit(
  wanted: UnitFunction,
  divisionCode: string,
  units: readonly Unit[],
  excludedIds: ReadonlySet<string>,
): Unit | undefined {
  for (let next: UnitFunction | null = wanted; next !== null; next = NEXT_UP[next]) {
    const unit = resolveUnit(next, divisionCode, units);
    if (unit && !excludedIds.has(unit.id)) {
      return unit;
    }
  }
  return undefined;
}

/** The rule's unit and everybody above it are to be kept out. */
export class NoUnitLeft extends RangeError {}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}

export function chooseRule(facts: Facts, ruleSet: RuleSet): Rule {
  return ruleSet.rules.find((rule) => matches(rule.when, facts)) ?? OFFICE_FALLBACK;
}

/**
 * Which unit answers for a lead, and why. An excluded unit is never lead nor co-unit: the next unit up takes over
 * (village → office → county). @throws NoUnitLeft
 */
export function routeLead(input: RoutingInput, ruleSet: RuleSet, units: readonly Unit[]): Route {
  const excluded = exclusionsOf(input, units);
  const excludedIds = new Set(excluded.map((exclusion) => exclusion.unitId).filter((id): id is string => id !== null));
  const facts = factsOf(input, excluded);
  const rule = chooseRule(facts, ruleSet);
  const divisionCode = divisionOf(input);
  const lead = allowedUnit(rule.leadUnit, divisionCode, units, excludedIds);
  if (!lead) {
    throw new NoUnitLeft(`no unit may take a lead of ${divisionCode}`);
  }
  const coUnits = rule.coUnits
    .map((wanted) => resolveUnit(wanted, divisionCode, units))
    .filter(isPresent)
    .filter((unit) => unit.id !== lead.id && !excludedIds.has(unit.id));
  return {
    ruleId: rule.id,
    ruleSetVersion: ruleSet.version,
    clause: rule.clause,
    reason: rule.note,
    leadUnitId: lead.id,
    coUnitIds: coUnits.map((unit) => unit.id),
    excluded,
    urgent: facts.urgent,
    urgency: input.reading.urgency,
    confidential: excluded.length > 0 || input.reading.signals.some((signal) => signal.kind === 'secrecy'),
    disposition: rule.disposition,
    matched: matchedWords(rule.when, facts),
  };
}
