import type { Channel } from '../../tables/channels';
import type { Keyword } from '../../tables/keywords';
import type { Mode } from '../../tables/modes';
import type { Sector } from '../../tables/sectors';
import type { UnitFunction } from '../../tables/units';
import type { Reading, SignalKind, Span, UrgencyKind, UrgencyReason } from '../reading/reading';

export type Disposition =
  'route' | 'conflict' | 'needsInfo' | 'zeroReport' | 'emergency' | 'assistance' | 'verifyFirst';

/** Every condition present must hold; a list holds when any of its entries does. Serialisable: rules live in the database. */
export interface RuleCondition {
  sectors?: Sector[];
  modes?: Mode[];
  keywords?: Keyword[];
  urgency?: UrgencyKind[];
  signals?: SignalKind[];
  /** Holds when none of these signals is present. */
  withoutSignals?: SignalKind[];
  /** Holds when none of these urgency reasons is present. */
  withoutUrgency?: UrgencyKind[];
  channels?: Channel[];
  /** Whether the sector needs a licence (plan（一）: 市场准入). */
  marketAccess?: boolean;
  /** Somebody's own official is accused. */
  officialNamed?: boolean;
  /** The accused belong to one of these. */
  officialOf?: UnitFunction[];
  /** A village of the list is named in the text or given with the tip. */
  villageKnown?: boolean;
  urgent?: boolean;
}

export interface Rule {
  id: string;
  when: RuleCondition;
  leadUnit: UnitFunction;
  coUnits: UnitFunction[];
  disposition: Disposition;
  /** Plan item or law article, in Chinese, shown to staff. */
  clause: string;
  /** Plain Chinese sentence for staff: why this unit. */
  note: string;
}

/** Rules in order: the first that matches wins, the office takes the rest. */
export interface RuleSet {
  version: string;
  /** Shanghai date. */
  validFrom: string;
  editor: string;
  note: string;
  rules: Rule[];
}

export interface RoutingInput {
  text: string;
  reading: Reading;
  /** 12-digit village or 9-digit town where it happens, or the reporter's. */
  divisionCode: string;
  channel: Channel;
  /** Units the reporter or a later finding asks to keep out. */
  declaredConflictUnitIds: string[];
  /** The sector a person chose, over the suggested one. */
  sector?: Sector;
  urgentByPerson?: boolean;
}

export interface Exclusion {
  name: string;
  /** null when the named unit is in no list: it is kept out by name. */
  unitId: string | null;
  why: string;
  span: Span | null;
}

export interface Match {
  what: string;
  span: Span;
}

export interface Route {
  ruleId: string;
  ruleSetVersion: string;
  clause: string;
  reason: string;
  leadUnitId: string;
  coUnitIds: string[];
  excluded: Exclusion[];
  urgent: boolean;
  urgency: UrgencyReason[];
  /** Keep the circle of readers as small as the work allows. */
  confidential: boolean;
  disposition: Disposition;
  matched: Match[];
}
