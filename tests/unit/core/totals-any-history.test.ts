import fc from 'fast-check';
import { rollUpTotals } from '../../../cloudfunctions/core/sweeps/roll-up-totals';
import { settleExclusions } from '../../../cloudfunctions/core/sweeps/settle-exclusions';
import type { Input, Output } from '../../../src/shared/contract';
import type { Lead } from '../../../src/shared/domain/lead/lead';
import { Outage } from '../../support/failing-store';
import { asRecount, questionsOf, recount } from '../../support/recount';
import { createTotalsWorld, type Name, NEXT_TOWN, readerOf, TOWN, type TotalsWorld } from '../../support/totals-world';

/**
 * Must show 3 of the totals (F2): whatever people do to leads, whenever the sweep counts them and wherever the database
 * fails, every number of every place equals a plain count of the leads – for those who may know all, and for those whose
 * unit some of them keep out – and the list behind a cell is exactly as long as the cell says.
 */
const PLACES = ['430922112235', '430922112010', TOWN, '430922109257', NEXT_TOWN, '430922'];
const KEPT_OUT = [`${TOWN}-office`, `${TOWN}-police`, '430922112235', '430922-countyOffice'];
const NODES = ['43', '4309', '430922', TOWN, NEXT_TOWN, '430922112235'];
const READERS: readonly Name[] = ['province', 'county', 'office', 'mayor', 'nextOffice', 'leaderAtPolice'];
const ACTORS: readonly Name[] = ['county', 'office', 'nextOffice', 'leaderAtPolice', 'province'];
const HOUR = 3_600_000;

const facts = fc.record({
  amountYuan: fc.option(fc.nat(900_000)),
  people: fc.option(fc.nat(300)),
  unpaidYuan: fc.option(fc.nat(90_000)),
  sector: fc.option(fc.constantFrom('elderCare' as const, 'farming' as const)),
  mode: fc.option(fc.constantFrom('insurance' as const, 'funds' as const, 'other' as const)),
});
/** The database fails at the n-th thing a step asks of it. */
const failure = fc.option(
  fc.record({
    operation: fc.integer({ min: 1, max: 9 }),
    when: fc.constantFrom('before' as const, 'after' as const),
    forGood: fc.boolean(),
  }),
  { freq: 5 },
);
const PREFERRED = [
  'updateFacts',
  'keepOut',
  'letIn',
  'merge',
  'split',
  'markKey',
  'unmarkKey',
  'recordRecovery',
  'strikeOut',
  'close',
  'reopen',
  'assign',
] as const;
/** Most of what happens happens to a few leads, so that they come far on their way. */
const BUSY = 4;
const step = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constant('record' as const) },
    { weight: 14, arbitrary: fc.constant('act' as const) },
    { weight: 3, arbitrary: fc.constant('count' as const) },
  ),
  pick: fc.nat(10_000),
  other: fc.nat(10_000),
  who: fc.nat(ACTORS.length - 1),
  preferred: fc.oneof(
    fc.constantFrom(...PREFERRED),
    fc.constantFrom('merge' as const, 'split' as const, 'close' as const, 'reopen' as const),
  ),
  facts,
  daysAgo: fc.nat(420),
  hours: fc.nat(200),
  failure,
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type View = Output<'lead.get'>;

const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

const inputOf = async (world: TotalsWorld, action: string, lead: View, step: Step): Promise<object> => {
  const reason = '理由';
  const on = world.now().toISOString().slice(0, 10);
  const unitId = at(KEPT_OUT, step.other);
  const all = await world.leads();
  const second = at(
    all.filter(({ mergedInto, open, _id }) => mergedInto === null && open && _id !== lead.leadId),
    step.other,
  );
  const taken = at(
    all.filter(({ mergedInto }) => mergedInto === lead.leadId),
    step.other,
  );
  const inputs: Record<string, object> = {
    keepOut: { unitId, reason },
    letIn: { unitId, reason },
    merge: { otherId: second?._id, otherVersion: second?.version, reason },
    split: { otherId: taken?._id, reason },
    recordRecovery: { on, returnedYuan: Math.min(lead.facts.unpaidYuan ?? 700, step.other), note: '退了' },
    strikeOut: { entryId: at([...lead.recovery.steps, ...lead.measures], step.other)?.id ?? 'none', reason },
    recordMeasure: { kind: 'cease', part: 'request', on, text: '停止' },
    assign: { unitId: at([`${TOWN}-police`, `${TOWN}-market`, '430922112235'], step.other), reason },
    verify: { investigators: ['甲', '乙'] },
    determine: { outcome: 'suspected', tests: { licence: 'met', promise: 'met', public: 'met' }, reason },
    refer: { receivingBody: '县公安局', referredOn: on, reason },
    close: { result: 'ceased', reason, replyToReporter: '已停' },
    updateFacts: { facts: step.facts },
  };
  return inputs[action] ?? { reason };
};

/** Steps that only some leads are ready for. */
const READY: Partial<Record<(typeof PREFERRED)[number], (lead: Lead) => boolean>> = {
  split: ({ merged }) => merged.length > 0,
  close: ({ open, responsibleUnitId }) => open && responsibleUnitId === `${TOWN}-office`,
  reopen: ({ open, mergedInto }) => !open && mergedInto === null,
};
const TO_THE_END = ['accept', 'verify', 'determine', 'close'];

