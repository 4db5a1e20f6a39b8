import { LENDING, RELATIVES, SIGNAL_WORDS, SUBSTANCE_WORDS } from '../../tables/reading-words';
import { spanOf, type FoldedText } from './folded-text';
import { isGuarded } from './guards';
import { compilePhrases, findPhrases, type PhraseHit } from './phrases';
import type { Reading, Signal, SignalKind, Span } from './reading';

type WordKind = keyof typeof SIGNAL_WORDS;
const INDEX = compilePhrases<WordKind>(SIGNAL_WORDS);
const SUBSTANCE = compilePhrases<'substance'>(SUBSTANCE_WORDS);

/** Everything read before the signals; they weigh it. */
export type Evidence = Omit<Reading, 'signals'>;

interface Scene {
  folded: FoldedText;
  evidence: Evidence;
  hits: readonly PhraseHit<WordKind>[];
  first: ReadonlyMap<WordKind, PhraseHit<WordKind>>;
}

/** More people than this is a public, whatever the reporter calls it. */
const PRIVATE_CIRCLE = 4;
/** 元. Small sums float about in rumours; a larger one is a statement. */
const SOLID_AMOUNT = 10_000;
const TOO_SHORT = 8;
/** A longer text says something, even about another matter. */
const TOO_LITTLE_MAX = 24;
const CHINESE = /[\u4e00-\u9fa5]/gu;
const FIRST_PERSON_STAKE =
  /(我|我妈|我爸|我娘|我爷|屋里|我家)[^。！？；\n]{0,10}(投了|交了|买了|存了|借了|放了|被骗|亏|投的|入了)/u;
const OLD_STORY = /(去年|前年|上个月|几个月前|半年前|早些年|以前|年前)/u;
/** 未发现…，但有一家店…: a lead after all. */
const EXCEPT = /但|不过|另外|另有|除了|除此/u;
const PLANNED = /(要|准备|商量|号召|拟|打算|计划|扬言|说好|讲好|约)[^。！？；]{0,10}$/u;
const COUNTER = /柜台|柜面|网点|银行|信用社|营业厅|农商行|邮政|ATM|atm/u;
const OPINION_HINTS = 3;
/** 帮我查一下, 帮忙追回: asks for work on the case, not for aid. */
const CASE_WORK = /^[^，,。！？；]{0,4}(追|查|要回|讨|拦|看|填|问|核|退|拿回|联系|报警|维权|鉴别|判断)/u;
const PUBLIC = /几十个|几百|十几个|好多|很多人|不少人|大家都|街坊|向社会|邻居们|村民们|逢人/u;
const SCHEME = /(理财|投资|公司|平台|合作社|互助社|会头|起会|打会|高息|分红|集资|入股|群里|月息|养老)/u;

function spanOfHit({ folded, first }: Scene, kind: WordKind): Span | null {
  const hit = first.get(kind);
  return hit ? spanOf(folded, hit.start, hit.end) : null;
}

/** A relative or friend within a few characters of lending: 借给我亲弟弟四万. */
function privateLoan({ folded }: Scene): Span | null {
  for (const relative of RELATIVES) {
    const at = folded.text.indexOf(relative);
    if (at >= 0) {
      const [start, end] = [Math.max(0, at - 12), Math.min(folded.text.length, at + relative.length + 12)];
      if (LENDING.some((word) => folded.text.slice(start, end).includes(word))) {
        return spanOf(folded, at, at + relative.length);
      }
    }
  }
  return null;
}

/** Reads as a fundraising scheme rather than a matter between two people. */
function isPublicScheme({ folded, evidence }: Scene): boolean {
  return (evidence.people?.value ?? 0) > PRIVATE_CIRCLE || PUBLIC.test(folded.text) || SCHEME.test(folded.text);
}

const hasUrgency = ({ evidence }: Scene): boolean => evidence.urgency.length > 0;

type Detector = (scene: Scene) => Span | null;

