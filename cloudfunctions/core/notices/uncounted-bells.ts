import { countBell, countedBell, type CountedBell, type DeliveryCounts } from '@/shared/domain/notice/delivery';
import { COUNTY_CODE } from '@/shared/tables/villages';
import type { Notice } from '../collections/documents';
import type { Transaction } from '../ports/store';

const TOWN_CODE_LENGTH = 9;
/** As many addressees as one question to the store may name. */
const MOST_AT_ONCE = 100;

/** What one notice changes in the counts. */
export interface BellMove {
  noticeId: string;
  from: CountedBell | null;
  to: CountedBell | null;
}

/** The town each addressee works in by the first post; whoever has left since counts for the county alone. */
const nodesOfAddressees = async (tx: Transaction, notices: readonly Notice[]): Promise<(id: string) => string> => {
  const ids = [...new Set(notices.map(({ addressee }) => addressee))];
  const nodes = new Map<string, string | undefined>();
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const piece = ids.slice(from, from + MOST_AT_ONCE);
    const members = await tx.find('members', { _id: { in: piece } }, { limit: piece.length });
    for (const { _id, posts } of members) nodes.set(_id, posts[0]?.divisionCode.slice(0, TOWN_CODE_LENGTH));
  }
  return (id) => nodes.get(id) ?? COUNTY_CODE;
};

/** How notices whose bell has come to something, or that somebody may no longer know of, are to be counted now. */
export const movesOf = async (tx: Transaction, notices: readonly Notice[]): Promise<BellMove[]> => {
  if (notices.length === 0) return [];
  const nodeOf = await nodesOfAddressees(tx, notices);
  return notices.map((notice) => ({
    noticeId: notice._id,
    from: notice.counted,
    to: notice.audience === 'member' ? countedBell(notice, nodeOf(notice.addressee)) : null,
  }));
};

/** Changes `counts`. */
export const applyMoves = (counts: Map<string, DeliveryCounts>, moves: readonly BellMove[]): void => {
  for (const { from, to } of moves) {
    if (from) countBell(counts, from, -1);
    if (to) countBell(counts, to, 1);
  }
};