const actOnce = async (world: TotalsWorld, who: Name, leadId: string, wanted: string, step: Step): Promise<void> => {
  const reply = await world.ask(who, 'lead.get', { leadId });
  if (!reply.ok) return;
  const view = reply.data as View;
  const actions: readonly string[] = view.actions;
  const action = actions.includes(wanted) ? wanted : at(actions, step.other);
  if (action === undefined) return;
  const input = await inputOf(world, action, view, step);
  const requestId = `act-${step.pick}-${step.other}-${step.hours}-${wanted}`;
  const request = { leadId: view.leadId, version: view.version, requestId, ...input };
  world.arm(step.failure);
  const first = await world.ask(who, `lead.${action}`, request);
  world.arm(null);
  // Whoever sees a failure taps again: the same request.
  if (!first.ok && step.failure) await world.ask(who, `lead.${action}`, request);
};

const act = async (world: TotalsWorld, step: Step): Promise<void> => {
  const { preferred, pick } = step;
  const ready = READY[preferred];
  const leads = await world.leads();
  const lead = at(ready ? leads.filter(ready) : pick % 3 === 0 ? leads : leads.slice(0, BUSY), pick);
  if (!lead) return;
  const who = ['close', 'reopen'].includes(preferred) ? 'office' : (ACTORS[step.who] ?? 'county');
  for (const wanted of preferred === 'close' ? TO_THE_END : [preferred])
    await actOnce(world, who, lead._id, wanted, step);
};

const record = async (world: TotalsWorld, step: Step): Promise<void> => {
  const input: Input<'lead.record'> = {
    requestId: `record-${step.pick}-${step.other}-${step.hours}`,
    channel: 'visit',
    text: '有人上门拉老人投钱，说利息高。',
    divisionCode: at(PLACES, step.other),
    firstReceivedAt: new Date(world.now().getTime() - step.daysAgo * 24 * HOUR).toISOString(),
    facts: step.facts,
    conflictUnitIds: step.pick % 4 === 0 ? [at(KEPT_OUT, step.pick) ?? ''] : [],
  };
  const before = (await world.leads()).length;
  world.arm(step.failure);
  const first = await world.ask('county', 'lead.record', input);
  world.arm(null);
  if (!first.ok) {
    if (!step.failure) throw new Error(`lead.record: ${JSON.stringify(first)}`);
    await world.call('county', 'lead.record', input);
  }
  expect((await world.leads()).length - before).toBeLessThanOrEqual(1);
};

const count = async (world: TotalsWorld, { failure, pick }: Step): Promise<void> => {
  world.arm(failure);
  try {
    await rollUpTotals(world.ports, 1 + (pick % 5));
    await settleExclusions(world.ports, 10);
  } catch (error) {
    if (!(error instanceof Outage)) throw error;
  }
  world.arm(null);
};

const STEPS = { record, act, count };

const compare = async (world: TotalsWorld, name: Name, months: { from: string; to: string }, lists: boolean) => {
  const reader = readerOf(name);
  const leads = await world.leads();
  for (const node of NODES.filter((code) => code.startsWith(reader.place))) {
    const board = await world.call(name, 'totals.get', { node, ...months });
    const expected = recount(leads, reader, { node, ...months, before: board.before, now: world.now() });
    expect(asRecount(board)).toEqual(expected);
    if (!lists) continue;
    for (const [question, wanted] of questionsOf(board, months)) {
      const input = { view: 'all', ...question, limit: 50 } as Input<'lead.list'>;
      const { items, nextCursor } = await world.call(name, 'lead.list', input);
      expect({ name, question, leads: items.length, nextCursor }).toEqual({
        name,
        question,
        leads: wanted,
        nextCursor: null,
      });
    }
  }
};

/** How often each thing was there in the end: a test of histories in which nothing happens shows nothing. */
const seen = { kept: 0, merged: 0, split: 0, key: 0, returned: 0, reopened: 0, failed: 0 };

test('totals equal a recount and the lists behind them after any history, any order of counting, and failures', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 25, maxLength: 70 }),
      fc.constantFrom({ from: '2026-01', to: '2026-01' }, { from: '2026-01', to: '2026-03' }),
      async (history, months) => {
        const world = await createTotalsWorld();
        for (const one of history) {
          seen.failed += Number(one.failure !== null);
          await STEPS[one.kind](world, one);
          world.pass((one.hours * HOUR) / 4);
        }
        for (const name of READERS) await compare(world, name, months, false);
        while ((await rollUpTotals(world.ports, 40)).done > 0);
        for (const name of READERS) await compare(world, name, { from: '2024-01', to: '2026-12' }, true);
        for (const lead of await world.leads()) {
          seen.kept += Number(lead.excludedUnitIds.length > 0);
          seen.merged += Number(lead.mergedInto !== null);
          seen.key += Number(lead.key !== null);
          seen.returned += Number(lead.recovery.steps.some(({ struck }) => struck === null));
          seen.split += Number(lead.timeline.some(({ kind }) => kind === 'split'));
          seen.reopened += Number(lead.timeline.some(({ kind }) => kind === 'reopen'));
        }
      },
    ),
    { numRuns: 40, seed: 20261123, endOnFailure: true },
  );
  for (const [what, times] of Object.entries(seen)) expect([what, times > 4]).toEqual([what, true]);
}, 120_000);
