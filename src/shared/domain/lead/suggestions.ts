import { KEYWORDS } from '../../tables/keywords';
import { MODES } from '../../tables/modes';
import { SIGNAL_LABELS, URGENCY_LABELS } from '../../tables/reading-labels';
import { SECTORS } from '../../tables/sectors';
import type { Reading } from '../reading/reading';
import type { Match } from '../routing/route';
import type { Matched, Suggested } from './lead';

const ONLINE_LABELS = { online: '线上', offline: '线下', both: '线上线下相结合' } as const;

/** The reading as rows for people: field, value in Chinese or plain numbers, and the words it came from (B5). */
export const suggestedBy = (reading: Reading): Suggested[] => {
  const row = <T>(
    field: string,
    found: { value: T; span: { text: string }; approx?: boolean } | null,
    show: (value: T) => string,
  ): Suggested[] =>
    found ? [{ field, value: show(found.value), approximate: found.approx ?? false, text: found.span.text }] : [];
  return [
    ...row('company', reading.company, (name) => name),
    ...row('sector', reading.sector, (sector) => SECTORS[sector].label),
    ...row('mode', reading.mode, (mode) => MODES[mode].label),
    ...row('online', reading.online, (online) => ONLINE_LABELS[online]),
    ...row('amountYuan', reading.amountYuan, String),
    ...row('people', reading.people, String),
    ...row('crossRegion', reading.crossRegion, (crosses) => (crosses ? '是' : '否')),
    ...row('place', reading.place, (place) => place.name),
    ...reading.keywords.flatMap((keyword) => row('keyword', keyword, (value) => KEYWORDS[value].label)),
  ];
};

const LABELS: Readonly<Record<string, string>> = {
  ...SIGNAL_LABELS,
  ...URGENCY_LABELS,
  ...Object.fromEntries(
    [...Object.entries(SECTORS), ...Object.entries(MODES), ...Object.entries(KEYWORDS)].map(([id, row]) => [
      id,
      row.label,
    ]),
  ),
};

/** Matched words of a route with their Chinese names. */
export const matchedWords = (matches: readonly Match[]): Matched[] =>
  matches.map(({ what, span }) => ({ what: LABELS[what] ?? what, text: span.text }));
