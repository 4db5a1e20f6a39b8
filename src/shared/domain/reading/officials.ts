import {
  ACCUSING,
  ADDRESSED,
  CITED,
  ELSEWHERE_WORDS,
  HELPING,
  INNOCENT,
  LEADER_POSTS,
  LOSING,
  STAFF_POSTS,
  TOLD,
  UNIT_NICKNAMES,
  VILLAGE_ONLY_POSTS,
  VILLAGE_POSTS,
} from '../../tables/official-words';
import { TOWN_UNITS, type UnitFunction } from '../../tables/units';
import { VILLAGES } from '../../tables/villages';
import { spanOf, type FoldedText } from './folded-text';
import { findVillages, type FoundPlace } from './place';
import type { NamedOfficial, ReadingContext } from './reading';

interface Candidate {
  unitFunction: UnitFunction | null;
  unitName: string;
  villageCode: string | null;
  role: string;
  start: number;
  end: number;
  /** A unit's name is often only an address (去派出所报案), so it needs words that accuse. */
  needsAccusation: boolean;
}

const VILLAGE_ROLE = new RegExp(
  `(?:村委会|居委会|村|社区)(?:里|上|的|委|部|那个|一个|有个|现任|原任|老|党总支|党支部|总支|支部|党委){0,3}(?:${VILLAGE_POSTS})|${VILLAGE_ONLY_POSTS}|网格员`,
  'gu',
);
const VILLAGE_AFFAIRS = /村委会|村部|村里|村上|村集体/u;
const BARE_POST = /会计|出纳|文书/gu;
const LEADER_ROLE = new RegExp(LEADER_POSTS, 'gu');
const POLICE_ROLE = /辅警|民警|协警/gu;
const STAFF_AHEAD = new RegExp(`^((?:(?!${ELSEWHERE_WORDS})[^，,。！？；\\n]){0,8}?)(${STAFF_POSTS})`, 'u');
const INFORMED = new RegExp(`(?:${TOLD})(?:了|给|过|到)?(?:我们|本|我|镇|当地|所有|各|全体){0,2}$`, 'u');
const QUOTED = new RegExp(`(?:${CITED})[^，,。！？；\\n]{0,2}$`, 'u');
const SAYS = /^[^，,。！？；\n]{0,4}(说|讲|反映|介绍|证实|核实|透露|描述)/u;
const TELLER = /柜员|信贷员|大堂经理/gu;
const TOWN_STAFF = /(?:镇政府|镇里|镇上)的?(?:有个|有一个|有名|有位|某个|某|一个|一名|一位)?(干部|工作人员|公务员)/gu;
const OTHER_UNIT_ROLE = new RegExp(
  '(?:镇里|镇上|镇政府|镇)的?([\\u4e00-\\u9fa5]{2,6}?(?:办|所|站|中心|大队))的?(?:一个|有个|那个|某)?(主任|副主任|所长|副所长|站长|副站长|干部|工作人员|的人|出纳|会计|科员|职工|负责人)',
  'gu',
);
const BANK_ROLE =
  /(?:我行|本行|银行)[^，,。！？；\n]{0,8}?(柜员|客户经理|大堂经理|理财经理|行长|职员|员工|信贷员|工作人员)/gu;

const NEGATED = /(非|不是|并非|不属于|没有|无)[^，,。！？；\n]{0,1}$/u;
const REPORTER_SELF = /(我|本人)(就)?(是|系|当|为)[^，,。！？；\n]{0,10}$/u;
const FORMER = /(退休|离休|离任|卸任)[^，,。！？；\n]{0,3}$/u;
const HELPED = new RegExp(`^[^，,。！？；\\n]{0,10}?(?:${HELPING})`, 'u');
const LOST = new RegExp(`^[^。！？；\\n]{0,10}?(?:${LOSING})`, 'u');
const BLAMELESS = new RegExp(`^[^。！？；\\n]{0,16}?(?:${INNOCENT})`, 'u');
const ASKED = new RegExp(`(?:${ADDRESSED})(?:过|了|我们|你们|咱们|镇|当地|村里的?|村上的?|一下|贵){0,2}$`, 'u');
const REPORTED_TO =
  /^[^，,。！？；\n]{0,4}(反映|报告|汇报|讲过|说过|报过|举报|核实|报案|报警|咨询|核查|查|处理|解决|来人)/u;
