import { spanOf, type FoldedText } from './folded-text';
import type { Suggestion } from './reading';

/** What the name of a firm or venue ends with; the longer endings come first. */
const ENDING =
  /(?:有限责任公司|有限公司|股份公司|投资公司|公司|养老公寓|老年公寓|公寓|服务中心|康养中心|中心|专业合作社|合作社|互助社|互助会|生活馆|体验馆|会馆|养生馆|咨询部|经营部|服务部|购物驿站|驿站|养老院|敬老院|福利院|度假村|山庄|基地|商城|商行|竹业|广场|集团|基金会|事务所|工作室|旅行社|俱乐部|农场|学校)/gu;
const NAME_REACH = 12;
/** Words before a name, never part of it. */
export const NOT_IN_NAME =
  /(么子|什么|有个|有家|一家|一个|这个|那个|那家|这家|某个|某家|被|叫做?|是|的|在|到|去|从|由|向|跟|和|与|给|为|把|将|让|新开了?|开了|举报|反映|关于|名为|称为?|我们?|你们?|他们?|她|本|该|某某?|了|着|过|就|都|也|还|说|讲|听|投了?|交了?|买了?|发现|收到|对|于|排查|巡查|购买|来自|桃花江大道|资江路)/gu;
export const NAME_BREAK = /[^\u4e00-\u9fa5a-z0-9（）()]/gu;
const NAME_MIN = 2;

/** Where the last match ends; 0 without one. */
export function lastEnd(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].reduce((end, match) => Math.max(end, match.index + match[0].length), 0);
}

/** The first thing in the text that looks like the name of a firm: 桃溪悦龄养老公寓, 福米生活馆. 某公司 has none. */
export function readCompany(folded: FoldedText): Suggestion<string> | null {
  for (const match of folded.text.matchAll(ENDING)) {
    const before = folded.text.slice(Math.max(0, match.index - NAME_REACH), match.index);
    const start = match.index - before.length + Math.max(lastEnd(NOT_IN_NAME, before), lastEnd(NAME_BREAK, before));
    if (match.index - start >= NAME_MIN) {
      const span = spanOf(folded, start, match.index + match[0].length);
      return { value: span.text, span };
    }
  }
  return null;
}
