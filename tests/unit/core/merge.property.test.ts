import fc from 'fast-check';
import type { LeadPatch } from '@/shared/domain/lead/change-lead';
import { keepUnitOut, NobodyLeft } from '@/shared/domain/lead/keep-out';
import type { Bulletin, LeadMeasure } from '@/shared/domain/lead/handling';
import type { Lead } from '@/shared/domain/lead/lead';
import { keptFirst, mergeLeads, type Decision } from '@/shared/domain/lead/merge';
import { splitLead } from '@/shared/domain/lead/split';
import { NO_FACTS, openLead } from '@/shared/domain/lead/open-lead';
import { reporterStory } from '@/shared/domain/lead/reporter-story';
import { readTip } from '@/shared/domain/reading/read-tip';
import { routeLead } from '@/shared/domain/routing/route-lead';
import { contributionOf, type Contribution } from '@/shared/domain/totals/contribution';
import { applyMove, type RollUp } from '@/shared/domain/totals/roll-up';
import { DEFAULT_RULE_SET } from '@/shared/tables/routing-rules';
import { UNITS } from '@/shared/tables/units';
import { calendars } from '@/shared/time/published-calendars';

const START = Date.parse('2026-06-10T10:00:00+08:00');
const VILLAGES = UNITS.filter((unit) => unit.function === 'village');
const CONFLICTS = UNITS.filter((unit) => ['village', 'socialAffairs', 'justice', 'market'].includes(unit.function));
const PERSON = { memberId: 'office-1', name: '处非办', unitId: '430922112-office' };
const REPORTER = { memberId: null, name: '群众', unitId: null };

const leadOf = (serial: number, seed: number): Lead => {
  const text = '有个养老公寓喊老人家交五万块订床位，不住一年返百分之十二。';
  const divisionCode = VILLAGES[seed % VILLAGES.length]?.divisionCode ?? '430922112';
  const declared = seed % 3 === 0 ? [CONFLICTS[seed % CONFLICTS.length]?.id ?? ''] : [];
  const reading = readTip(text);
  const now = new Date(START + serial * 60_000);
  const route = routeLead(
    { text, reading, divisionCode, channel: 'resident', declaredConflictUnitIds: declared },
    DEFAULT_RULE_SET,
    UNITS,
  );
  const leadId = `lead-${serial}`;
  return openLead(
    {
      leadId,
      tip: {
        tipId: leadId,
        at: now,
        channel: 'resident',
        text,
        attachments: [],
        ownStake: null,
        named: false,
        onBehalf: false,
      },
      channel: 'resident',
      receivedAt: now,
      now,
      actor: REPORTER,
      divisionCode,
      placeText: null,
      location: null,
      facts: { ...NO_FACTS, amountYuan: seed % 2 === 0 ? seed * 1000 : null, people: seed % 5 === 0 ? null : seed },
      reading,
      route,
    },
    UNITS,
    calendars,
  );
};

/** What the store does with a patch. */
const patched = (lead: Lead, { set, push }: LeadPatch): Lead => ({
  ...lead,
  ...set,
  version: lead.version + 1,
  timeline: [...lead.timeline, ...push.timeline],
  pendingNotices: [...(set.pendingNotices ?? lead.pendingNotices), ...push.pendingNotices],
});

type Leads = Map<string, Lead>;
const at = (leads: Leads, id: string): Lead => {
  const lead = leads.get(id);
  if (!lead) throw new Error(`${id} is lost`);
  return lead;
};
const path = (leads: Leads, id: string): Lead[] => {
  const lead = at(leads, id);
  return lead.mergedInto === null ? [lead] : [lead, ...path(leads, lead.mergedInto)];
};
const present = (leads: Leads, id: string): Lead => path(leads, id).at(-1) ?? at(leads, id);

interface Step {
  kind: 'merge' | 'split' | 'keepOut' | 'count';
  a: number;
  b: number;
}

const context = { units: UNITS, calendars };
const ifPossible = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    if (!(error instanceof NobodyLeft)) throw error;
  }
};

