import { COUNTY_UNITS, TOWN_UNITS, type UnitFunction } from './units';

const shortNames = (table: Readonly<Record<string, { shortName: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(table).map(([unitFunction, { shortName }]) => [unitFunction, shortName]));

/** What a unit of each function is called where no concrete unit is meant, e.g. in a routing rule. */
export const UNIT_FUNCTION_LABELS = {
  village: '所在村（社区）',
  ...shortNames(TOWN_UNITS),
  ...shortNames(COUNTY_UNITS),
} as Readonly<Record<UnitFunction, string>>;
