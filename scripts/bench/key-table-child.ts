import { keyTableWorkbook } from '../../cloudfunctions/core/spreadsheet/key-table-workbook';
import type { KeyRow } from '../../src/shared/domain/key-table/row';
import { answer } from './child-side';

export interface KeyTableQuestion {
  rows: number;
}
export interface KeyTableAnswer {
  ms: number;
  /** The most the whole process ever held, Node itself included. */
  peakMb: number;
  bytes: number;
}

const MEASURES = '2026年6月1日提请县处非办责令停止（某处非〔2026〕1号），对方已同意；'.repeat(8);

const rowOf = (index: number): KeyRow => ({
  leadId: `lead-${index}`,
  divisionCode: '430922112',
  company: `某某${index}号投资咨询有限公司`,
  sector: '养老服务',
  mode: '商品回购、寄存代售',
  online: '线上线下相结合',
  amountYuan: 33_333 + index,
  people: index,
  unpaidYuan: 33_333,
  crossRegion: '是',
  measures: MEASURES,
  recovery: '正在清退，清退比例35.20%',
  result: '停业整改',
  bulletins: '2026年6月2日向某省处非办发出通报',
  note: '桃花江镇',
});

/** 附件2 as a fresh process writes it, with long cells. */
answer<KeyTableQuestion>(async ({ rows }) => {
  const table = Array.from({ length: rows }, (_, index) => rowOf(index));
  const began = performance.now();
  const workbook = await keyTableWorkbook({
    title: '桃花江镇（乡）、行业领域重点风险线索统计表',
    rows: table,
    foot: { filledBy: '甲', head: '乙', phone: '0737-0000000', date: '2026-11-23' },
    stamp: '截至 2026-11-23 18:00（北京时间）',
  });
  const ms = performance.now() - began;
  return { ms, peakMb: process.resourceUsage().maxRSS / 1024, bytes: workbook.length } satisfies KeyTableAnswer;
});
