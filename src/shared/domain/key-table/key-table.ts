import type { ShanghaiMonth } from '../../time/shanghai';
import { nodeKey, nodesOf } from '../lead/visibility';
import type { KeyRow } from './row';

/** 附件2 of one place and month, from draft to issue (F1). An issued one is never written again. */
export type KeyTableState = 'draft' | 'checked' | 'issued';

export interface KeyTableStep {
  /** Made from the request, so that a repeat finds its own. */
  id: string;
  at: Date;
  kind: 'made' | 'checked' | 'issued';
  by: { memberId: string; name: string };
}

export interface KeyTable {
  _id: string;
  /** Raised by every step; a step names the version it saw. */
  version: number;
  /** The place: a town, or a county with all its towns. */
  node: string;
  /** Scope keys of those who may read it: the place's own readers, and those above once it is issued. */
  visibleTo: string[];
  month: ShanghaiMonth;
  /** The how-manieth of its month, from 1. */
  edition: number;
  /** Month and edition as one number, to sort by. */
  rank: number;
  state: KeyTableState;
  /** The issued edition of the same month that it takes the place of. */
  replaces: string | null;
  /** 截至: the one moment at which all rows were read. */
  asOf: Date;
  /** In the order of risk. */
  rows: KeyRow[];
  foot: { filledBy: string; head: string; phone: string };
  history: KeyTableStep[];
}

/** Note 1 under the table: more are warned of, never refused. */
export const ROWS_WISHED = 50;
/** More than a county has ever had; one document and one answer hold them. */
export const ROWS_MAX = 1000;

const EDITIONS_MAX = 1000;
const monthRank = (month: ShanghaiMonth): number => Number(month.replace('-', '')) * EDITIONS_MAX;
/** Ranks of all editions of a month. */
export const ranksOf = (month: ShanghaiMonth) => ({ gte: monthRank(month), lt: monthRank(month) + EDITIONS_MAX });

interface Draft {
  node: string;
  month: ShanghaiMonth;
  rows: KeyRow[];
  phone: string;
  step: KeyTableStep;
}

/**
 * A new draft. An open table of the month is made again in its place; after an issued one it is the next edition, which
 * names the one it replaces.
 * @param latest the newest of the month
 */
export const makeTable = (latest: KeyTable | null, { node, month, rows, phone, step }: Draft): KeyTable => {
  const open = latest && latest.state !== 'issued' ? latest : null;
  const edition = open?.edition ?? (latest?.edition ?? 0) + 1;
  return {
    _id: open?._id ?? `${node}-${month}-${edition}`,
    version: (open?.version ?? 0) + 1,
    node,
    visibleTo: [nodeKey(node)],
    month,
    edition,
    rank: monthRank(month) + edition,
    state: 'draft',
    replaces: open ? open.replaces : (latest?._id ?? null),
    asOf: step.at,
    rows,
    foot: { filledBy: step.by.name, head: '', phone },
    history: [...(open?.history ?? []), step].slice(-20),
  };
};

const stepped = (table: KeyTable, step: KeyTableStep): KeyTable => ({
  ...table,
  version: table.version + 1,
  history: [...table.history, step],
});

/** 核对: somebody of the office has compared it, and stands for it as 负责人. */
export const checkTable = (table: KeyTable, step: KeyTableStep): KeyTable => ({
  ...stepped(table, step),
  state: 'checked',
  foot: { ...table.foot, head: step.by.name },
});

/** 签发: from here on it stays as it is, and those above read it too. */
export const issueTable = (table: KeyTable, step: KeyTableStep): KeyTable => ({
  ...stepped(table, step),
  state: 'issued',
  visibleTo: nodesOf(table.node).map(nodeKey),
});

/** What to think of before it goes out; none of it stops anybody. */
export const warningsOf = ({ rows, foot }: Pick<KeyTable, 'rows' | 'foot'>): string[] => [
  ...(rows.length > ROWS_WISHED
    ? [`现在有 ${rows.length} 条，表下注1要求尽量控制在 ${ROWS_WISHED} 条以内。已经按风险从高到低排好，可以照样上报。`]
    : []),
  ...(rows.length === 0 ? ['还没有列为重点的线索，合计是 0.00。'] : []),
  ...(rows.some(({ company }) => company === '')
    ? [`有 ${rows.filter(({ company }) => company === '').length} 条没有企业名称，会空着。`]
    : []),
  ...(foot.phone === '' ? ['本办的联系人名单（附件1）里还没有联络员电话，表尾的电话会空着。'] : []),
  ...(foot.head !== '' && foot.head === foot.filledBy ? ['填报和核对是同一个人，最好换一个人核对。'] : []),
];
