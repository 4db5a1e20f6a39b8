import { appraise, type Pack } from '@/shared/domain/appraisal/pack';
import { latestUntil } from '@/shared/domain/appraisal/span';
import { fileDuty } from '@/shared/domain/duty/change-duty';
import type { Duty } from '@/shared/domain/duty/duty';
import { openDuty } from '@/shared/domain/duty/open-duty';
import { changeLead, type Change } from '@/shared/domain/lead/change-lead';
import { keepUnitOut } from '@/shared/domain/lead/keep-out';
import type { Lead } from '@/shared/domain/lead/lead';
import { mergeLeads } from '@/shared/domain/lead/merge';
import { NO_FACTS, openLead } from '@/shared/domain/lead/open-lead';
import { splitLead } from '@/shared/domain/lead/split';
import { relationsOf, visibleTo } from '@/shared/domain/lead/visibility';
import { readTip } from '@/shared/domain/reading/read-tip';
import { routeLead } from '@/shared/domain/routing/route-lead';
import { PERIODIC_KINDS, type PeriodicKind } from '@/shared/tables/duties';
import { DEFAULT_RULE_SET } from '@/shared/tables/routing-rules';
import { UNITS, type Unit } from '@/shared/tables/units';
import { calendars } from '@/shared/time/published-calendars';

/** 监督检查 (F3), reckoned by hand: what each unit's year shows up to the end of June 2026. */
const TOWN = '430922112';
const unit = (id: string): Unit => {
  const found = UNITS.find((each) => each.id === id);
  if (!found) throw new RangeError(id);
  return found;
};
const [SOCIAL, JUSTICE] = [unit(`${TOWN}-socialAffairs`), unit(`${TOWN}-justice`)];
const OFFICE = { memberId: 'office-1', name: '处非办', unitId: `${TOWN}-office` };
const at = (moment: string) => new Date(`${moment}:00+08:00`);
const JUNE = { year: '2026', until: '2026-06-30' };

const filed = (duty: Duty, moment: string, eventId = 'filed'): Duty => {
  const patch = fileDuty(duty, { kind: 'confirmed' }, { eventId, actor: OFFICE, at: at(moment) });
  return { ...duty, ...patch.set, history: [...duty.history, ...patch.push.history] };
};
const duty = (kind: PeriodicKind, period: string) => openDuty(kind, SOCIAL, period, calendars);
const month = (number: number) => duty('zeroReport', `2026-0${number}`);

/** January to March in time, April and May never, June two days late. */
const DUTIES: Duty[] = [
  ...[1, 2, 3].map((number) => filed(month(number), `2026-0${number}-20T09:00`)),
  month(4),
  month(5),
  filed(month(6), '2026-06-25T09:00'),
  duty('zeroReport', '2026-07'),
  filed(duty('contactList', '2026'), '2026-03-19T23:59'),
  filed(duty('workPlan', '2026'), '2026-03-30T09:00'),
  duty('workSummary', '2026'),
];

const TEXT = '有个养老公寓喊老人家交五万块订床位，不住一年返百分之十二。';
const leadOn = (leadId: string, now: Date): Lead => {
  const divisionCode = unit(`${TOWN}-socialAffairs`).divisionCode;
  const reading = readTip(TEXT);
  const route = routeLead(
    { text: TEXT, reading, divisionCode, channel: 'resident', declaredConflictUnitIds: [] },
    DEFAULT_RULE_SET,
    UNITS,
  );
  const tip = {
    tipId: leadId,
    at: now,
    channel: 'resident' as const,
    text: TEXT,
    attachments: [],
    ownStake: null,
    named: false,
    onBehalf: false,
  };
  const actor = { memberId: null, name: '群众', unitId: null };
  const intake = { leadId, tip, channel: 'resident' as const, receivedAt: now, now, actor, divisionCode };
  return openLead({ ...intake, placeText: null, location: null, facts: NO_FACTS, reading, route }, UNITS, calendars);
};
let events = 0;
const changed = (lead: Lead, moment: string, change: Pick<Change, 'action'> & Partial<Change>): Lead => {
  events += 1;
  const patch = changeLead(
    lead,
    { eventId: `event-${events}`, actor: OFFICE, at: at(moment), text: null, ...change },
    calendars,
    UNITS,
  );
  return { ...lead, ...patch.set, timeline: [...lead.timeline, ...patch.push.timeline] };
};
const assigned = (lead: Lead, to: Unit, moment: string): Lead => {
  const responsibleUnitId = to.id;
  const set = { responsibleUnitId, visibleTo: visibleTo({ ...lead, responsibleUnitId }, UNITS) };
  return changed(lead, moment, { action: 'assign', set });
};

/** Came on Wednesday 10 June; the unit let the 11th go by and the office gave the lead to another on the 15th. */
const came = leadOn('lead-1', at('2026-06-10T10:00'));
const HANDED = assigned(came, JUSTICE, '2026-06-15T10:00');
const KEPT = changed(HANDED, '2026-06-15T16:00', { action: 'accept' });

const scores = ({ items }: Pack) => Object.fromEntries(items.map(({ key, score }) => [key, score]));
const pack = (of: Unit, leads: readonly Lead[], span = JUNE, duties = DUTIES) =>
  appraise(of.id, span, { duties: of === SOCIAL ? duties : [], leads });