const UNIT_ACCUSED =
  /^[^，,。！？；\n]{0,6}?(收了?[^，,。]{0,6}(好处|红包|钱)|好处|包庇|通风|报信|保护伞|勾结|不作为|泄露|透露|分红|入股|压着不|压下|袒护|一伙|穿一条裤子|隐瞒|护短)/u;
const NEARBY_AFTER = 48;
const NEARBY_BEFORE = 12;

/** 我们柳溪村 → 柳溪村: the characters before 村 that can be a name. */
const NOT_A_NAME = /[我们你他她咱在是的这那个有到去向举报讲说听里上和跟给为被将把从对于及与某该本全各每外]/u;
const COMMON_VILLAGE_WORDS = new Set([
  '新农',
  '隔壁',
  '城中',
  '空心',
  '自然',
  '行政',
  '附近',
  '农',
  '驻',
  '进',
  '同',
  '邻',
  '乡',
  '入',
]);

function unknownVillage(text: string, roleStart: number, roleEnd: number): string | null {
  const from = Math.max(0, roleStart - NEARBY_BEFORE);
  const at = Math.max(text.lastIndexOf('村', roleEnd - 1), text.lastIndexOf('社区', roleEnd - 1));
  if (at < from) {
    return null;
  }
  // 柳溪村的村支书: the 村 of 村支书 is not a name; try the one before it too.
  const candidates = [at, text.lastIndexOf('村', at - 1)].filter((position) => position >= from);
  for (const position of candidates) {
    let start = position;
    while (
      start > 0 &&
      position - start < 4 &&
      /[\u4e00-\u9fa5]/u.test(text.charAt(start - 1)) &&
      !NOT_A_NAME.test(text.charAt(start - 1))
    ) {
      start -= 1;
    }
    const name = text.slice(start, position);
    if (name.length >= 2 && !COMMON_VILLAGE_WORDS.has(name)) {
      return `${name}${text.startsWith('社区', position) ? '社区' : '村'}`;
    }
  }
  return null;
}

interface VillageOf {
  unitName: string;
  villageCode: string | null;
}

function villageOf(
  text: string,
  roleStart: number,
  roleEnd: number,
  elsewhere: FoundPlace | undefined,
  divisionCode: string | undefined,
): VillageOf {
  const near = findVillages(text.slice(Math.max(0, roleStart - NEARBY_BEFORE), roleEnd), divisionCode).at(-1);
  if (near) {
    return { unitName: near.place.name, villageCode: near.place.code };
  }
  const unknown = unknownVillage(text, roleStart, roleEnd);
  if (unknown) {
    return { unitName: unknown, villageCode: null };
  }
  if (elsewhere) {
    return { unitName: elsewhere.place.name, villageCode: elsewhere.place.code };
  }
  const own = VILLAGES.find(({ code }) => code === divisionCode);
  return { unitName: own?.name ?? '本村', villageCode: own?.code ?? null };
}

function* villageCandidates(text: string, context: ReadingContext): Generator<Candidate> {
  const elsewhere = findVillages(text, context.divisionCode)[0];
  for (const match of text.matchAll(VILLAGE_ROLE)) {
    const end = match.index + match[0].length;
    yield {
      ...villageOf(text, match.index, end, elsewhere, context.divisionCode),
      unitFunction: 'village',
      role: match[0].replace(/^(村委会|居委会|村|社区)(里|上|的|那个|一个|有个)*/u, '') || match[0],
      start: match.index,
      end,
      needsAccusation: match[0] === '网格员' || match[0] === '组长',
    };
  }
  // 其实是会计和外面的老板搞的: a bare post is the village's when the text speaks of the village's own doings.
  if (VILLAGE_AFFAIRS.test(text)) {
    for (const match of text.matchAll(BARE_POST)) {
      const end = match.index + match[0].length;
      yield {
        ...villageOf(text, match.index, end, elsewhere, context.divisionCode),
        unitFunction: 'village',
        role: match[0],
        start: match.index,
        end,
        needsAccusation: true,
      };
    }
  }
}

const UNIT_WORDS: readonly (readonly [string, UnitFunction])[] = [
  ...(Object.keys(TOWN_UNITS) as (keyof typeof TOWN_UNITS)[])
    .filter((unitFunction) => unitFunction !== 'leaders')
    .flatMap((unitFunction) => TOWN_UNITS[unitFunction].words.map((word) => [word, unitFunction] as const)),
  ...UNIT_NICKNAMES,
];

