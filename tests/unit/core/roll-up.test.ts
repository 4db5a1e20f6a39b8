import fc from 'fast-check';
import type { Measures } from '../../../src/shared/contract/totals';
import { keysOf } from '../../../src/shared/domain/keys-of';
import { boardOf } from '../../../src/shared/domain/totals/board';
import type { Contribution } from '../../../src/shared/domain/totals/contribution';
import { applyMove, type Move, type RollUp } from '../../../src/shared/domain/totals/roll-up';

/** Leads change in any order, are counted at any time; the board must equal a plain count of the leads as they are. */
const VILLAGES = ['430922112201', '430922112202', '430922112203', '430922105201'];
const NODES = [...VILLAGES, '430922112', '430922', '4309', '43'];
const MONTHS = ['2026-09', '2026-10', '2026-11'];
const OFFICE = '430922112-office';
const POLICE = '430922112-police';
const VILLAGE_UNIT = '430922112201-village';

const contribution: fc.Arbitrary<Contribution> = fc.record({
  month: fc.constantFrom(...MONTHS),
  divisionCode: fc.constantFrom(...VILLAGES, '430922112'),
  status: fc.constantFrom('assigned', 'accepted', 'closed'),
  sector: fc.constantFrom('elderCare' as const, null),
  mode: fc.constantFrom('insurance' as const, 'funds' as const, null),
  excludedUnitIds: fc.constantFrom([], [OFFICE], [OFFICE, POLICE], [VILLAGE_UNIT], [POLICE]),
  measures: fc.record({
    leads: fc.constant(1),
    keyLeads: fc.nat(1),
    amountYuan: fc.nat(1_000_000),
    people: fc.nat(100),
    unpaidYuan: fc.nat(1000),
    returnedYuan: fc.nat(500),
    unknownAmount: fc.nat(1),
    unknownPeople: fc.nat(1),
    unknownUnpaid: fc.nat(1),
  }),
});
const NOTHING: Measures = {
  leads: 0,
  keyLeads: 0,
  amountYuan: 0,
  people: 0,
  unpaidYuan: 0,
  returnedYuan: 0,
  unknownAmount: 0,
  unknownPeople: 0,
  unknownUnpaid: 0,
};
const steps = fc.array(fc.record({ lead: fc.nat(7), now: contribution, counted: fc.boolean() }), { maxLength: 40 });

/** Adds up with loops and plain numbers, knowing nothing of roll-ups. */
const recount = (leads: Contribution[], node: string, from: string, to: string, reader: readonly string[]) => {
  const sum = { ...NOTHING };
  const key = { ...NOTHING };
  const status: Record<string, number> = {};
  const mode: Record<string, number> = {};
  const child: Record<string, number> = {};
  const month: Record<string, number> = {};
  for (const lead of leads) {
    if (!lead.divisionCode.startsWith(node) || lead.month < from || lead.month > to) continue;
    if (reader.some((unitId) => lead.excludedUnitIds.includes(unitId))) continue;
    for (const name of keysOf(NOTHING)) {
      sum[name] += lead.measures[name];
      if (lead.measures.keyLeads === 1) key[name] += lead.measures[name];
    }
    mode[lead.mode ?? 'unknown'] = (mode[lead.mode ?? 'unknown'] ?? 0) + 1;
    month[lead.month] = (month[lead.month] ?? 0) + 1;
    status[lead.status] = (status[lead.status] ?? 0) + 1;
    if (node === '430922112') {
      const part = lead.divisionCode === node ? 'unknown' : lead.divisionCode;
      child[part] = (child[part] ?? 0) + 1;
    }
  }
  return { sum, key, status, mode, child, month };
};
/** Every cell there is: one that holds nothing for this reader must not be there at all. */
const leadsIn = (cells: Map<string, { leads: number }>): Record<string, number> =>
  Object.fromEntries([...cells].map(([key, { leads }]) => [key, leads]));

test('a board equals a recount after any changes, with some counted and some not yet', () => {
  fc.assert(
    fc.property(
      steps,
      fc.constantFrom(...NODES),
      fc.constantFrom(...MONTHS),
      fc.constantFrom(...MONTHS),
      fc.constantFrom([OFFICE], ['somebody-else'], [OFFICE, POLICE], ['somebody-else', VILLAGE_UNIT]),
      (history, node, from, to, reader) => {
        const rollUps = new Map<string, RollUp>();
        const counted = new Map<number, Contribution>();
        const present = new Map<number, Contribution>();
        for (const step of history) {
          present.set(step.lead, step.now);
          if (!step.counted) continue;
          applyMove(rollUps, { from: counted.get(step.lead) ?? null, to: step.now });
          counted.set(step.lead, step.now);
        }
        const moves: Move[] = [...present]
          .filter(([lead, now]) => counted.get(lead) !== now)
          .map(([lead, now]) => ({ from: counted.get(lead) ?? null, to: now }));
        const board = boardOf({ node, from, to, readerUnitIds: reader, rollUps: [...rollUps.values()], moves });
        const expected = recount([...present.values()], node, from, to, reader);
        expect(board.total).toEqual(expected.sum);
        expect(board.key).toEqual(expected.key);
        expect(leadsIn(board.by.status)).toEqual(expected.status);
        expect(leadsIn(board.by.mode)).toEqual(expected.mode);
        expect(leadsIn(board.by.month)).toEqual(expected.month);
        if (node === '430922112') expect(leadsIn(board.by.child)).toEqual(expected.child);
      },
    ),
    { numRuns: 300 },
  );
});

test('the same count twice changes nothing', () => {
  fc.assert(
    fc.property(contribution, (now) => {
      const rollUps = new Map<string, RollUp>();
      applyMove(rollUps, { from: null, to: now });
      const once = [...rollUps];
      applyMove(rollUps, { from: now, to: now });
      expect([...rollUps]).toEqual(once);
    }),
  );
});
