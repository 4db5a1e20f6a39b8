import { MEASURE_PARTS, MEASURES } from '../../tables/measures';
import { dateInWords } from '../../time/shanghai';
import { handlingResult } from '../lead/cleared';
import { isAnswerable, standing, type LeadMeasure } from '../lead/handling';
import type { Lead } from '../lead/lead';
import { recoverySums } from '../lead/recovery';

/** What was done about a lead, as one cell of 附件2 says it. Struck-out entries are nowhere (C4). */

/** A cell of a printed table is no story: the rest is in the lead. Excel itself allows 32,767 characters. */
const CELL_MAX = 500;
const REST = '……（其余见线索记录）';
export const fitCell = (text: string): string =>
  text.length <= CELL_MAX ? text : `${text.slice(0, CELL_MAX - REST.length)}${REST}`;

/** The table stands for itself, also next year: dates carry their year. */
const dated = (on: string): string => dateInWords(on, '');

const numbered = (documentNumber: string | null): string => (documentNumber ? `（${documentNumber}）` : '');

/** Whose act it was; a case handed over is named by who received it. */
const deedOf = ({ kind, part, body }: LeadMeasure): string =>
  kind === 'referral' ? `移送${body}` : `${MEASURE_PARTS[part].word}${body}${MEASURES[kind].label}`;

const saidOf = (measure: LeadMeasure): string => {
  if (isAnswerable(measure)) return '，等答复';
  if (measure.answer === null) return '';
  return `，对方${measure.answer.accepted ? '已' : '未'}${measure.kind === 'referral' ? '受理' : '同意'}`;
};

/** 2026年6月1日提请县处非办责令停止（…号），对方已同意. */
export const measuresCell = ({ measures }: Pick<Lead, 'measures'>): string =>
  fitCell(
    standing(measures)
      .map((measure) => `${dated(measure.on)}${deedOf(measure)}${numbered(measure.documentNumber)}${saidOf(measure)}`)
      .join('；'),
  );

/** Note 3 under the table: 正在清退 or 清退完毕, and the ratio. Nothing began: blank. */
export const recoveryCell = (lead: Pick<Lead, 'recovery' | 'facts'>): string => {
  const words = { none: '', ongoing: '正在清退', finished: '清退完毕' }[lead.recovery.state];
  if (words === '') return '';
  const { percent } = recoverySums(lead);
  return percent === null ? `${words}，清退比例不详` : `${words}，清退比例${percent.toFixed(2)}%`;
};

export const resultCell = (lead: Pick<Lead, 'companyState' | 'closeResult'>): string => handlingResult(lead) ?? '';

const DIRECTIONS = { sent: '向', received: '收到' } as const;

/** Word sent to, or come from, other provinces and cities. */
export const bulletinsCell = ({ bulletins }: Pick<Lead, 'bulletins'>): string =>
  fitCell(
    standing(bulletins)
      .map(
        ({ direction, body, on, documentNumber }) =>
          `${dated(on)}${DIRECTIONS[direction]}${body}${direction === 'sent' ? '发出通报' : '的通报'}${numbered(documentNumber)}`,
      )
      .join('；'),
  );
