import { MEASURE_PARTS, MEASURES } from '../../tables/measures';
import { dateInWords } from '../../time/shanghai';
import { handlingResult } from '../lead/cleared';
import { standing } from '../lead/handling';
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

/** 提请县处非办责令停止（…号），2026年6月1日，已同意. */
export const measuresCell = ({ measures }: Pick<Lead, 'measures'>): string =>
  fitCell(
    standing(measures)
      .map((measure) => {
        const { kind, part, body, on, documentNumber, answer } = measure;
        const who = `${MEASURE_PARTS[part].word}${body}${MEASURES[kind].label}`;
        const said = answer
          ? `，${answer.accepted ? '对方已同意' : '对方未同意'}`
          : part === 'request'
            ? '，等答复'
            : '';
        return `${dated(on)}${who}${numbered(documentNumber)}${said}`;
      })
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