test('two months missing, one late, one deadline missed before the lead went to another unit: 71 of 85', () => {
  expect(came.responsibleUnitId).toBe(SOCIAL.id);
  const found = pack(SOCIAL, [KEPT]);
  expect(scores(found)).toEqual({
    zeroReport: 40 - 4 - 4 - 2,
    contactList: 10,
    workPlan: 15,
    workSummary: null,
    deadlines: 20 - 4,
  });
  expect([found.score, found.outOf]).toEqual([71, 85]);
  expect(found.items.flatMap(({ evidence }) => evidence)).toEqual([
    { on: '2026-04-23', what: '4月：没有报', points: 4, reference: { kind: 'zeroReport', id: DUTIES[3]?._id } },
    { on: '2026-05-23', what: '5月：没有报', points: 4, reference: { kind: 'zeroReport', id: DUTIES[4]?._id } },
    {
      on: '2026-06-23',
      what: '6月：报晚了（6月25日才报）',
      points: 2,
      reference: { kind: 'zeroReport', id: DUTIES[5]?._id },
    },
    {
      on: '2026-06-11',
      what: '受理期限过了没有办完（6月10日收到的线索）',
      points: 4,
      reference: { kind: 'lead', id: 'lead-1' },
    },
  ]);
});

test('the unit that got the lead afterwards answers for its own deadline alone', () => {
  // Accepted on the 15th, so ten workdays to verify, without the Dragon Boat holiday: to the end of 30 June.
  expect(scores(pack(JUSTICE, [KEPT], { year: '2026', until: '2026-06-29' }))).toMatchObject({ deadlines: 20 });
  expect(pack(JUSTICE, [KEPT]).items.at(-1)).toMatchObject({ due: 2, inTime: 1, score: 16 });
  const late = changed(HANDED, '2026-06-17T09:00', { action: 'accept' });
  expect(pack(JUSTICE, [late]).items.at(-1)).toMatchObject({ due: 1, inTime: 0, score: 16 });
});

test('nothing due yet counts neither for nor against', () => {
  expect(pack(JUSTICE, [])).toMatchObject({ score: 0, outOf: 0 });
  const early = pack(SOCIAL, [KEPT], { year: '2026', until: '2026-01-22' });
  expect(early).toMatchObject({ score: 0, outOf: 0 });
});

test('an item never goes below nothing', () => {
  const leads = [1, 2, 3, 4, 5, 6].map((number) => leadOn(`lead-${number}`, at('2026-06-10T10:00')));
  expect(pack(SOCIAL, leads).items.at(-1)).toMatchObject({ due: 6, inTime: 0, score: 0 });
});

test('what happens after the last day changes nothing: filings, corrections, steps, merging and splitting', () => {
  const other = leadOn('lead-2', at('2026-06-11T10:00'));
  const before = JSON.stringify(pack(SOCIAL, [KEPT, other]));
  const later = DUTIES.map((one) => filed(one, '2026-07-02T09:00', 'later'));
  const back = assigned(changed(KEPT, '2026-07-03T09:00', { action: 'verify' }), SOCIAL, '2026-07-20T09:00');
  expect(JSON.stringify(pack(SOCIAL, [other, back], JUNE, later))).toBe(before);

  const decision = { eventId: 'merge', actor: OFFICE, at: at('2026-07-21T09:00'), reason: '同一家' };
  const where = { units: UNITS, calendars };
  const two = mergeLeads(back, other, decision, where);
  const put = (lead: Lead, { set, push }: (typeof two)['kept']): Lead => ({
    ...lead,
    ...set,
    timeline: [...lead.timeline, ...push.timeline],
  });
  const [kept, away] = [put(back, two.kept), put(other, two.other)];
  expect(JSON.stringify(pack(SOCIAL, [away, kept], JUNE, later))).toBe(before);

  const entry = kept.merged[0];
  if (!entry) throw new Error('not merged');
  const apart = splitLead(kept, away, entry, { ...decision, eventId: 'split', at: at('2026-07-28T09:00') }, where);
  expect(JSON.stringify(pack(SOCIAL, [put(away, apart.other), put(kept, apart.kept)], JUNE, later))).toBe(before);
});

test('a duty that was not handed in on the last day is late only in a pack of a later day', () => {
  const later = [filed(month(5), '2026-07-02T09:00')];
  const of = (until: string) => pack(SOCIAL, [], { year: '2026', until }, later).items[0];
  expect(of('2026-07-01')).toMatchObject({ score: 36 });
  expect(of('2026-07-02')).toMatchObject({ score: 38 });
});

test('who had the lead gets no access by it, and is not found by it once kept out', () => {
  const post = { role: 'unitHead' as const, unitId: SOCIAL.id, divisionCode: SOCIAL.divisionCode };
  expect(KEPT.visibleTo).toContain(`h:${SOCIAL.id}`);
  expect(KEPT.holders.map(({ unitId }) => unitId)).toEqual([SOCIAL.id, JUSTICE.id]);
  expect(relationsOf(KEPT, [post], 'member-1')).toEqual([]);
  const effect = keepUnitOut(KEPT, { unit: SOCIAL, why: '有关系', at: at('2026-06-16T09:00'), key: 'out' }, UNITS);
  expect(effect.set?.visibleTo?.filter((key) => key.includes(SOCIAL.id))).toEqual([]);
});

test.each([
  ['2026', '2026-06-10T00:00', '2026-06-09'],
  ['2026', '2027-02-01T09:00', '2026-12-31'],
  ['2026', '2026-01-01T09:00', '2025-12-31'],
  ['2026', '2025-12-31T23:59', undefined],
])('of %s, at %s the last day that is over is %s', (year, now, day) => {
  expect(latestUntil(year, at(now))).toBe(day);
});

test('every duty of the plan has its item', () => {
  const kinds = PERIODIC_KINDS.map((kind) =>
    filed(duty(kind, kind === 'zeroReport' ? '2026-12' : '2026'), '2026-01-05T09:00'),
  );
  const whole = pack(SOCIAL, [], { year: '2026', until: '2026-12-31' }, kinds);
  expect([whole.score, whole.outOf]).toEqual([80, 80]);
});
