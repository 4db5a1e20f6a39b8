import type { BoardRow } from '@/shared/contract/duty';
import { DUTY_STANDINGS, type DutyStanding } from '@/shared/domain/duty/state';
import { returnOf } from '@/shared/wording/zero-report';
import type { TagTone } from '@/ui/Tag';

/** Not in yet: before and after the last moment. */
export const OUTSTANDING: DutyStanding[] = ['missing', 'waiting'];
/** In, or not owed any more. */
export const SETTLED: DutyStanding[] = ['filed', 'zero', 'done', 'late', 'cancelled'];

export const STANDING_TONE = {
  waiting: 'neutral',
  filed: 'warn',
  zero: 'primary',
  done: 'primary',
  late: 'warn',
  missing: 'danger',
  cancelled: 'neutral',
} as const satisfies Record<DutyStanding, TagTone>;

/** 零报, 有2条, 迟报 有1条, as short as a tile wants it. */
export const standingInShort = ({ standing, filing }: Pick<BoardRow, 'standing' | 'filing'>): string => {
  const report = returnOf(filing);
  const found = report?.found ? (report.leads > 0 ? `有${report.leads}条` : '有线索') : '';
  if (standing === 'filed') return found;
  return standing === 'late' && found ? `迟报 ${found}` : DUTY_STANDINGS[standing];
};

type Counts = Readonly<Record<DutyStanding, number>>;

export interface CountTile {
  id: string;
  label: string;
  value: number;
}

const outstandingTile = (counts: Counts, isOver: boolean): CountTile => ({
  id: 'outstanding',
  label: isOver ? '未报' : '待报',
  value: counts.missing + counts.waiting,
});

/** The five numbers of the month, in the order the office asks for them. */
export const returnTiles = (counts: Counts, isOver: boolean): CountTile[] => [
  outstandingTile(counts, isOver),
  { id: 'zero', label: '零报', value: counts.zero },
  { id: 'filed', label: '已报（有）', value: counts.filed },
  { id: 'late', label: '迟报', value: counts.late },
  { id: 'cancelled', label: '不用报', value: counts.cancelled },
];

export const documentTiles = (counts: Counts, isOver: boolean): CountTile[] => [
  outstandingTile(counts, isOver),
  { id: 'done', label: '已报', value: counts.done },
  { id: 'late', label: '迟报', value: counts.late },
  { id: 'cancelled', label: '不用报', value: counts.cancelled },
];
