import { readKeywords, readMode, readSector } from './classify';
import { readCompany } from './company';
import { countNumbers } from './counted';
import { readCrossRegion } from './cross-region';
import { foldText } from './folded-text';
import { readAmount } from './money';
import { readOfficials } from './officials';
import { readOnline } from './online';
import { readPeople } from './people';
import { readPlace } from './place';
import type { OnlineUse, Reading, ReadingContext, Signal, Suggestion, UrgencyKind, UrgencyReason } from './reading';
import { isFraudInProgress, readSignals, withoutInstructions, type Evidence } from './signals';
import { readUrgency } from './urgency';

/** A brother who does not pay back is no run on a scheme. */
const PUBLIC_ONLY: readonly UrgencyKind[] = ['maturedUnpaid', 'withdrawalBlocked'];

/** Fraud in progress and money leaving a counter cannot wait either. */
function urgencyFromSignals(signals: readonly Signal[], fraud: Signal | null): UrgencyReason[] {
  const counter = signals.find(({ kind }) => kind === 'moneyAtCounter');
  const disorder = signals.find(({ kind }) => kind === 'crowdDisorder');
  return [
    ...(disorder ? [{ kind: 'gatheringSoon' as const, span: disorder.span }] : []),
    ...(fraud ? [{ kind: 'fraudInProgress' as const, span: fraud.span }] : []),
    ...(counter ? [{ kind: 'paymentSoon' as const, span: counter.span }] : []),
  ];
}

/** A scheme whose teller never mentions the net is taken to run off it. */
function offTheNet(scheme: Suggestion<unknown> | null): Suggestion<OnlineUse> | null {
  return scheme && { value: 'offline', span: scheme.span };
}

/** Suggestions for one tip, each with the words it came from. Pure, linear in the length of the text. */
export function readTip(text: string, context: ReadingContext = {}): Reading {
  const folded = foldText(text);
  const counted = countNumbers(withoutInstructions(folded.text));
  const place = readPlace(folded, context.divisionCode);
  const officials = readOfficials(folded, context);
  const sector = readSector(folded, place);
  const mode = readMode(folded);
  const keywords = readKeywords(folded);
  const scheme = mode ?? keywords[0] ?? null;
  const evidence: Evidence = {
    company: readCompany(folded),
    sector,
    mode,
    keywords,
    online: readOnline(folded, context.channel) ?? offTheNet(scheme),
    amountYuan: readAmount(folded, counted),
    people: readPeople(folded, counted),
    crossRegion: readCrossRegion(
      folded,
      officials.find(({ unitFunction }) => unitFunction === 'village')?.span ?? null,
      place,
    ),
    place,
    urgency: readUrgency(folded),
    officials,
  };
  const signals = readSignals(folded, evidence);
  const zero = signals.some(({ kind }) => kind === 'zeroReport');
  const isPrivate = signals.some(({ kind }) => kind === 'mediation');
  const noScheme = zero || signals.some(({ kind }) => kind === 'mediation' || kind === 'tooLittle');
  return {
    ...evidence,
    // 入户排查126户 in a zero report counts nobody, and there is no scheme to be on or off the net.
    people: zero ? null : evidence.people,
    online: noScheme ? null : evidence.online,
    sector: zero ? null : evidence.sector,
    urgency: [
      ...evidence.urgency.filter(({ kind }) => !(isPrivate && PUBLIC_ONLY.includes(kind))),
      ...urgencyFromSignals(signals, isFraudInProgress(folded, signals)),
    ],
    signals,
  };
}
