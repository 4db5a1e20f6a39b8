import type { RuleSet } from '@/shared/domain/routing/route';
import { HOME_TOWN_CODE, TOWNS, COUNTY_CODE, COUNTY_NAME, UPPER_DIVISIONS, VILLAGES } from '@/shared/tables/villages';
import type { Unit } from '@/shared/tables/units';
import { shanghaiDate, type ShanghaiDate } from '@/shared/time/shanghai';
import { findAll } from './find-all';
import type { Clock } from './ports';
import type { Store } from './ports/store';

/** What changes rarely and is asked for always: units in force and the routing rules. */
export interface Directory {
  /** Units in force today (A1). */
  units(): Promise<readonly Unit[]>;
  /** Units in force on a Shanghai date, those that have ended since among them. */
  unitsOn(date: ShanghaiDate): Promise<readonly Unit[]>;
  /** The newest rule set whose first day has come (C1). */
  ruleSet(): Promise<RuleSet>;
}

const KEEP_MS = 60_000;

/** A value read again after a minute, so that a corrected row takes effect without a deployment. */
const kept = <T>(clock: Clock, read: () => Promise<T>): (() => Promise<T>) => {
  let value: Promise<T> | null = null;
  let readAt = 0;
  return () => {
    const now = clock.now().getTime();
    if (value === null || now - readAt > KEEP_MS || now < readAt) {
      readAt = now;
      const fresh = read();
      fresh.catch(() => (value = null));
      value = fresh;
    }
    return value;
  };
};

const inForce = (units: readonly Unit[], date: ShanghaiDate): Unit[] =>
  units.filter((unit) => unit.validFrom <= date && (unit.validTo === null || date < unit.validTo));

export const createDirectory = (store: Store, clock: Clock): Directory => {
  const all = kept(clock, () => findAll((filter, page) => store.collection('units').find(filter, page), {}));
  return {
    units: kept(clock, async () => inForce(await all(), shanghaiDate(clock.now()))),
    unitsOn: async (date) => inForce(await all(), date),
    ruleSet: kept(clock, async () => {
      const [newest] = await store
        .collection('ruleSets')
        .find({ validFrom: { lte: shanghaiDate(clock.now()) } }, { order: [['validFrom', 'desc']], limit: 1 });
      if (!newest) throw new Error('no routing rules in the database: run the deployment seed');
      return newest;
    }),
  };
};

const DIVISION_NAMES = new Map<string, string>([
  [COUNTY_CODE, COUNTY_NAME],
  ...[...UPPER_DIVISIONS, ...TOWNS, ...VILLAGES].map(({ code, name }): [string, string] => [code, name]),
]);

/** A division's name for people; villages are named after their unit, where they have one. */
export const divisionName = (code: string, units: readonly Unit[]): string =>
  units.find((unit) => unit.function === 'village' && unit.divisionCode === code)?.shortName ??
  DIVISION_NAMES.get(code) ??
  code;

export const unitName = (unitId: string, units: readonly Unit[]): string =>
  units.find((unit) => unit.id === unitId)?.shortName ?? '（已撤销的单位）';

/** Where a tip without a place is put: the town this installation serves. */
export const HOME_DIVISION = HOME_TOWN_CODE;

const TOWN_CODE_LENGTH = 9;

/** Towns below a post that oversees several; empty for an office that has one. */
export const townsBelow = (units: readonly Unit[], divisionCode: string) => {
  const codes = units
    .filter((unit) => unit.divisionCode.startsWith(divisionCode) && unit.divisionCode.length >= TOWN_CODE_LENGTH)
    .map((unit) => unit.divisionCode.slice(0, TOWN_CODE_LENGTH));
  return divisionCode.length >= TOWN_CODE_LENGTH
    ? []
    : [...new Set(codes)].sort().map((code) => ({ code, name: divisionName(code, units) }));
};
