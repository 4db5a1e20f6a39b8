import { TITLES } from '../../tables/look-alike-words';
import { spanOf } from '../reading/folded-text';
import { likeness } from './characters';
import { figures, type Features } from './features';

export type LikeReasonKind = 'mark' | 'name' | 'person' | 'words' | 'sum' | 'place';

/** Why two texts may mean the same, in the words of both. */
export interface LikeReason {
  kind: LikeReasonKind;
  /** Words of the first text, as they stand there. */
  own: string;
  /** Words of the second. */
  other: string;
  points: number;
}

export interface Likeness {
  score: number;
  reasons: LikeReason[];
}

/** What counts how much; a pair is suggested from SUGGEST_FROM on. Set with the tuning half of the labelled pairs. */
const POINTS = {
  mark: 3,
  name: { two: 1.5, more: 2.3 },
  /** Share of a name's points when it only sounds or looks alike. */
  notSame: 0.85,
  /** A short name without a rare character says less. */
  plainName: 0.75,
  person: { full: 1.5, title: 1 },
  wordsMax: 2.4,
  /** Where each text names somebody else, the same telling says little. */
  wordsMaxOtherName: 1.2,
  sums: { one: 0.35, two: 0.7, more: 1, max: 1.4 },
  sameVillage: 0.15,
  otherVillage: -0.15,
  otherName: -1.1,
  noMoneyTaken: -0.9,
  longAgo: -0.3,
} as const;
export const SUGGEST_FROM = 1.45;

const YEAR_MS = 365 * 86_400_000;
/** A run of words counts from this weight on: below are 的时候 and the like. */
const RUN_MIN = 0.6;
const RUN_SOUND_SHARE = 0.75;
/** What is said again and again says no more by it, and costs time. */
const REPEATS_MAX = 12;
const RUN_SHORT_SOUND_MIN = 1.3;

interface Found {
  at: number;
  length: number;
  exact: boolean;
}

/** Where a name stands in a text, letter by letter the same, or nearly so in sound or shape. */
const find = (core: string, text: string): Found | null => {
  const exactAt = text.indexOf(core);
  if (exactAt >= 0) return { at: exactAt, length: core.length, exact: true };
  for (let at = 0; at + core.length <= text.length; at += 1) {
    let isAlike = true;
    for (let step = 0; isAlike && step < core.length; step += 1)
      isAlike = likeness(core.charAt(step), text.charAt(at + step)) !== null;
    if (isAlike) return { at, length: core.length, exact: false };
  }
  return null;
};

const weightAt = ({ weights }: Features, at: number, length: number): number =>
  weights.slice(at, at + length).reduce((sum, weight) => sum + weight, 0);

/** A long name stands for its beginning, too: 鼎诚 for 鼎诚普惠. */
const shortened = (core: string): string[] => (core.length >= 4 ? [core, core.slice(0, 3), core.slice(0, 2)] : [core]);

const nameIn = (a: Features, b: Features): Omit<LikeReason, 'kind'> | null => {
  let best: Omit<LikeReason, 'kind'> | null = null;
  for (const name of a.names)
    for (const core of shortened(name.core)) {
      const found = find(core, b.folded.text);
      if (!found) continue;
      const weight = weightAt(b, found.at, found.length);
      const points =
        (core.length > 2 ? POINTS.name.more : POINTS.name.two) *
        (found.exact ? 1 : POINTS.notSame) *
        (weight < 0.5 * core.length && core.length < 4 ? POINTS.plainName : 1) *
        (found.exact || weight >= 0.5 ? 1 : 0.5);
      if (best === null || points > best.points)
        best = { own: name.text, other: spanOf(b.folded, found.at, found.at + found.length).text, points };
    }
  return best;
};

const bestName = (a: Features, b: Features): LikeReason | null => {
  const forth = nameIn(a, b);
  const back = nameIn(b, a);
  if (!forth && !back) return null;
  return forth && (!back || forth.points >= back.points)
    ? { kind: 'name', ...forth }
    : back && { kind: 'name', own: back.other, other: back.own, points: back.points };
};

interface Run {
  a: number;
  b: number;
  length: number;
  value: number;
}

const runsBetween = (a: Features, b: Features): Run[] => {
  const starts = new Map<string, number[]>();
  for (let at = 0; at + 1 < b.sounds.length; at += 1) {
    const key = `${b.sounds[at]} ${b.sounds[at + 1]}`;
    const list = starts.get(key);
    if (!list) starts.set(key, [at]);
    else if (list.length < REPEATS_MAX) list.push(at);
  }
  const runs: Run[] = [];
  for (let at = 0; at + 1 < a.sounds.length; at += 1)
    for (const other of starts.get(`${a.sounds[at]} ${a.sounds[at + 1]}`) ?? []) {
      if (at > 0 && other > 0 && a.sounds[at - 1] === b.sounds[other - 1]) continue;
      let length = 2;
      while (
        at + length < a.sounds.length &&
        other + length < b.sounds.length &&
        a.sounds[at + length] === b.sounds[other + length]
      )
        length += 1;
      let value = 0;
      let same = 0;
      for (let step = 0; step < length; step += 1) {
        const isSame = a.folded.text[at + step] === b.folded.text[other + step];
        same += isSame ? 1 : 0;
        value += Math.min(a.weights[at + step] ?? 0, b.weights[other + step] ?? 0) * (isSame ? 1 : RUN_SOUND_SHARE);
      }
      // Two characters that only sound alike are chance, unless both are rare.
      if (value >= (length === 2 && same === 0 ? RUN_SHORT_SOUND_MIN : RUN_MIN))
        runs.push({ a: at, b: other, length, value });
    }
  return runs.sort((one, other) => other.value - one.value);
};

