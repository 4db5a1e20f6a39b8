import type { Unit } from '../../tables/units';
import { resolveUnit } from '../../tables/units';
import type { NamedOfficial } from '../reading/reading';
import type { Exclusion, RoutingInput } from './route';

function unitOfOfficial(official: NamedOfficial, divisionCode: string, units: readonly Unit[]): Unit | undefined {
  if (official.unitFunction === 'village') {
    return units.find((unit) => unit.id === official.villageCode);
  }
  return official.unitFunction === null ? undefined : resolveUnit(official.unitFunction, divisionCode, units);
}

/** Units that must not learn of this lead (requirement C2): those whose people it names, and those a person declared. */
export function exclusionsOf(input: RoutingInput, units: readonly Unit[]): Exclusion[] {
  const named = input.reading.officials.map<Exclusion>((official) => {
    const unit = unitOfOfficial(official, input.divisionCode, units);
    return {
      name: unit?.shortName ?? official.unitName,
      unitId: unit?.id ?? null,
      why: `线索反映的是${official.unitName}的${official.role}`,
      span: official.span,
    };
  });
  const declared = input.declaredConflictUnitIds.map<Exclusion>((unitId) => ({
    name: units.find((unit) => unit.id === unitId)?.shortName ?? unitId,
    unitId,
    why: '填报时声明需要回避',
    span: null,
  }));
  const seen = new Set<string>();
  return [...named, ...declared].filter((exclusion) => {
    const key = exclusion.unitId ?? exclusion.name;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
