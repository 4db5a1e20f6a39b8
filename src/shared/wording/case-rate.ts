interface Rate {
  total: number;
  resolved: number;
  percent: number | null;
}

export const percentText = (percent: number | null): string => (percent === null ? '—' : `${percent}%`);

/** 名单 n 件，已化解 m 件，化解率 x% */
export const rateText = ({ total, resolved, percent }: Rate): string =>
  `名单 ${total} 件，已化解 ${resolved} 件，化解率 ${percentText(percent)}`;

/** Why there is no number, in a sentence; null: there is one. */
export const noRateText = ({ year, total }: Rate & { year: number | null }): string | null => {
  if (year === null) return '陈案名单还没有冻结，算不出化解率。';
  return total === 0 ? `${year}年的名单上没有陈案，不用算化解率。` : null;
};

/** What the rate leaves out, in a sentence; null: nothing. */
export const missingText = ({ year, missing }: { year: number | null; missing: number }): string | null =>
  year === null || missing === 0 ? null : `还有 ${missing} 个乡镇有陈案、没有冻结名单，没算在里面。`;