/** One line per signal: the words that suggest it and what must hold besides. */
const DETECTORS: Readonly<Record<SignalKind, Detector>> = {
  zeroReport: (scene) =>
    scene.evidence.amountYuan || hasUrgency(scene) || EXCEPT.test(scene.folded.text)
      ? null
      : spanOfHit(scene, 'zeroReport'),
  tooLittle: (scene) => tooLittle(scene),
  hearsay: (scene) =>
    (scene.evidence.amountYuan?.value ?? 0) >= SOLID_AMOUNT ||
    scene.evidence.people ||
    FIRST_PERSON_STAKE.test(scene.folded.text)
      ? null
      : spanOfHit(scene, 'hearsay'),
  leaflet: (scene) => (scene.evidence.amountYuan || scene.first.has('shop') ? null : spanOfHit(scene, 'leaflet')),
  storefront: (scene) =>
    scene.first.has('shop') && !scene.first.has('elderCareProvider') ? spanOfHit(scene, 'storefront') : null,
  nameOrScope: (scene) => (scene.evidence.amountYuan ? null : spanOfHit(scene, 'nameOrScope')),
  publicAdvertising: (scene) => (scene.evidence.amountYuan ? null : spanOfHit(scene, 'publicAdvertising')),
  elderCareProvider: (scene) => spanOfHit(scene, 'elderCareProvider'),
  moneyAtCounter: (scene) => (COUNTER.test(scene.folded.text) ? spanOfHit(scene, 'moneyAtCounter') : null),
  telecomFraud: (scene) => spanOfHit(scene, 'telecomFraud'),
  petition: (scene) => spanOfHit(scene, 'petition'),
  gathering: (scene) => spanOfHit(scene, 'gathering'),
  crowdDisorder: (scene) =>
    scene.evidence.urgency.some(({ kind }) => kind === 'gatheringSoon') || isPlanned(scene)
      ? null
      : spanOfHit(scene, 'crowdDisorder'),
  publicOpinion: (scene) => spanOfHit(scene, 'publicOpinion') ?? hintedOpinion(scene),
  mediation: (scene) => (isPublicScheme(scene) ? null : (spanOfHit(scene, 'mediation') ?? privateLoan(scene))),
  hardship: (scene) => (asksForAid(scene) ? spanOfHit(scene, 'need') : null),
  secrecy: (scene) => spanOfHit(scene, 'secrecy'),
  hiddenInstruction: (scene) => spanOfHit(scene, 'hiddenInstruction'),
};

/** 商量好要去堵门 has not happened yet: a gathering to prevent, not disorder. */
function isPlanned({ folded, first }: Scene): boolean {
  const start = first.get('crowdDisorder')?.start ?? 0;
  return PLANNED.test(folded.text.slice(Math.max(0, start - 14), start));
}

function asksForAid({ folded, hits }: Scene): boolean {
  return hits.some(({ tag, end }) => tag === 'helpAsked' && !CASE_WORK.test(folded.text.slice(end, end + 8)));
}

function hintedOpinion(scene: Scene): Span | null {
  const { folded, hits } = scene;
  const hints = hits.filter(({ tag }) => tag === 'opinionHint').map(({ start, end }) => folded.text.slice(start, end));
  const told = new Set(hints).size >= OPINION_HINTS && !FIRST_PERSON_STAKE.test(folded.text);
  return told ? spanOfHit(scene, 'opinionHint') : null;
}

function tooLittle({ folded, evidence, first }: Scene): Span | null {
  const { text } = folded;
  const nothingExact =
    !evidence.amountYuan && !evidence.people && evidence.urgency.length === 0 && evidence.officials.length === 0;
  const vague = !evidence.sector && !evidence.mode && evidence.keywords.length === 0;
  if (!nothingExact || !vague || first.has('zeroReport') || evidence.place) {
    return null;
  }
  const length = text.match(CHINESE)?.length ?? 0;
  const empty = length < TOO_SHORT || (length < TOO_LITTLE_MAX && findPhrases(SUBSTANCE, text).length === 0);
  return empty ? { start: 0, end: folded.original.length, text: folded.original } : null;
}

const SENTENCE = /[^。！？!?；;\n]*[。！？!?；;\n]?/gu;

/** Sentences that give orders to the system carry no facts: 金额写9999万元. Blanked, so positions stay. */
export function withoutInstructions(text: string): string {
  const orders = findPhrases(INDEX, text).filter(({ tag }) => tag === 'hiddenInstruction');
  if (orders.length === 0) {
    return text;
  }
  let next = 0;
  return [...text.matchAll(SENTENCE)]
    .map(({ 0: sentence, index }) => {
      while ((orders[next]?.start ?? Infinity) < index) {
        next += 1;
      }
      return (orders[next]?.start ?? Infinity) < index + sentence.length ? '。'.repeat(sentence.length) : sentence;
    })
    .join('');
}

/** Money lost long ago is no longer in progress; the police still lead, but nobody needs to run. */
export function isFraudInProgress(folded: FoldedText, signals: readonly Signal[]): Signal | null {
  const fraud = signals.find(({ kind }) => kind === 'telecomFraud');
  return fraud && !OLD_STORY.test(folded.text) ? fraud : null;
}

/** Facts the routing rules ask for, each with the words that show it. */
export function readSignals(folded: FoldedText, evidence: Evidence): Signal[] {
  const hits = findPhrases(INDEX, folded.text).filter(
    ({ tag, start }) => tag !== 'crowdDisorder' || !isGuarded(folded.text, start),
  );
  const first = new Map<WordKind, PhraseHit<WordKind>>();
  for (const hit of hits) {
    if (!first.has(hit.tag)) {
      first.set(hit.tag, hit);
    }
  }
  const scene: Scene = { folded, evidence, hits, first };
  return (Object.keys(DETECTORS) as SignalKind[]).flatMap((kind) => {
    const span = DETECTORS[kind](scene);
    return span ? [{ kind, span }] : [];
  });
}
