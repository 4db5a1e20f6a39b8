import { peopleHundredths, wanHundredths } from './amounts';
import type { KeyRow } from './row';

/** The 14 columns of 附件2 between 序号 and 备注, as the work plan prints them. */
export type KeyField = Exclude<keyof KeyRow, 'leadId' | 'divisionCode'>;
export type NumberField = 'amountYuan' | 'people' | 'unpaidYuan';
export type TextField = Exclude<KeyField, NumberField>;

export type Group = 'risk' | 'work';
export const GROUP_LABELS = { risk: '风险情况', work: '工作情况' } as const satisfies Record<Group, string>;

interface Shared {
  label: string;
  /** Two heads span several columns; 序号 and 备注 stand alone. */
  group: Group | null;
  /** Characters wide in the spreadsheet; all of them together fill A4 landscape. */
  width: number;
}
export type Column = Shared &
  (
    | { kind: 'serial' }
    | { kind: 'text'; field: TextField; align: 'left' | 'center' }
    /** A number with a total under it; `hundredths` is what is printed, times a hundred. */
    | { kind: 'number'; field: NumberField; short: string; hundredths: (value: number) => number }
  );

export const COLUMNS: readonly Column[] = [
  { kind: 'serial', label: '序号', group: null, width: 5 },
  { kind: 'text', field: 'company', label: '企业名称', group: 'risk', width: 20, align: 'left' },
  { kind: 'text', field: 'sector', label: '所属行业', group: 'risk', width: 9, align: 'center' },
  { kind: 'text', field: 'mode', label: '集资模式', group: 'risk', width: 14, align: 'left' },
  { kind: 'text', field: 'online', label: '是否通过互联网', group: 'risk', width: 10, align: 'center' },
  {
    kind: 'number',
    field: 'amountYuan',
    label: '涉及金额',
    short: '金额',
    group: 'risk',
    width: 11,
    hundredths: wanHundredths,
  },
  {
    kind: 'number',
    field: 'people',
    label: '涉及人数',
    short: '人数',
    group: 'risk',
    width: 10,
    hundredths: peopleHundredths,
  },
  {
    kind: 'number',
    field: 'unpaidYuan',
    label: '未兑付资金',
    short: '未兑付',
    group: 'risk',
    width: 11,
    hundredths: wanHundredths,
  },
  { kind: 'text', field: 'crossRegion', label: '是否跨省、市', group: 'risk', width: 8, align: 'center' },
  { kind: 'text', field: 'measures', label: '采取的工作措施', group: 'work', width: 26, align: 'left' },
  { kind: 'text', field: 'recovery', label: '资金清退情况', group: 'work', width: 15, align: 'left' },
  { kind: 'text', field: 'result', label: '处理结果', group: 'work', width: 14, align: 'left' },
  { kind: 'text', field: 'bulletins', label: '省际间风险通报情况', group: 'work', width: 18, align: 'left' },
  { kind: 'text', field: 'note', label: '备注', group: null, width: 10, align: 'left' },
];

export const NUMBER_COLUMNS = COLUMNS.filter((column) => column.kind === 'number');
