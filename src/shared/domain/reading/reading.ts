import type { Channel } from '../../tables/channels';
import type { Keyword } from '../../tables/keywords';
import type { Mode } from '../../tables/modes';
import type { Sector } from '../../tables/sectors';
import type { UnitFunction } from '../../tables/units';

/** A piece of the tip: `text === tip.slice(start, end)` (UTF-16 offsets). */
export interface Span {
  start: number;
  end: number;
  text: string;
}

export interface Suggestion<T> {
  value: T;
  span: Span;
}

/** A number as people say it: the lower bound, `approx` when the words were 约数 (几、多、来个、左右…). */
export interface CountSuggestion extends Suggestion<number> {
  approx: boolean;
}

export type OnlineUse = 'online' | 'offline' | 'both';

/** Why a lead jumps the queue (domain facts, "Responsible units"). */
export type UrgencyKind =
  | 'dangerToLife'
  | 'organiserMissing'
  | 'withdrawalBlocked'
  | 'maturedUnpaid'
  | 'moneyMovedOut'
  | 'fraudInProgress'
  | 'paymentSoon'
  | 'eventSoon'
  | 'gatheringSoon';

export interface UrgencyReason {
  kind: UrgencyKind;
  span: Span;
}

/** Facts about the text that routing rules ask for. */
export type SignalKind =
  | 'zeroReport'
  | 'tooLittle'
  | 'hearsay'
  | 'leaflet'
  | 'storefront'
  | 'nameOrScope'
  | 'publicAdvertising'
  | 'elderCareProvider'
  | 'moneyAtCounter'
  | 'telecomFraud'
  | 'petition'
  | 'gathering'
  | 'crowdDisorder'
  | 'publicOpinion'
  | 'mediation'
  | 'hardship'
  | 'secrecy'
  | 'hiddenInstruction';

export interface Signal {
  kind: SignalKind;
  span: Span;
}

/** An official or employee the tip accuses; their unit must not learn of the tip (requirement C2). */
export interface NamedOfficial {
  /** The unit as people write it: 柳溪村, 镇司法所 … */
  unitName: string;
  /** null for a unit outside the unit list, such as 镇财政所. */
  unitFunction: UnitFunction | null;
  /** The 12-digit code when the village is in the list, else null. */
  villageCode: string | null;
  /** The words that say who: 村支书, 主任, 柜员 … */
  role: string;
  span: Span;
}

export interface Place {
  name: string;
  /** 12-digit village, 9-digit town; null when the name is in no list. */
  code: string | null;
}

/** Suggestions read from a tip. People decide; nothing here is a finding. */
export interface Reading {
  company: Suggestion<string> | null;
  /** null when no word points to a sector: shown as 其他. */
  sector: Suggestion<Sector> | null;
  mode: Suggestion<Mode> | null;
  keywords: Suggestion<Keyword>[];
  online: Suggestion<OnlineUse> | null;
  /** Whole 元. */
  amountYuan: CountSuggestion | null;
  /** 人 or 户. */
  people: CountSuggestion | null;
  crossRegion: Suggestion<boolean> | null;
  place: Suggestion<Place> | null;
  urgency: UrgencyReason[];
  officials: NamedOfficial[];
  signals: Signal[];
}

export interface ReadingContext {
  channel?: Channel;
  /** The reporter's village or town: 我们村 means this one. */
  divisionCode?: string;
}
