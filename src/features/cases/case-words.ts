import type { CaseRow, CaseView } from '@/shared/contract/case-views';
import { moneyInWords } from '@/shared/wording/format';

export const percentText = (percent: number | null): string => (percent === null ? '—' : `${percent}%`);

/** 名单 n 件，已化解 m 件，化解率 x% */
export const rateText = ({ total, resolved, percent }: { total: number; resolved: number; percent: number | null }) =>
  `名单 ${total} 件，已化解 ${resolved} 件，化解率 ${percentText(percent)}`;

export const sumsText = ({ amountYuan, people }: Pick<CaseRow | CaseView, 'amountYuan' | 'people'>): string =>
  `${amountYuan === null ? '金额不清楚' : moneyInWords(amountYuan)}，${people === null ? '人数不清楚' : `${people}人`}`;
