import { keysOf } from '@/shared/domain/keys-of';
import { UNKNOWN } from '@/shared/domain/unknown';
import { LEAD_STATUSES, type LeadStatus, STATUS_TABLE } from '@/shared/tables/lead-statuses';
import { type Mode, MODES } from '@/shared/tables/modes';
import { type Sector, SECTORS } from '@/shared/tables/sectors';
import { addMonths, shanghaiMonth } from '@/shared/time/shanghai';
import { monthInWords } from '@/shared/wording/totals';

/** What the list of all leads can be narrowed by. */
export interface LeadFilters {
  status?: LeadStatus;
  division?: string;
  /** Only those of which nothing nearer than `division` is known. */
  unplaced?: 'yes';
  sector?: Sector | typeof UNKNOWN;
  mode?: Mode | typeof UNKNOWN;
  from?: string;
  to?: string;
  /** Only leads under an instruction from above (E5), past their deadline, or 重点. */
  view?: 'supervised' | 'overdue' | 'key';
}

const oneOf = <T extends string>(list: readonly T[], value: string): T | undefined => list.find((one) => one === value);

/** Filters as they stand in the address of a page. */
export const filtersOf = (params: Readonly<Record<string, string>>): LeadFilters => ({
  status: oneOf(LEAD_STATUSES, params.status ?? ''),
  sector: oneOf([...keysOf(SECTORS), UNKNOWN], params.sector ?? ''),
  mode: oneOf([...keysOf(MODES), UNKNOWN], params.mode ?? ''),
  unplaced: params.unplaced === 'yes' ? 'yes' : undefined,
  division: params.division || undefined,
  from: params.from || undefined,
  to: params.to || undefined,
  view: pickOption(VIEW_OPTIONS, params.view),
});

/** Leads taken into others are in no list. */
export const STATUS_OPTIONS = LEAD_STATUSES.filter((value) => value !== 'merged').map((value) => ({
  value,
  label: STATUS_TABLE[value].label,
}));
export const VIEW_OPTIONS = [
  { value: 'supervised', label: '督办中' },
  { value: 'overdue', label: '已超期' },
  { value: 'key', label: '重点' },
] as const;
export const SECTOR_OPTIONS = [
  ...keysOf(SECTORS).map((value) => ({ value, label: SECTORS[value].label })),
  { value: UNKNOWN, label: '还没定行业' },
];
export const MODE_OPTIONS = [
  ...keysOf(MODES).map((value) => ({ value, label: MODES[value].label })),
  { value: UNKNOWN, label: '还没定模式' },
];

const MONTHS_BACK = 24;

/** The last two years, newest first. */
export function monthOptions(now: Date): { value: string; label: string }[] {
  const current = shanghaiMonth(now);
  return Array.from({ length: MONTHS_BACK }, (_, back) => {
    const value = addMonths(current, -back);
    return { value, label: monthInWords(value, current.slice(0, 4)) };
  });
}

export const labelOf = <V extends string>(
  options: readonly { value: V; label: string }[],
  value: V | undefined,
): string | undefined => options.find((option) => option.value === value)?.label;

export const pickOption = <V extends string>(
  options: readonly { value: V }[],
  value: string | undefined,
): V | undefined => options.find((option) => option.value === value)?.value;

/** 本年3月、11月 … as one line: 3月至11月, 3月以后. */
export function monthsText({ from, to }: LeadFilters, now: Date): string {
  const year = shanghaiMonth(now).slice(0, 4);
  const [first, last] = [from && monthInWords(from, year), to && monthInWords(to, year)];
  if (first && last) return first === last ? first : `${first}至${last}`;
  return first ? `${first}以后` : `${last}以前`;
}
