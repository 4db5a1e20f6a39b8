import { spanOf, type FoldedText } from './folded-text';
import { compilePhrases, findPhrases } from './phrases';
import type { Place, Span, Suggestion } from './reading';

/** Provinces without 湖南, its cities without 益阳, and the big cities tips name. */
const ELSEWHERE = [
  '外省',
  '省外',
  '跨省',
  '跨市',
  '外市',
  '境外',
  '海外',
  '国外',
  '香港',
  '澳门',
  '台湾',
  '北京',
  '天津',
  '上海',
  '重庆',
  '河北',
  '山西',
  '辽宁',
  '吉林',
  '黑龙江',
  '江苏',
  '浙江',
  '安徽',
  '福建',
  '江西',
  '山东',
  '河南',
  '湖北',
  '广东',
  '广西',
  '海南',
  '四川',
  '贵州',
  '云南',
  '西藏',
  '陕西',
  '甘肃',
  '青海',
  '宁夏',
  '新疆',
  '内蒙古',
  '长沙',
  '株洲',
  '湘潭',
  '衡阳',
  '邵阳',
  '岳阳',
  '常德',
  '张家界',
  '郴州',
  '永州',
  '怀化',
  '娄底',
  '湘西',
  '深圳',
  '广州',
  '东莞',
  '佛山',
  '杭州',
  '宁波',
  '义乌',
  '武汉',
  '南京',
  '苏州',
  '成都',
  '西安',
  '厦门',
  '合肥',
  '南昌',
  '青岛',
  '缅甸',
  '柬埔寨',
  '新加坡',
];
/** A token has no place of registration at all, so it is never local. */
const BORDERLESS = [
  '数字藏品',
  '虚拟币',
  '虚拟货币',
  '数字货币',
  '比特币',
  'usdt',
  '泰达币',
  'u币',
  '炒币',
  '外汇',
  '矿机',
  '挖矿',
  '提币',
];
const INDEX = compilePhrases<'elsewhere' | 'borderless' | 'outside'>({
  elsewhere: { words: ELSEWHERE },
  borderless: { words: BORDERLESS },
  outside: { words: ['外地', '外面来的', '外来'] },
});
/** 外省口音, 在广东打工: about a person, not about the firm. */
const ABOUT_A_PERSON = /^(的?口音|人(?!寿)|打工|读书|上大学|话|腔|路|街|大道|菜|务工|女婿|媳妇|做事)/u;
/** Streets and hills share names with villages; only the full name says where. */
function isVillage(place: Suggestion<Place>): boolean {
  return place.value.code?.length !== 9 && /(村|社区)$/u.test(place.span.text);
}
const COOPERATIVE = /互助社|合作社/u;

/**
 * 附件2 是否跨省、市. Yes when another city or province is named for the firm or the money; no when a village of the
 * county (or a cooperative, always local) is the scene and nothing points outside; otherwise unknown.
 */
export function readCrossRegion(
  folded: FoldedText,
  villageOfficial: Span | null,
  place: Suggestion<Place> | null,
): Suggestion<boolean> | null {
  const hits = findPhrases(INDEX, folded.text);
  const away = hits.find(
    (hit) => hit.tag !== 'outside' && !ABOUT_A_PERSON.test(folded.text.slice(hit.end, hit.end + 4)),
  );
  if (away) {
    return { value: true, span: spanOf(folded, away.start, away.end) };
  }
  if (hits.some((hit) => hit.tag === 'outside')) {
    return null;
  }
  if (place && isVillage(place)) {
    return { value: false, span: place.span };
  }
  if (villageOfficial) {
    return { value: false, span: villageOfficial };
  }
  const cooperative = COOPERATIVE.exec(folded.text);
  return cooperative
    ? { value: false, span: spanOf(folded, cooperative.index, cooperative.index + cooperative[0].length) }
    : null;
}
