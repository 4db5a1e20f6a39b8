import { unitsOfCounty, unitsOfTown, type Unit } from '../../src/shared/tables/units';
import { TOWNS } from '../../src/shared/tables/villages';
import { beijing, opensAt, tooLateAt } from './year-of-duties';
import { END, failures, minuteBetween, random, ticks } from './year-of-failures';

/** The units of a county that come and go within a year, and when each of them files which month: in time, late, never. */
const MINUTE = 60_000;
const DAY = 86_400_000;
export const CHAIN = ['liaison', 'unitHead', 'supervisingLeader'] as const;
export const RECEIVERS = ['office', 'leaders', 'countyOffice', 'countyDiscipline'];

/** Units come and go: on the last day that still counts, the first that does not, and in between. */
const CHANGES: Readonly<Record<number, Partial<Pick<Unit, 'validFrom' | 'validTo'>>>> = {
  3: { validFrom: '2026-05-16' },
  5: { validFrom: '2026-05-17' },
  8: { validFrom: '2026-09-01' },
  11: { validTo: '2026-08-23' },
  13: { validTo: '2026-08-24' },
  17: { validTo: '2026-03-01' },
  19: { validFrom: '2026-02-10', validTo: '2026-11-12' },
};
export const UNITS: Unit[] = [...TOWNS.flatMap((town) => unitsOfTown(town.code)), ...unitsOfCounty()].map(
  (unit, at) => ({
    ...unit,
    ...CHANGES[at],
  }),
);
const OWING = UNITS.filter((unit) => !RECEIVERS.includes(unit.function));

/** The first month (1–12) a unit owes, and until when. */
const firstMonth = ({ validFrom }: Unit): number => {
  if (validFrom < '2026') return 1;
  const [, month = 1, day = 1] = validFrom.split('-').map(Number);
  return day <= 16 ? month : month + 1;
};
export const endOf = ({ validTo }: Unit): number => (validTo ? beijing(`${validTo} 00:00`) : Infinity);
export const startOf = ({ validFrom }: Unit): number => beijing(`${validFrom} 00:00`);

type Outcome = 'zero' | 'late' | 'missing' | 'cancelled';
export interface UnitMonth {
  unit: Unit;
  month: number;
  /** null: never. */
  filedAt: number | null;
  outcome: Outcome;
}

/** When the timer had opened each month. */
const OPENED = [...Array(12).keys()].map((index) => {
  const opens = opensAt(index + 1);
  return (ticks.find((at) => at >= opens && !failures.get(at)) ?? END) + MINUTE;
});

const behaviour = (month: number): number | null => {
  const [open, late] = [OPENED[month - 1] ?? END, tooLateAt(month)];
  const draw = random.next();
  if (draw < 0.02) return late - 1;
  if (draw < 0.04) return late;
  if (draw < 0.75) return minuteBetween(open, late);
  if (draw < 0.9) return minuteBetween(late, late + 6 * DAY);
  return null;
};

export const unitMonths: UnitMonth[] = OWING.flatMap((unit) =>
  [...Array(12).keys()].flatMap((index): UnitMonth[] => {
    const month = index + 1;
    // Gone before the month began, or not there in time: it owes nothing, there is no row.
    if (month < firstMonth(unit) || endOf(unit) <= opensAt(month)) return [];
    const wish = behaviour(month);
    const possible = wish !== null && wish >= startOf(unit) + 3 * DAY && wish < endOf(unit) ? wish : null;
    const outcome = ((): Outcome => {
      if (possible !== null) return possible < tooLateAt(month) ? 'zero' : 'late';
      return endOf(unit) < tooLateAt(month) ? 'cancelled' : 'missing';
    })();
    return [{ unit, month, filedAt: possible, outcome }];
  }),
);

export const person = (unit: Unit, role: string): string => `${unit.id}-${role}`;
/** One tenth never agreed to messages. */
export const hasAgreed = (unit: Unit): boolean => unit.id.charCodeAt(unit.id.length - 1) % 10 !== 0;

export const two = (value: number): string => String(value).padStart(2, '0');
export const dutyId = ({ unit, month }: UnitMonth): string => `zeroReport-${unit.id}-2026-${two(month)}`;
