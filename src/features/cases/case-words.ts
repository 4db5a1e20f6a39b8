import type { CaseRow, CaseView } from '@/shared/contract/case-views';
import { moneyInWords } from '@/shared/wording/format';

export const sumsText = ({ amountYuan, people }: Pick<CaseRow | CaseView, 'amountYuan' | 'people'>): string =>
  `${amountYuan === null ? '金额不清楚' : moneyInWords(amountYuan)}，${people === null ? '人数不清楚' : `${people}人`}`;