/** One step of the history, as the use cases take it. */
const take = (leads: Leads, step: Step, serial: number, keptOut: Map<string, Set<string>>): void => {
  const ids = [...leads.keys()];
  const idAt = (index: number) => ids[index % ids.length] ?? '';
  const decision: Decision = {
    eventId: `e${serial}`,
    actor: PERSON,
    at: new Date(START + 864e5 + serial * 60_000),
    reason: '理由',
  };
  if (step.kind === 'merge') {
    const [one, two] = [at(leads, idAt(step.a)), at(leads, idAt(step.b))];
    if (one._id === two._id || !one.open || !two.open) return;
    const [kept, other] = keptFirst(one, two);
    ifPossible(() => {
      const both = mergeLeads(kept, other, decision, context);
      leads.set(kept._id, patched(kept, both.kept)).set(other._id, patched(other, both.other));
    });
  }
  if (step.kind === 'split') {
    const kept = at(leads, idAt(step.a));
    const entry = kept.merged[step.b % Math.max(1, kept.merged.length)];
    if (!entry || kept.mergedInto !== null) return;
    const other = at(leads, entry.leadId);
    ifPossible(() => {
      const both = splitLead(kept, other, entry, decision, context);
      leads.set(kept._id, patched(kept, both.kept)).set(other._id, patched(other, both.other));
    });
  }
  if (step.kind === 'keepOut') {
    const lead = at(leads, idAt(step.a));
    const unit = CONFLICTS[step.b % CONFLICTS.length];
    if (!unit || lead.mergedInto !== null || lead.excludedUnitIds.includes(unit.id)) return;
    ifPossible(() => {
      const { set } = keepUnitOut(lead, { unit, why: '回避', at: decision.at, key: decision.eventId }, UNITS);
      leads.set(lead._id, { ...lead, ...set, dirty: true });
      for (const tip of lead.tips) keptOut.get(tip.tipId)?.add(unit.id);
    });
  }
};

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('merge', 'merge', 'split', 'keepOut', 'count'),
    a: fc.nat(40),
    b: fc.nat(40),
  }),
  { maxLength: 40 },
);

test('whatever is merged and split: no tip is lost, every receipt leads to its progress, nobody kept out gets in, totals agree', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 3, maxLength: 7 }), steps, (seeds, history) => {
      const first = seeds.map((seed, serial) => leadOf(serial, seed));
      const leads: Leads = new Map(first.map((lead) => [lead._id, lead]));
      const keptOut = new Map(first.map((lead) => [lead._id, new Set(lead.excludedUnitIds)]));
      const rollUps = new Map<string, RollUp>();
      const counted = new Map<string, Contribution | null>();
      const count = (): void => {
        for (const lead of leads.values()) {
          if (!lead.dirty) continue;
          const to = contributionOf(lead);
          applyMove(rollUps, { from: counted.get(lead._id) ?? null, to });
          counted.set(lead._id, to);
          leads.set(lead._id, { ...lead, dirty: false });
        }
      };
      history.forEach((step, serial) => (step.kind === 'count' ? count() : take(leads, step, serial, keptOut)));
      count();

      const worked = [...leads.values()].filter(({ mergedInto }) => mergedInto === null);
      expect(worked.flatMap(({ tips }) => tips.map(({ tipId }) => tipId)).sort()).toEqual([...leads.keys()].sort());
      for (const lead of first) {
        const now = present(leads, lead._id);
        expect(now.tips.map(({ tipId }) => tipId)).toContain(lead._id);
        expect(now.open).toBe(true);
        expect(now.receivedAt.getTime()).toBeLessThanOrEqual(lead.receivedAt.getTime());
        expect(reporterStory(now, path(leads, lead._id).slice(0, -1), lead._id).steps.length).toBeGreaterThan(0);
        for (const unitId of keptOut.get(lead._id) ?? []) expect(now.excludedUnitIds).toContain(unitId);
        expect(now.excludedUnitIds).not.toContain(now.responsibleUnitId);
        expect(now.coUnitIds.filter((id) => now.excludedUnitIds.includes(id))).toEqual([]);
        expect(now.nextDueAt).not.toBeNull();
      }
      for (const lead of leads.values())
        if (lead.mergedInto !== null)
          expect({ open: lead.open, due: lead.nextDueAt, reminder: lead.nextReminderAt }).toEqual({
            open: false,
            due: null,
            reminder: null,
          });

      const again = new Map<string, RollUp>();
      for (const lead of worked) applyMove(again, { from: null, to: contributionOf(lead) });
      const totals = (known: Map<string, RollUp>) =>
        [...known].flatMap(([id, { total }]) => (total.leads === 0 ? [] : [[id, total]])).sort();
      expect(totals(rollUps)).toEqual(totals(again));
    }),
    { numRuns: 150 },
  );
});

test('a split straight after a merge leaves both as they were, but for who is kept out of the one that stayed', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (a, b) => {
      const [kept, other] = [leadOf(0, a), leadOf(1, b)];
      const decision = (eventId: string): Decision => ({
        eventId,
        actor: PERSON,
        at: new Date(START + 36e5),
        reason: '理由',
      });
      ifPossible(() => {
        const merged = mergeLeads(kept, other, decision('m'), context);
        const [whole, away] = [patched(kept, merged.kept), patched(other, merged.other)];
        const entry = whole.merged[0];
        if (!entry) throw new Error('not noted');
        const apart = splitLead(whole, away, entry, decision('s'), context);
        const [first, second] = [patched(whole, apart.kept), patched(away, apart.other)];
        const essence = ({
          status,
          open,
          tips,
          facts,
          clocks,
          coUnitIds,
          nextDueAt,
          queueRank,
          question,
          urgent,
        }: Lead) => ({
          status,
          open,
          tips,
          facts,
          clocks,
          coUnitIds,
          nextDueAt,
          queueRank,
          question,
          urgent,
        });
        expect(essence(second)).toEqual(essence(other));
        expect(second.visibleTo.slice().sort()).toEqual(other.visibleTo.slice().sort());
        expect(second.excludedUnitIds).toEqual(other.excludedUnitIds);
        if (first.responsibleUnitId === kept.responsibleUnitId) expect(essence(first)).toEqual(essence(kept));
      });
    }),
    { numRuns: 60 },
  );
});

