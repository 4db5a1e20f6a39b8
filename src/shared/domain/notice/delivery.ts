import { keysOf } from '../keys-of';
import { shanghaiMonth } from '../../time/shanghai';

/** What became of a reminder's WeChat bell, in the office's words (E4). */
export const BELL_OUTCOMES = {
  accepted: '微信收下了',
  noCredit: '没同意接收，或同意的次数用完了',
  refused: '本人在微信里关掉了提醒',
  other: '微信出错，或没发完',
} as const;
export type BellOutcome = keyof typeof BELL_OUTCOMES;

/** How one notice stands in the counts; kept in the notice, so that it is counted once and can be moved. */
export interface CountedBell {
  /** The addressee's town, or the county for its own people. */
  node: string;
  /** Shanghai month in which the notice was made. */
  month: string;
  outcome: BellOutcome;
  /** The bell did not reach them, but they have read it in the app. */
  readInApp: boolean;
}

/** Counts of one node and month. */
export interface DeliveryCounts extends Record<BellOutcome, number> {
  /** `<node>-<month>` */
  _id: string;
  node: string;
  month: string;
  readInApp: number;
}

interface Told {
  at: Date;
  delivery: string;
  resultCode: number | null;
  readAt: Date | null;
  keptFrom: readonly string[];
  counted: CountedBell | null;
}

/** 43101: the person has refused, says WeChat; without an answer nobody had agreed in the first place. */
const outcomeOf = ({ delivery, resultCode }: Told): BellOutcome | null => {
  if (delivery === 'sent') return 'accepted';
  if (delivery === 'noCredit') return resultCode === null ? 'noCredit' : 'refused';
  return delivery === 'failed' || delivery === 'lost' ? 'other' : null;
};

/**
 * How a notice is to be counted now; null: not at all. What was settled before it rang needs no bell, and a lead that is
 * kept from somebody is not even in a number, whenever that was decided (C2).
 */
export const countedBell = (told: Told, node: string): CountedBell | null => {
  const outcome = outcomeOf(told);
  if (outcome === null || told.keptFrom.length > 0) return null;
  const readInApp = outcome !== 'accepted' && told.readAt !== null;
  return { node: told.counted?.node ?? node, month: shanghaiMonth(told.at), outcome, readInApp };
};

const COUNTY_LENGTH = 6;
export const deliveryId = (node: string, month: string): string => `${node}-${month}`;
/** A town's bells count for the county as well. */
const nodesOfBell = ({ node }: CountedBell): string[] => [...new Set([node.slice(0, COUNTY_LENGTH), node])];
export const countsTouchedBy = (bell: CountedBell): string[] =>
  nodesOfBell(bell).map((node) => deliveryId(node, bell.month));

const NOTHING = { accepted: 0, noCredit: 0, refused: 0, other: 0, readInApp: 0 };

/** A month in which nothing rang that the reader may know of: as if there was none. */
export const isNothing = (counts: DeliveryCounts): boolean => keysOf(NOTHING).every((outcome) => counts[outcome] === 0);

/** Adds a bell to its counts, or takes it out. Changes `counts`. */
export const countBell = (counts: Map<string, DeliveryCounts>, bell: CountedBell, by: 1 | -1): void => {
  const { month, outcome, readInApp } = bell;
  for (const node of nodesOfBell(bell)) {
    const _id = deliveryId(node, month);
    const before = counts.get(_id) ?? { _id, node, month, ...NOTHING };
    counts.set(_id, {
      ...before,
      [outcome]: before[outcome] + by,
      readInApp: before.readInApp + (readInApp ? by : 0),
    });
  }
};
