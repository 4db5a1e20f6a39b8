import { COUNTY_CODE, COUNTY_NAME, TOWNS, villagesOfTown } from './villages';

/** What a unit does; routing rules name functions, never concrete units, so 15 towns share one rule set. */
export type UnitFunction =
  | 'village'
  | 'office'
  | 'police'
  | 'market'
  | 'justice'
  | 'petition'
  | 'socialAffairs'
  | 'publicSecurity'
  | 'general'
  | 'bank'
  | 'leaders'
  | 'countyOffice'
  | 'countyDiscipline';

export interface Unit {
  /** A village's own 12-digit code, or `<division code>-<function>`. */
  id: string;
  /** The full name as documents print it. */
  name: string;
  /** The name people use. */
  shortName: string;
  function: UnitFunction;
  divisionCode: string;
  /** Shanghai date, inclusive. */
  validFrom: string;
  /** Shanghai date, exclusive; null while the unit exists. */
  validTo: string | null;
}

type TownFunction = Exclude<UnitFunction, 'village' | 'countyOffice' | 'countyDiscipline'>;
type CountyFunction = Extract<UnitFunction, 'countyOffice' | 'countyDiscipline'>;

/** Names as the work plan of 2021 uses them; `words` are what people write when they mean the unit. */
export const TOWN_UNITS: Readonly<Record<TownFunction, { name: string; shortName: string; words: readonly string[] }>> =
  {
    office: { name: '防范和处置非法集资工作领导小组办公室', shortName: '镇处非办', words: ['处非办', '处非领导小组'] },
    police: { name: '派出所', shortName: '镇派出所', words: ['派出所'] },
    market: {
      name: '市场监督管理所',
      shortName: '镇市监所',
      words: ['市监所', '市场监管所', '市场监督管理所', '工商所', '市管所'],
    },
    justice: { name: '司法所', shortName: '镇司法所', words: ['司法所'] },
    petition: { name: '信访办公室', shortName: '镇信访办', words: ['信访办'] },
    socialAffairs: {
      name: '社会事务办公室',
      shortName: '镇社会事务办',
      words: ['社会事务办', '社会事务办公室', '民政办', '民政所', '社事办'],
    },
    publicSecurity: {
      name: '社会治安与应急管理办公室',
      shortName: '镇社会治安与应急管理办',
      words: ['社会治安与应急管理办', '应急管理办', '应急办', '综治办', '治安办', '维稳办'],
    },
    general: { name: '党政办公室', shortName: '镇党政办', words: ['党政办'] },
    bank: { name: '农村商业银行网点', shortName: '农商银行', words: ['农商银行', '农商行', '农村商业银行', '信用社'] },
    leaders: {
      name: '党委政府领导',
      shortName: '镇领导',
      words: ['镇领导', '镇长', '镇党委书记', '镇委书记', '镇里领导', '镇人大主席'],
    },
  };

export const COUNTY_UNITS: Readonly<Record<CountyFunction, { name: string; shortName: string }>> = {
  countyOffice: { name: '处置非法集资工作领导小组办公室', shortName: '县处非办' },
  countyDiscipline: { name: '纪律检查委员会、监察委员会', shortName: '县纪委监委' },
};

/** The plan that set these units up is dated 2021-03-11. */
const SINCE = '2021-03-11';

const TOWN_FUNCTIONS = Object.keys(TOWN_UNITS) as TownFunction[];
const COUNTY_FUNCTIONS = Object.keys(COUNTY_UNITS) as CountyFunction[];

/** Every unit of one town: its villages and communities, then the units at town level. */
export function unitsOfTown(townCode: string): Unit[] {
  const town = TOWNS.find((row) => row.code === townCode);
  if (!town) {
    return [];
  }
  const villages = villagesOfTown(townCode).map<Unit>((village) => ({
    id: village.code,
    name: `${town.name}${village.name}`,
    shortName: village.name,
    function: 'village',
    divisionCode: village.code,
    validFrom: SINCE,
    validTo: null,
  }));
  const offices = TOWN_FUNCTIONS.map<Unit>((unitFunction) => ({
    id: `${townCode}-${unitFunction}`,
    name: `${town.name}${TOWN_UNITS[unitFunction].name}`,
    shortName: TOWN_UNITS[unitFunction].shortName,
    function: unitFunction,
    divisionCode: townCode,
    validFrom: SINCE,
    validTo: null,
  }));
  return [...villages, ...offices];
}

export function unitsOfCounty(): Unit[] {
  return COUNTY_FUNCTIONS.map<Unit>((unitFunction) => ({
    id: `${COUNTY_CODE}-${unitFunction}`,
    name: `${COUNTY_NAME}${COUNTY_UNITS[unitFunction].name}`,
    shortName: COUNTY_UNITS[unitFunction].shortName,
    function: unitFunction,
    divisionCode: COUNTY_CODE,
    validFrom: SINCE,
    validTo: null,
  }));
}

/** 桃花江镇 (31 villages and 10 units) and the two county units above it. */
export const UNITS: readonly Unit[] = [...unitsOfTown('430922112'), ...unitsOfCounty()];

/**
 * The unit with this function that answers for a division: the village itself, else its town, else the county.
 * A 9-digit code has no village unit, so `village` then gives undefined.
 */
export function resolveUnit(
  unitFunction: UnitFunction,
  divisionCode: string,
  units: readonly Unit[],
): Unit | undefined {
  const candidates = units.filter((unit) => unit.function === unitFunction);
  return [divisionCode, divisionCode.slice(0, 9), divisionCode.slice(0, 6)]
    .map((code) => candidates.find((unit) => unit.divisionCode === code))
    .find((unit) => unit !== undefined);
}
