import { utils, write } from '@e965/xlsx';

const HEAD = [
  ['附件2'],
  ['桃花江镇（乡）、行业领域重点风险线索统计表'],
  ['单位：人、万元'],
  ['序号', '风险情况', '', '', '', '', '', '', '', '工作情况', '', '', '', '备注'],
  [
    '',
    '企业名称',
    '所属\n行业',
    '集资\n模式',
    '是否通过互联网',
    '涉及\n金额',
    '涉及\n人数',
    '未兑付\n资金',
    '是否跨省、市',
    '采取的工作措施',
    '资金清退情况',
    '处理结果',
    '省际间风险通报情况',
    '',
  ],
];
const END = [['合计'], ['注：1．重点风险线索尽量控制在50条以内可继续向下复制表格。'], ['填报人：']];

export type Filled = string | number | { f: string };

/** 附件2 as a unit that works on paper sends it in, written by another program; cells from 企业名称 onwards. */
export const filledSheet = (rows: readonly (readonly Filled[])[]): string => {
  const body = rows.map((row, index) => [
    index + 1,
    ...row.map((cell) => (typeof cell === 'object' ? { t: 'n', v: 0, f: cell.f } : cell)),
  ]);
  const sheet = utils.aoa_to_sheet([...HEAD, ...body, ...END]);
  return write({ SheetNames: ['附件2'], Sheets: { 附件2: sheet } }, { type: 'base64', bookType: 'xlsx' }) as string;
};
