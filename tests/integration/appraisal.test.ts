import type { Input } from '../../src/shared/contract';
import { leadOnDesk, LIAISON, UNIT } from '../support/lead-on-desk';
import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';
import { COUNTY, LEADER, newRequest, OFFICE, personAt, type Town, unitCalled } from '../support/town';

/** 监督检查 (F3): what a unit's year shows, the same whenever it is asked for, and nothing of what one may not know. */
let town: Town;
inFreshTown((running) => (town = running));
const at = (moment: string) => town.local.parts.clock.set(Date.parse(`${moment}+08:00`));
beforeEach(async () => {
  at('2026-06-10T10:00:00');
  await town.tick();
});
const { current, step, keepOut, get } = leadOnDesk(() => town);

const JUSTICE = unitCalled('镇司法所');
const JUSTICE_LIAISON = personAt('镇司法所', 'liaison');
const pack = (as: string, input: Partial<Input<'appraisal.get'>> = {}) =>
  town.call(as, 'appraisal.get', { unitId: UNIT.id, year: '2026', ...input });
const item = ({ items }: Awaited<ReturnType<typeof pack>>, key: string) => items.find((each) => each.key === key);

const missedAndHandedOn = async () => {
  at('2026-06-15T10:00:00');
  expect(await step(OFFICE, 'lead.assign', { unitId: JUSTICE.id, reason: '请司法所办。' })).toMatchObject({ ok: true });
};
const file = (version: number, note: string) =>
  town.call(LIAISON, 'zeroReport.file', {
    requestId: newRequest(),
    dutyId: `zeroReport-${UNIT.id}-2026-06`,
    version,
    found: false,
    checked: { sectors: [], places: '全镇', sites: 3 },
    note,
  });

test('the same unit, year and day give the same pack, whatever is filed, corrected or handed on afterwards', async () => {
  await missedAndHandedOn();
  at('2026-07-01T10:00:00');
  const first = await pack(OFFICE);
  expect(first).toMatchObject({ until: '2026-06-30', latest: '2026-06-30', cut: false });
  expect(item(first, 'zeroReport')).toMatchObject({ due: 1, inTime: 0, score: 36 });
  expect(item(first, 'deadlines')).toMatchObject({
    score: 16,
    evidence: [{ on: '2026-06-11', reference: { kind: 'lead', id: current.lead.leadId } }],
  });

  at('2026-07-02T10:00:00');
  await file(1, '');
  await file(2, '更正');
  await step(JUSTICE_LIAISON, 'lead.accept');
  await step(JUSTICE_LIAISON, 'lead.updateFacts', { facts: { company: '某养老公寓', people: 3 } });
  await step(OFFICE, 'lead.assign', { unitId: UNIT.id, reason: '还是社会事务办办。' });
  await town.tick();
  at('2026-08-20T10:00:00');
  const again = await pack(OFFICE, { until: '2026-06-30' });
  expect(JSON.stringify({ ...again, latest: '' })).toBe(JSON.stringify({ ...first, latest: '' }));
  expect(again.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  for (const as of [LEADER, COUNTY])
    expect((await pack(as, { until: '2026-06-30' })).fingerprint).toBe(first.fingerprint);

  const newest = await pack(OFFICE);
  expect(item(newest, 'zeroReport')?.evidence[0]?.what).toBe('6月：报晚了（7月2日才报）');
  expect(newest.fingerprint).not.toBe(first.fingerprint);
});

test('who had the lead cannot open it any more; the evidence is for those above alone', async () => {
  await missedAndHandedOn();
  expectRefusal(await get(LIAISON), 'LEAD_NOT_FOUND');
  expect((await town.call(LIAISON, 'lead.list', { view: 'all' })).items).toEqual([]);
  expectRefusal(await town.ask(LIAISON, 'appraisal.get', { unitId: UNIT.id, year: '2026' }), 'UNKNOWN_PROCEDURE');
});

test('a lead that keeps the reader or the unit out is in no pack', async () => {
  await missedAndHandedOn();
  at('2026-06-16T10:00:00');
  await keepOut(COUNTY, unitCalled('镇处非办'));
  at('2026-07-01T10:00:00');
  for (const as of [OFFICE, LEADER]) {
    expect(item(await pack(as), 'deadlines')).toMatchObject({ score: null, due: 0, evidence: [] });
    expect(JSON.stringify(await pack(as))).not.toContain(current.lead.leadId);
  }
  expect(item(await pack(COUNTY), 'deadlines')).toMatchObject({ score: 16 });
  await keepOut(COUNTY, UNIT);
  expect(item(await pack(COUNTY), 'deadlines')).toMatchObject({ due: 0, evidence: [] });
});

test('the units of the place stand in the order of the directory, without points, page by page', async () => {
  const names: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await town.call(OFFICE, 'appraisal.units', { year: '2026', cursor });
    for (const row of page.items) expect(Object.keys(row).sort()).toEqual(['id', 'name']);
    names.push(...page.items.map(({ id }) => id));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(names).toHaveLength(31 + 8);
  expect(names).toEqual([...names].sort());
  expect(names).not.toContain(unitCalled('镇处非办').id);
});

test('units elsewhere, years to come and days that are not over are refused', async () => {
  const ask = (input: object) => town.ask(OFFICE, 'appraisal.get', { unitId: UNIT.id, year: '2026', ...input });
  expectRefusal(await ask({ unitId: unitCalled('县处非办').id }), 'NOT_FOUND');
  expectRefusal(await ask({ unitId: '430922101-justice' }), 'NOT_FOUND');
  expectRefusal(await ask({ year: '2027' }), 'INVALID_INPUT');
  expectRefusal(await ask({ until: '2026-06-10' }), 'INVALID_INPUT');
  expectRefusal(await ask({ until: '2025-06-10' }), 'INVALID_INPUT');
  expectRefusal(await town.ask(OFFICE, 'appraisal.units', { year: '2027' }), 'INVALID_INPUT');
});
