import { HOME_TOWN_CODE, TOWNS, VILLAGES, type Village } from '../../tables/villages';
import { spanOf, type FoldedText } from './folded-text';
import { lazily } from '../lazily';
import { compilePhrases, findPhrases } from './phrases';
import type { Place, Suggestion } from './reading';

/** The name without 村/社区 (罗家潭, 桃谷山) is enough when it is too long to be a common word. */
const SHORT_NAME_MIN = 3;
const NEIGHBOURS = 4;

function spokenNames(village: Village): string[] {
  const stem = village.name.replace(/(村|社区)$/u, '');
  return stem.length >= SHORT_NAME_MIN && !/^桃花|[路街]$/u.test(stem) ? [village.name, stem] : [village.name];
}

const villageByCode = lazily(() => new Map(VILLAGES.map((village) => [village.code, village])));
const villageIndex = lazily(() =>
  compilePhrases<string>(
    Object.fromEntries(VILLAGES.map((village) => [village.code, { words: spokenNames(village) }])),
  ),
);
const TOWN_INDEX = compilePhrases<string>(Object.fromEntries(TOWNS.map((town) => [town.code, { words: [town.name] }])));

export interface FoundPlace {
  place: Place;
  start: number;
  end: number;
}

/** Villages of the county named in the text; where towns share a name, the reader's own town comes first. */
export function findVillages(text: string, divisionCode: string = HOME_TOWN_CODE): FoundPlace[] {
  const town = divisionCode.slice(0, 9);
  const isHome = (code: string): boolean => code.startsWith(town);
  const hits = findPhrases(villageIndex(), text).map(({ tag, start, end }) => ({
    place: { name: villageByCode().get(tag)?.name ?? tag, code: tag },
    start,
    end,
  }));
  // Overlapping hits are neighbours: a name is a few characters long.
  return hits.filter(
    (hit, index) =>
      !hits
        .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
        .some(
          (other) =>
            other !== hit &&
            other.start <= hit.start &&
            other.end >= hit.end &&
            (other.end - other.start > hit.end - hit.start || (isHome(other.place.code) && !isHome(hit.place.code))),
        ),
  );
}

export function readPlace(folded: FoldedText, divisionCode: string = HOME_TOWN_CODE): Suggestion<Place> | null {
  const village = findVillages(folded.text, divisionCode)[0];
  if (village) {
    return { value: village.place, span: spanOf(folded, village.start, village.end) };
  }
  const town = findPhrases(TOWN_INDEX, folded.text)[0];
  return town
    ? {
        value: { name: TOWNS.find(({ code }) => code === town.tag)?.name ?? town.tag, code: town.tag },
        span: spanOf(folded, town.start, town.end),
      }
    : null;
}