function unitName(unitFunction: UnitFunction): string {
  return unitFunction in TOWN_UNITS ? TOWN_UNITS[unitFunction as keyof typeof TOWN_UNITS].shortName : unitFunction;
}

function* unitCandidates(text: string): Generator<Candidate> {
  for (const [word, unitFunction] of UNIT_WORDS) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      const staff = STAFF_AHEAD.exec(text.slice(end, end + 16));
      const accusedItself = UNIT_ACCUSED.test(text.slice(end, end + 20));
      if (staff || accusedItself) {
        const length = staff?.[0].length ?? 0;
        yield {
          unitFunction,
          unitName: unitName(unitFunction),
          villageCode: null,
          role: staff?.[2] ?? '工作人员',
          start: at,
          end: end + length,
          needsAccusation: !accusedItself,
        };
      }
    }
  }
}

function* roleCandidates(text: string, roles: RegExp, unitFunction: UnitFunction): Generator<Candidate> {
  for (const match of text.matchAll(roles)) {
    yield {
      unitFunction,
      unitName: unitName(unitFunction),
      villageCode: null,
      role: match[1] ?? match[0],
      start: match.index,
      end: match.index + match[0].length,
      needsAccusation: unitFunction !== 'leaders',
    };
  }
}

function* otherUnitCandidates(text: string): Generator<Candidate> {
  for (const match of text.matchAll(OTHER_UNIT_ROLE)) {
    const name = match[1] ?? '';
    if (!UNIT_WORDS.some(([word]) => name.includes(word))) {
      yield {
        unitFunction: null,
        unitName: `镇${name}`,
        villageCode: null,
        role: match[2] ?? '工作人员',
        start: match.index,
        end: match.index + match[0].length,
        needsAccusation: true,
      };
    }
  }
}

/** 镇上有个干部: whose unit nobody knows yet. */
function* townStaffCandidates(text: string): Generator<Candidate> {
  for (const match of text.matchAll(TOWN_STAFF)) {
    yield {
      unitFunction: null,
      unitName: '镇政府',
      villageCode: null,
      role: match[1] ?? '干部',
      start: match.index,
      end: match.index + match[0].length,
      needsAccusation: true,
    };
  }
}

function isCleared(text: string, { start, end }: Candidate): boolean {
  const before = text.slice(Math.max(0, start - NEARBY_BEFORE), start);
  const after = text.slice(end, end + 24);
  return (
    NEGATED.test(before) ||
    REPORTER_SELF.test(before) ||
    FORMER.test(before) ||
    INFORMED.test(before) ||
    (QUOTED.test(before) && SAYS.test(after)) ||
    HELPED.test(after) ||
    LOST.test(after) ||
    BLAMELESS.test(after) ||
    (ASKED.test(before) && REPORTED_TO.test(after))
  );
}

function isAccused(text: string, candidate: Candidate): boolean {
  if (isCleared(text, candidate)) {
    return false;
  }
  const around = text.slice(candidate.start, candidate.end + NEARBY_AFTER);
  return !candidate.needsAccusation || ACCUSING.some((word) => around.includes(word));
}

/** Officials and employees the tip accuses, one entry per unit. */
export function readOfficials(folded: FoldedText, context: ReadingContext): NamedOfficial[] {
  const { text } = folded;
  const found = new Map<string, NamedOfficial>();
  const candidates = [
    ...villageCandidates(text, context),
    ...unitCandidates(text),
    ...roleCandidates(text, LEADER_ROLE, 'leaders'),
    ...roleCandidates(text, POLICE_ROLE, 'police'),
    ...roleCandidates(text, BANK_ROLE, 'bank'),
    ...roleCandidates(text, TELLER, 'bank'),
    ...otherUnitCandidates(text),
    ...townStaffCandidates(text),
  ];
  for (const candidate of candidates) {
    const key = candidate.villageCode ?? candidate.unitName;
    if (!found.has(key) && isAccused(text, candidate)) {
      const { unitFunction, unitName: name, villageCode, role, start, end } = candidate;
      found.set(key, { unitFunction, unitName: name, villageCode, role, span: spanOf(folded, start, end) });
    }
  }
  return [...found.values()];
}
