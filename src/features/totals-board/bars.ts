import type { Measures } from '@/shared/contract/totals';
import type { Output } from '@/shared/contract';
import { UNKNOWN } from '@/shared/domain/unknown';
import { MODES } from '@/shared/tables/modes';
import { SECTORS } from '@/shared/tables/sectors';
import { STATUS_TABLE } from '@/shared/tables/lead-statuses';
import { addMonths } from '@/shared/time/shanghai';
import { COUNT_WORDS, monthInWords } from '@/shared/wording/totals';

export type Totals = Output<'totals.get'>;

/** What the bars measure. */
export const METRICS = [
  { value: 'leads', label: '件数' },
  { value: 'keyLeads', label: '重点' },
  { value: 'amountYuan', label: '金额' },
  { value: 'unpaidYuan', label: '没还的钱' },
  { value: 'people', label: '人数' },
] as const;
export type Metric = (typeof METRICS)[number]['value'];

export interface Bar {
  key: string;
  label: string;
  value: number;
  text: string;
}

const METRIC_WORDS: Record<Metric, keyof typeof COUNT_WORDS> = {
  leads: 'leads',
  keyLeads: 'leads',
  amountYuan: 'yuan',
  unpaidYuan: 'yuan',
  people: 'people',
};

const bar = (key: string, label: string, measures: Measures | undefined, metric: Metric): Bar => {
  const value = measures?.[metric] ?? 0;
  return { key, label, value, text: COUNT_WORDS[METRIC_WORDS[metric]](value) };
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

/** In the order of the work. */
export const statusBars = (totals: Totals, metric: Metric): Bar[] =>
  totals.byStatus.map(({ status, measures }) => bar(status, STATUS_TABLE[status].label, measures, metric));

const largestFirst = (bars: Bar[]): Bar[] => bars.sort((a, b) => b.value - a.value);

export const sectorBars = (totals: Totals, metric: Metric): Bar[] =>
  largestFirst(
    totals.bySector.map(({ sector, measures }) =>
      bar(sector ?? UNKNOWN, sector ? SECTORS[sector].label : '还没定行业', measures, metric),
    ),
  );

export const modeBars = (totals: Totals, metric: Metric): Bar[] =>
  largestFirst(
    totals.byMode.map(({ mode, measures }) =>
      bar(mode ?? UNKNOWN, mode ? MODES[mode].label : '还没定模式', measures, metric),
    ),
  );

export const childBars = (totals: Totals, metric: Metric): Bar[] =>
  largestFirst(totals.byChild.map(({ code, name, measures }) => bar(code ?? UNKNOWN, name, measures, metric)));

export const longest = (bars: readonly Bar[]): number => Math.max(0, ...bars.map((one) => one.value));

/** What the picture of the months shows, in a sentence: the highest and the latest. */
export function monthsInWords(bars: readonly Bar[]): string {
  const max = longest(bars);
  const top = bars.filter(({ value }) => value === max);
  const last = bars.at(-1);
  if (max === 0 || !last) return '这几个月都是 0。';
  const highest = `${top.map(({ label }) => label).join('、')}最多，${top.length > 1 ? '都是 ' : ''}${top[0]?.text ?? ''}`;
  return last.value === max ? `${highest}。` : `${highest}；${last.label} ${last.text}。`;
}
