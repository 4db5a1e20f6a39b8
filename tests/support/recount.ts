import type { Lead } from '../../src/shared/domain/lead/lead';
import type { Output } from '../../src/shared/contract';

/**
 * Totals by a plain walk over the leads as they lie in the store: a second account that knows nothing of roll-ups,
 * contributions or indexes.
 */
type Board = Output<'totals.get'>;
type Measures = Board['total'];
type Sums = Board['total'];

export interface Reader {
  unitIds: readonly string[];
}

/** Beijing's month of an instant, by hand. */
const monthOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 7);

const counts = (lead: Lead, { unitIds }: Reader): boolean =>
  lead.mergedInto === null && !lead.excludedUnitIds.some((id) => unitIds.includes(id));

const returned = ({ recovery }: Lead): number => {
  let sum = 0;
  for (const { struck, returnedYuan } of recovery.steps) if (struck === null) sum += returnedYuan;
  return sum;
};

const sumOf = (leads: readonly Lead[]): Sums => {
  const sums: Sums = {
    leads: leads.length,
    keyLeads: 0,
    amountYuan: 0,
    people: 0,
    unpaidYuan: 0,
    returnedYuan: 0,
    unknownAmount: 0,
    unknownPeople: 0,
    unknownUnpaid: 0,
  };
  for (const lead of leads) {
    const { amountYuan, people, unpaidYuan } = lead.facts;
    if (lead.key !== null) sums.keyLeads += 1;
    if (amountYuan === null) sums.unknownAmount += 1;
    else sums.amountYuan += amountYuan;
    if (people === null) sums.unknownPeople += 1;
    else sums.people += people;
    if (unpaidYuan === null) sums.unknownUnpaid += 1;
    else sums.unpaidYuan += unpaidYuan;
    sums.returnedYuan += returned(lead);
  }
  return sums;
};

const split = (leads: readonly Lead[], keyOf: (lead: Lead) => string | null): Record<string, Sums> => {
  const parts: Record<string, Lead[]> = {};
  for (const lead of leads) (parts[String(keyOf(lead))] ??= []).push(lead);
  return Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, sumOf(part)]));
};

const CHILD: Readonly<Record<number, number>> = { 2: 4, 4: 6, 6: 9, 9: 12 };

/** Everything a board says about leads, as one plain thing to compare. */
export const recount = (
  all: readonly Lead[],
  reader: Reader,
  { node, from, to, before, now }: { node: string; from: string; to: string; before: Board['before']; now: Date },
) => {
  const known = all.filter((lead) => counts(lead, reader) && lead.divisionCode.startsWith(node));
  const within = (months: { from: string; to: string }) =>
    known.filter(({ receivedAt }) => monthOf(receivedAt) >= months.from && monthOf(receivedAt) <= months.to);
  const leads = within({ from, to });
  const childLength = CHILD[node.length];
  return {
    total: sumOf(leads),
    key: sumOf(leads.filter(({ key }) => key !== null)),
    before: sumOf(within(before)),
    overdue: known.filter(({ nextDueAt }) => nextDueAt !== null && nextDueAt < now).length,
    month: split(leads, ({ receivedAt }) => monthOf(receivedAt)),
    status: split(leads, ({ status }) => status),
    sector: split(leads, ({ facts }) => facts.sector),
    mode: split(leads, ({ facts }) => facts.mode),
    child:
      childLength === undefined
        ? {}
        : split(leads, ({ divisionCode }) =>
            divisionCode.length >= childLength ? divisionCode.slice(0, childLength) : null,
          ),
  };
};

const cells = <T extends { measures: Sums }>(rows: readonly T[], keyOf: (row: T) => string | null) =>
  Object.fromEntries(rows.map((row) => [String(keyOf(row)), row.measures]));

/** The same shape out of the product's answer. */
export const asRecount = (board: Board): ReturnType<typeof recount> => ({
  total: board.total,
  key: board.key,
  before: board.before.total,
  overdue: board.overdue,
  month: cells(board.byMonth, ({ month }) => month),
  status: cells(board.byStatus, ({ status }) => status),
  sector: cells(board.bySector, ({ sector }) => sector),
  mode: cells(board.byMode, ({ mode }) => mode),
  child: cells(board.byChild, ({ code }) => code),
});

type Question = Partial<Record<'status' | 'sector' | 'mode' | 'division' | 'from' | 'to' | 'view', string>> & {
  unplaced?: boolean;
};

/** Every cell of a board with the list of leads that stands behind it, and with that of its key leads. */
export const questionsOf = (
  board: Board,
  months: { from: string; to: string },
): [question: Question, leads: number][] => {
  const here = { division: board.node.code, ...months };
  const behind: [Question, Measures][] = [
    [here, board.total],
    ...board.byMonth.map(({ month, measures }): [Question, Measures] => [
      { ...here, from: month, to: month },
      measures,
    ]),
    ...board.byStatus.map(({ status, measures }): [Question, Measures] => [{ ...here, status }, measures]),
    ...board.bySector.map(({ sector, measures }): [Question, Measures] => [
      { ...here, sector: sector ?? 'unknown' },
      measures,
    ]),
    ...board.byMode.map(({ mode, measures }): [Question, Measures] => [{ ...here, mode: mode ?? 'unknown' }, measures]),
    ...board.byChild.map(({ code, measures }): [Question, Measures] => [
      code === null ? { ...here, unplaced: true } : { ...here, division: code },
      measures,
    ]),
  ];
  return [
    [{ ...here, view: 'key' }, board.key.leads],
    [{ division: board.node.code, view: 'overdue' }, board.overdue],
    ...behind.flatMap(([question, { leads, keyLeads }]): [Question, number][] => [
      [question, leads],
      [{ ...question, view: 'key' }, keyLeads],
    ]),
  ];
};