const sharedWords = (a: Features, b: Features, max: number): LikeReason[] => {
  const [taken, takenThere] = [new Set<number>(), new Set<number>()];
  const reasons: LikeReason[] = [];
  let left = max;
  for (const run of runsBetween(a, b)) {
    const own = Array.from({ length: run.length }, (_, step) => run.a + step);
    const there = Array.from({ length: run.length }, (_, step) => run.b + step);
    if (own.some((at) => taken.has(at)) || there.some((at) => takenThere.has(at))) continue;
    own.forEach((at) => taken.add(at));
    there.forEach((at) => takenThere.add(at));
    const points = Math.min(left, run.value * 0.6);
    if (points <= 0) break;
    left -= points;
    reasons.push({
      kind: 'words',
      own: spanOf(a.folded, run.a, run.a + run.length).text,
      other: spanOf(b.folded, run.b, run.b + run.length).text,
      points,
    });
  }
  return reasons;
};

const sumPoints = (value: number): number =>
  figures(value) === 1 ? POINTS.sums.one : figures(value) === 2 ? POINTS.sums.two : POINTS.sums.more;

const sharedSums = (a: Features, b: Features): LikeReason[] => {
  let left: number = POINTS.sums.max;
  return [...a.sums].flatMap(([value, own]): LikeReason[] => {
    const other = b.sums.get(value);
    if (other === undefined || left <= 0) return [];
    const points = Math.min(left, sumPoints(value));
    left -= points;
    return [{ kind: 'sum', own, other, points }];
  });
};

const FULL_NAME = 3;
/** The one person who says most: whoever is named in full is found under the title, too. */
const sharedPerson = (a: Features, b: Features): LikeReason[] => {
  const shared = a.persons.filter((person) => b.persons.includes(person));
  const isTitled = (person: string): boolean => TITLES.some((title) => person.endsWith(title));
  const points = (person: string): number =>
    person.length >= FULL_NAME && !isTitled(person) && !shared.some(isTitled)
      ? POINTS.person.full
      : POINTS.person.title;
  const [person] = [...shared].sort((one, other) => points(other) - points(one));
  return person === undefined ? [] : [{ kind: 'person', own: person, other: person, points: points(person) }];
};

const sharedMarks = (a: Features, b: Features): LikeReason[] =>
  a.marks.flatMap((mark) => {
    const other = b.marks.find(({ value }) => value === mark.value);
    return other ? [{ kind: 'mark', own: mark.text, other: other.text, points: POINTS.mark } as const] : [];
  });

const overlap = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

const VILLAGE_LENGTH = 12;
const placePoints = (a: Features, b: Features): number => {
  if (a.divisionCode.length < VILLAGE_LENGTH || b.divisionCode.length < VILLAGE_LENGTH) return 0;
  return a.divisionCode === b.divisionCode ? POINTS.sameVillage : POINTS.otherVillage;
};

/** How likely it is that two leads mean the same, and why. The order of the two only swaps the words. Pure. */
export const compareFeatures = (a: Features, b: Features): Likeness => {
  // Ties are settled by what comes first in the first text, so which text is first must not matter.
  if (a.folded.text <= b.folded.text) return compareInOrder(a, b);
  const { score, reasons } = compareInOrder(b, a);
  return { score, reasons: reasons.map((reason) => ({ ...reason, own: reason.other, other: reason.own })) };
};

const compareInOrder = (a: Features, b: Features): Likeness => {
  const marks = sharedMarks(a, b);
  const name = bestName(a, b);
  const isOtherName = !name && a.names.length > 0 && b.names.length > 0;
  const words = sharedWords(a, b, isOtherName ? POINTS.wordsMaxOtherName : POINTS.wordsMax);
  const sums = sharedSums(a, b);
  const persons = sharedPerson(a, b);
  const said = [...persons, ...(name ? [name] : [])];
  const fresh = words.filter((word) =>
    said.every((one) => !overlap(one.own, word.own) && !overlap(one.other, word.other)),
  );
  const reasons = [...marks.slice(0, 2), ...said, ...fresh, ...sums];
  const place = placePoints(a, b);
  const score =
    reasons.reduce((sum, { points }) => sum + points, 0) +
    place +
    (isOtherName ? POINTS.otherName : 0) +
    (a.takesMoney !== b.takesMoney ? POINTS.noMoneyTaken : 0) +
    (Math.abs(a.receivedAt.getTime() - b.receivedAt.getTime()) > YEAR_MS ? POINTS.longAgo : 0);
  return { score, reasons: reasons.sort((one, other) => other.points - one.points) };
};
