import type { Measures } from '@/shared/contract/totals';
import type { Output } from '@/shared/contract';
import { SECTORS } from '@/shared/tables/sectors';
import { STATUS_TABLE } from '@/shared/tables/lead-statuses';
import { addMonths } from '@/shared/time/shanghai';
import { withCommas } from '@/shared/wording/format';
import { monthInWords, wanInWords } from '@/shared/wording/totals';

export type Totals = Output<'totals.get'>;

/** What the bars measure. */
export const METRICS = [
  { value: 'leads', label: '按件数' },
  { value: 'amountYuan', label: '按金额' },
  { value: 'people', label: '按人数' },
] as const;
export type Metric = (typeof METRICS)[number]['value'];

export interface Bar {
  key: string;
  label: string;
  value: number;
  text: string;
}

const UNIT_TEXT: Record<Metric, (value: number) => string> = {
  leads: (value) => `${withCommas(value)} 件`,
  amountYuan: (value) => `${wanInWords(value)} 万元`,
  people: (value) => `${withCommas(value)} 人`,
};

const bar = (key: string, label: string, measures: Measures | undefined, metric: Metric): Bar => {
  const value = measures?.[metric] ?? 0;
  return { key, label, value, text: UNIT_TEXT[metric](value) };
};

/** Every month of the period, empty ones too: a gap would read as a shorter year. */
export function monthBars(totals: Totals, from: string, to: string, metric: Metric): Bar[] {
  const bars: Bar[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) {
    const cell = totals.byMonth.find((one) => one.month === month);
    bars.push(bar(month, monthInWords(month, to.slice(0, 4)), cell?.measures, metric));
  }
  return bars;
}

export const statusBars = (totals: Totals, metric: Metric): Bar[] =>
  totals.byStatus.map(({ status, measures }) => bar(status, STATUS_TABLE[status].label, measures, metric));

/** Key of leads without a sector: there is nothing to filter by. */
export const NO_SECTOR = 'none';

export const sectorBars = (totals: Totals, metric: Metric): Bar[] =>
  totals.bySector.map(({ sector, measures }) =>
    bar(sector ?? NO_SECTOR, sector ? SECTORS[sector].label : '还没定行业', measures, metric),
  );

export const longest = (bars: readonly Bar[]): number => Math.max(0, ...bars.map((one) => one.value));

/** Parts of the place, the largest first. */
export const childBars = (totals: Totals, metric: Metric): Bar[] =>
  totals.byChild
    .map(({ code, name, measures }) => bar(code ?? 'unknown', name, measures, metric))
    .sort((a, b) => b.value - a.value);
