import { KEYWORDS } from '../../tables/keywords';
import { MODES } from '../../tables/modes';
import { SECTORS, type Sector } from '../../tables/sectors';
import { SIGNAL_LABELS, URGENCY_LABELS } from '../reading/labels';
import type { SignalKind, UrgencyKind } from '../reading/reading';
import type { Match, RoutingInput, RuleCondition } from './route';

/** What the rules may ask about one lead. */
export interface Facts {
  input: RoutingInput;
  sector: Sector;
  urgent: boolean;
  officialNamed: boolean;
  villageKnown: boolean;
}

function overlaps<T>(wanted: readonly T[] | undefined, present: readonly T[]): boolean {
  return wanted === undefined || wanted.some((value) => present.includes(value));
}

function lacks<T>(unwanted: readonly T[] | undefined, present: readonly T[]): boolean {
  return unwanted === undefined || !unwanted.some((value) => present.includes(value));
}

function equals<T>(wanted: T | undefined, actual: T): boolean {
  return wanted === undefined || wanted === actual;
}

export function matches(when: RuleCondition, facts: Facts): boolean {
  const { reading, channel } = facts.input;
  const signals = reading.signals.map((signal) => signal.kind);
  const urgency = reading.urgency.map((reason) => reason.kind);
  return (
    overlaps<Sector>(when.sectors, [facts.sector]) &&
    overlaps(when.modes, reading.mode ? [reading.mode.value] : []) &&
    overlaps(
      when.keywords,
      reading.keywords.map((keyword) => keyword.value),
    ) &&
    overlaps<SignalKind>(when.signals, signals) &&
    lacks<SignalKind>(when.withoutSignals, signals) &&
    overlaps<UrgencyKind>(when.urgency, urgency) &&
    lacks<UrgencyKind>(when.withoutUrgency, urgency) &&
    overlaps(when.channels, [channel]) &&
    equals<boolean>(when.marketAccess, SECTORS[facts.sector].marketAccess) &&
    overlaps(
      when.officialOf,
      reading.officials.map((official) => official.unitFunction).filter((unitFunction) => unitFunction !== null),
    ) &&
    equals(when.officialNamed, facts.officialNamed) &&
    equals(when.villageKnown, facts.villageKnown) &&
    equals(when.urgent, facts.urgent)
  );
}

/** In plain Chinese: the words of the text that made a rule match, for the explanation shown to staff. */
export function matchedWords(when: RuleCondition, { input: { reading } }: Facts): Match[] {
  const sector = reading.sector;
  const mode = reading.mode;
  return [
    ...reading.officials
      .filter(() => when.officialNamed || when.officialOf)
      .map(({ role, span }) => ({ what: role, span })),
    ...reading.urgency
      .filter(({ kind }) => when.urgency?.includes(kind))
      .map(({ kind, span }) => ({ what: URGENCY_LABELS[kind], span })),
    ...reading.signals
      .filter(({ kind }) => when.signals?.includes(kind))
      .map(({ kind, span }) => ({ what: SIGNAL_LABELS[kind], span })),
    ...reading.keywords
      .filter(({ value }) => when.keywords?.includes(value))
      .map(({ value, span }) => ({ what: KEYWORDS[value].label, span })),
    ...(mode && when.modes?.includes(mode.value) ? [{ what: MODES[mode.value].label, span: mode.span }] : []),
    ...(sector && when.sectors?.includes(sector.value)
      ? [{ what: SECTORS[sector.value].label, span: sector.span }]
      : []),
  ];
}
