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
import type { Reading, ReadingContext, Signal, UrgencyReason } from './reading';
import { isFraudInProgress, readSignals, withoutInstructions, type Evidence } from './signals';
import { readUrgency } from './urgency';

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

/** Suggestions for one tip, each with the words it came from. Pure, linear in the length of the text. */
export function readTip(text: string, context: ReadingContext = {}): Reading {
  const folded = foldText(text);
  const counted = countNumbers(withoutInstructions(folded.text));
  const place = readPlace(folded, context.divisionCode);
  const officials = readOfficials(folded, context);
  const evidence: Evidence = {
    company: readCompany(folded),
    sector: readSector(folded, place),
    mode: readMode(folded),
    keywords: readKeywords(folded),
    online: readOnline(folded),
    amountYuan: readAmount(folded, counted),
    people: readPeople(folded, counted),
    crossRegion: readCrossRegion(folded, officials.find(({ unitFunction }) => unitFunction === 'village')?.span ?? null, place),
    place,
    urgency: readUrgency(folded),
    officials,
  };
  const signals = readSignals(folded, evidence);
  const zero = signals.some(({ kind }) => kind === 'zeroReport');
  return {
    ...evidence,
    // 入户排查126户 in a zero report counts nobody, and there is no scheme to be on or off the net.
    people: zero ? null : evidence.people,
    online: zero ? null : evidence.online,
    urgency: [...evidence.urgency, ...urgencyFromSignals(signals, isFraudInProgress(folded, signals))],
    signals,
  };
}
