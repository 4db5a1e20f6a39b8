import { readFileSync } from 'node:fs';
import { compareFeatures, SUGGEST_FROM, type LikeReason } from '@/shared/domain/look-alike/compare';
import { featuresOf, type Features } from '@/shared/domain/look-alike/features';
import { likeKeys } from '@/shared/domain/look-alike/keys';
import { VILLAGES } from '@/shared/tables/villages';

/** Tuned with the one, measured with the other. */
export type Part = 'tuning' | 'heldOut';

interface Text {
  /** Shanghai date. */
  on: string;
  village: string;
  text: string;
}

export interface LabelledPair {
  id: string;
  part: Part;
  /** Whether somebody who knows the town would say: the same matter. */
  same: boolean;
  a: Text;
  b: Text;
  why: string;
}

const FILE = 'tests/data/look-alike-pairs.jsonl';

export const loadPairs = (): LabelledPair[] =>
  readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledPair);

const TOWN = '430922112';
const codeOf = (name: string): string => {
  const village = VILLAGES.find((each) => each.name === name && each.code.startsWith(TOWN));
  if (!village) throw new RangeError(`no village is called ${name}`);
  return village.code;
};

const read = ({ on, village, text }: Text): Features =>
  featuresOf({ text, company: null, divisionCode: codeOf(village), receivedAt: new Date(`${on}T08:00:00+08:00`) });

export interface Evaluation {
  pairs: number;
  precision: number;
  recall: number;
  /** Found by a shared key as well, as in the product. */
  recallWithKeys: number;
  wrong: { pair: LabelledPair; score: number; reasons: LikeReason[] }[];
}

export const evaluate = (pairs: readonly LabelledPair[]): Evaluation => {
  const judged = pairs.map((pair) => {
    const [a, b] = [read(pair.a), read(pair.b)];
    const { score, reasons } = compareFeatures(a, b);
    const keys = new Set(likeKeys(a));
    return { pair, score, reasons, suggested: score >= SUGGEST_FROM, met: likeKeys(b).some((key) => keys.has(key)) };
  });
  const same = judged.filter(({ pair }) => pair.same);
  const suggested = judged.filter((each) => each.suggested);
  const right = suggested.filter(({ pair }) => pair.same);
  return {
    pairs: pairs.length,
    precision: right.length / suggested.length,
    recall: right.length / same.length,
    recallWithKeys: right.filter(({ met }) => met).length / same.length,
    wrong: judged.filter((each) => each.suggested !== each.pair.same),
  };
};