test('the nearest of both deadlines leads', () => {
  const [kept, other] = [leadOf(0, 2), leadOf(1, 4)];
  const near = { ...other, clocks: other.clocks.map((clock) => ({ ...clock, dueAt: new Date(START + 72e5) })) };
  const { kept: patch } = mergeLeads(
    kept,
    near,
    { eventId: 'm', actor: PERSON, at: new Date(START + 36e5), reason: '理由' },
    context,
  );
  expect(patch.set.nextDueAt).toEqual(new Date(START + 72e5));
});

test('sums are never added: what is unknown is taken over, a larger one only suggested', () => {
  const base = leadOf(0, 2);
  const kept = { ...base, facts: { ...base.facts, amountYuan: 100_000, people: null } };
  const other = { ...leadOf(1, 4), facts: { ...base.facts, amountYuan: 300_000, people: 40 } };
  const { kept: patch } = mergeLeads(
    kept,
    other,
    { eventId: 'm', actor: PERSON, at: new Date(START + 36e5), reason: '理由' },
    context,
  );
  expect(patch.set.facts).toMatchObject({ amountYuan: 100_000, people: 40 });
  expect(patch.set.suggestions).toContainEqual(expect.objectContaining({ field: 'amountYuan', value: '300000' }));
});

describe('what was done while two were one', () => {
  const decision = (eventId: string): Decision => ({
    eventId,
    actor: PERSON,
    at: new Date(START + 36e5),
    reason: '理由',
  });
  const said = { on: '2026-06-10', text: '请他们来。', documentNumber: null, by: PERSON, at: new Date(START) };
  const entry = { ...said, struck: null };
  const measure = (id: string): LeadMeasure => ({
    ...entry,
    id,
    kind: 'interview',
    part: 'request',
    body: '县公安局',
    answer: null,
  });
  const bulletin: Bulletin = { ...entry, id: 'b', direction: 'sent', scope: 'city', body: '外市某县处非办' };
  /** Merged, worked on, and parted again. */
  const parted = (kept: Lead, other: Lead, work: (whole: Lead) => Partial<Lead>): [Lead, Lead, Lead] => {
    const both = mergeLeads(kept, other, decision('m'), context);
    const whole = patched(kept, both.kept);
    const [worked, away] = [{ ...whole, ...work(whole) }, patched(other, both.other)];
    const [note] = worked.merged;
    if (!note) throw new Error('not noted');
    const apart = splitLead(worked, away, note, decision('s'), context);
    return [whole, patched(worked, apart.kept), patched(away, apart.other)];
  };

  test('an answer to a measure and a slip struck out go back with the lead they belong to', () => {
    const kept = { ...leadOf(0, 2), measures: [measure('own')] };
    const other = { ...leadOf(1, 4), measures: [measure('answered'), measure('struck')], bulletins: [bulletin] };
    const answer = { ...said, id: 'answer', accepted: true };
    const mark = { at: new Date(START), by: PERSON, reason: '记错了' };
    const [, first, second] = parted(kept, other, ({ measures, bulletins, timeline }) => ({
      measures: measures.map((one) => ({
        ...one,
        answer: one.id === 'answered' ? answer : null,
        struck: one.id === 'struck' ? mark : null,
      })),
      bulletins: bulletins.map((one) => ({ ...one, struck: mark })),
      timeline: [
        ...timeline,
        {
          id: 'answer',
          at: new Date(START + 36e5),
          kind: 'answerMeasure',
          actor: PERSON,
          text: '同意。',
          particulars: [],
          attachments: [],
        },
      ],
    }));
    expect(first.measures.map(({ id }) => id)).toEqual(['own']);
    expect(second.measures).toEqual([
      { ...measure('answered'), answer },
      { ...measure('struck'), struck: mark },
    ]);
    expect(second.bulletins).toEqual([{ ...bulletin, struck: mark }]);
    // With it come the photos of the answer, which lie with the step.
    expect(second.timeline.map(({ id }) => id)).toContain('answer');
  });

  test('how the company stands is taken over where nobody had said, and given back', () => {
    const [kept, other] = [leadOf(0, 2), { ...leadOf(1, 4), companyState: 'vanished' as const }];
    const [whole, first, second] = parted(kept, other, () => ({}));
    expect([whole, first, second].map(({ companyState }) => companyState)).toEqual(['vanished', null, 'vanished']);
    const known = { ...kept, companyState: 'operating' as const };
    expect(parted(known, other, () => ({})).map(({ companyState }) => companyState)).toEqual([
      'operating',
      'operating',
      'vanished',
    ]);
  });
});
