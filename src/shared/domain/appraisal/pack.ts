import { schemeOf, type SchemeItem, type SchemeKey } from '../../tables/appraisal-scheme';
import { CLOCK_RULES } from '../../tables/clock-rules';
import { dateInWords, shanghaiDate, type ShanghaiDate } from '../../time/shanghai';
import type { Duty } from '../duty/duty';
import { keysOf } from '../keys-of';
import type { Lead } from '../lead/lead';
import { deadlinesOf } from './deadlines';
import { dutyFact, factInWords } from './duty-facts';
import type { Span } from './span';

/** One thing that cost points, and where to look it up. */
export interface EvidenceLine {
  /** The last day there was. */
  on: ShanghaiDate;
  what: string;
  reference: { kind: (SchemeItem & { kind: 'duty' })['duty'] | 'lead'; id: string };
  /** Taken off. */
  points: number;
}

export interface PackItem {
  key: SchemeKey;
  label: string;
  basis: string;
  points: number;
  /** How many things were due, and how many of them were done in time. */
  due: number;
  inTime: number;
  /** null: nothing was due yet, the item does not count. */
  score: number | null;
  evidence: EvidenceLine[];
}

/** What a unit's year shows (F3); made of plain values only, so that its text is the same whenever it is made again. */
export interface Pack {
  scheme: string;
  unitId: string;
  year: string;
  until: ShanghaiDate;
  items: PackItem[];
  score: number;
  /** The sum of points of the items that count. */
  outOf: number;
}

export interface Records {
  duties: readonly Duty[];
  leads: readonly Lead[];
}

type Counted = Pick<PackItem, 'due' | 'evidence'>;

/** The day a last moment ends: 24:00 belongs to the day before it. */
const lastDay = (dueAt: Date): ShanghaiDate => shanghaiDate(new Date(dueAt.getTime() - 1));

const ofDuties = (item: SchemeItem & { kind: 'duty' }, span: Span, { duties }: Records): Counted => {
  const facts = duties
    .filter(({ kind }) => kind === item.duty)
    .flatMap((duty) => {
      const fact = dutyFact(duty, span);
      return fact === null ? [] : [{ duty, fact }];
    });
  return {
    due: facts.length,
    evidence: facts.flatMap(({ duty, fact }): EvidenceLine[] =>
      fact === 'inTime'
        ? []
        : [
            {
              on: lastDay(duty.dueAt),
              what: factInWords(duty, fact, span),
              reference: { kind: item.duty, id: duty._id },
              points: item[fact],
            },
          ],
    ),
  };
};

const ofDeadlines = (
  item: SchemeItem & { kind: 'deadlines' },
  unitId: string,
  span: Span,
  { leads }: Records,
): Counted => {
  const deadlines = leads.flatMap((lead) => deadlinesOf(lead, unitId, span));
  return {
    due: deadlines.length,
    evidence: deadlines
      .filter(({ missed }) => missed)
      .map(({ leadId, receivedAt, kind, at }) => ({
        on: lastDay(at),
        what: `${CLOCK_RULES[kind].label}过了没有办完（${dateInWords(shanghaiDate(receivedAt), span.year)}收到的线索）`,
        reference: { kind: 'lead', id: leadId },
        points: item.missed,
      })),
  };
};

const orderOf = ({ on, reference, what }: EvidenceLine): string => `${on} ${reference.id} ${what}`;
const inOrder = (lines: readonly EvidenceLine[]): EvidenceLine[] =>
  [...lines].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * The evidence about one unit and year by the scheme. It looks at nothing that can still change once the span is over:
 * first filings, deadlines once missed, and who had the lead then. Pure.
 */
export const appraise = (unitId: string, span: Span, records: Records): Pack => {
  const scheme = schemeOf(span.year);
  const items = keysOf(scheme.items).map((key): PackItem => {
    const item = scheme.items[key];
    const { due, evidence } =
      item.kind === 'duty' ? ofDuties(item, span, records) : ofDeadlines(item, unitId, span, records);
    const { label, basis, points } = item;
    const lost = sum(evidence.map((line) => line.points));
    return {
      key,
      label,
      basis,
      points,
      due,
      inTime: due - evidence.length,
      score: due === 0 ? null : Math.max(0, points - lost),
      evidence: inOrder(evidence),
    };
  });
  return {
    scheme: scheme.version,
    unitId,
    ...span,
    items,
    score: sum(items.map(({ score }) => score ?? 0)),
    outOf: sum(items.map(({ score, points }) => (score === null ? 0 : points))),
  };
};
