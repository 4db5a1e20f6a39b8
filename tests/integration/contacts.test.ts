import { ROWS, saving } from '../support/contact-rows';
import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';
import { COUNTY, LEADER, newRequest, OFFICE, personAt, type Town, unitCalled } from '../support/town';

/** 附件1 (A4): every unit keeps its own, the office knows whose is missing and whom to call. */
const VILLAGE = unitCalled('罗家潭村');
const LIAISON = personAt('罗家潭村', 'liaison');
const HEAD = personAt('罗家潭村', 'unitHead');
const OTHER = personAt('崆峒村', 'liaison');
let town: Town;
inFreshTown((running) => (town = running));

const at = (moment: string) => town.local.parts.clock.set(Date.parse(`${moment}+08:00`));
beforeEach(() => at('2026-06-10T10:00:00'));

const confirming = (version: number) => ({ requestId: newRequest(), unitId: VILLAGE.id, version });
const duty = (year: number) =>
  town.documents('duties').find(({ _id }) => _id === `contactList-${VILLAGE.id}-${year}`) ?? null;
const listed = async (as = OFFICE, state?: 'missing' | 'stale' | 'complete') => {
  const rows = [];
  for (let cursor: string | undefined; ;) {
    const page = await town.call(as, 'contacts.list', { limit: 50, state, cursor });
    rows.push(...page.items);
    if (page.nextCursor === null) return rows;
    cursor = page.nextCursor;
  }
};
const rowOf = async (as = OFFICE) => (await listed(as)).find(({ unit }) => unit.id === VILLAGE.id);

test('who is faster than the first tick of January has handed in for the year', async () => {
  at('2027-01-01T00:00:20');
  await town.call(LIAISON, 'contacts.save', saving(0));
  at('2027-01-01T00:01:00');
  await town.tick();
  expect(duty(2027)).toMatchObject({ state: 'filed', filing: { kind: 'confirmed' }, nextReminderAt: null });
  at('2027-03-20T09:00:00');
  await town.tick();
  const due = await town.call(LIAISON, 'duty.due', { what: 'duty', limit: 50 });
  expect(due.items.filter(({ id }) => id.startsWith('contactList-'))).toEqual([]);
});

describe('a year of one village', () => {
  test('opened, handed in, stale in the new year, confirmed by one tap', async () => {
    at('2027-01-02T09:00:00');
    await town.tick();
    expect(duty(2027)).toMatchObject({ state: 'open' });

    await town.call(LIAISON, 'contacts.save', saving(0));
    expect(duty(2027)).toMatchObject({ state: 'filed', filing: { kind: 'confirmed' }, nextReminderAt: null });
    expect(await rowOf()).toMatchObject({ state: 'complete' });

    at('2028-01-02T09:00:00');
    await town.tick();
    expect(await rowOf()).toMatchObject({ state: 'stale' });
    expect(duty(2028)).toMatchObject({ state: 'open' });

    const confirmed = await town.call(HEAD, 'contacts.confirm', confirming(1));
    expect(confirmed).toMatchObject({ state: 'complete', version: 2, rows: { liaison: { name: '联络某' } } });
    expect(confirmed.history.map(({ kind }) => kind)).toEqual(['confirmed', 'saved']);
    expect(duty(2028)).toMatchObject({ state: 'filed' });
    expect(await rowOf()).toMatchObject({ state: 'complete' });
  });

  test('a correction later in the year leaves the moment of handing in alone', async () => {
    at('2027-01-02T09:00:00');
    await town.tick();
    await town.call(LIAISON, 'contacts.save', saving(0));
    const filedAt = duty(2027)?.firstFiledAt;
    at('2027-05-02T09:00:00');
    await town.call(LIAISON, 'contacts.save', saving(1));
    expect(duty(2027)?.firstFiledAt).toEqual(filedAt);
    expect(duty(2027)?.history).toHaveLength(1);
  });

  test('nobody is reminded of what is done', async () => {
    at('2027-01-02T09:00:00');
    await town.tick();
    await town.call(LIAISON, 'contacts.save', saving(0));
    at('2027-03-25T10:00:00');
    await town.tick();
    const about = town.documents('notices').filter(({ dutyId }) => dutyId === `contactList-${VILLAGE.id}-2027`);
    expect(about).toEqual([]);
  });
});

describe('saving', () => {
  test('works where the year’s duty was never opened', async () => {
    expect(duty(2026)).toBeNull();
    expect(await town.call(LIAISON, 'contacts.save', saving(0))).toMatchObject({ version: 1, state: 'complete' });
    expect(duty(2026)).toBeNull();
  });

  test('begins with the people the unit has here already', async () => {
    const fresh = await town.call(LIAISON, 'contacts.get', {});
    expect(fresh).toMatchObject({ version: 0, state: 'missing', mayEdit: true });
    expect(fresh.rows.liaison).toMatchObject({
      name: '罗家潭村联络员',
      mobile: expect.stringMatching(/^1380000/) as string,
    });
    expect(fresh.form.rows[2]).toEqual(['联络员', '', '', '', '', '']);
  });

  test('the same request twice is one change, in the list and in the log', async () => {
    const input = saving(0);
    await town.call(LIAISON, 'contacts.save', input);
    expect(await town.call(LIAISON, 'contacts.save', input)).toMatchObject({ version: 1 });
    await town.tick();
    const logged = town.documents('auditLog').filter(({ event }) => event.type === 'contacts.saved');
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain('1380000009');
  });

  test('two people of a unit at once: the second is told', async () => {
    await town.call(LIAISON, 'contacts.save', saving(0));
    expectRefusal(await town.ask(HEAD, 'contacts.save', saving(0)), 'RECORD_CHANGED_MEANWHILE');
  });

  test('a row needs a name and a number that can be called', async () => {
    for (const wrong of [{ name: '' }, { name: '甲' }, { name: '甲', mobile: '1380000' }]) {
      const reply = await town.ask(LIAISON, 'contacts.save', saving(0, { rows: { ...ROWS, unitHead: wrong } }));
      expectRefusal(reply, 'INVALID_INPUT');
      expect(JSON.stringify(reply)).toContain('rows.unitHead');
    }
    expectRefusal(await town.ask(LIAISON, 'contacts.confirm', confirming(0)), 'CONTACTS_MISSING');
  });

  test('of changes who and when is kept, and no old number', async () => {
    await town.call(LIAISON, 'contacts.save', saving(0));
    for (let version = 1; version <= 25; version += 1)
      await town.call(LIAISON, 'contacts.save', {
        ...saving(version),
        rows: { ...ROWS, liaison: { name: '新来的', mobile: '13800000094' } },
      });
    expect(town.documents('contacts')[0]?.history).toHaveLength(20);
    expect(JSON.stringify(town.documents('contacts'))).not.toContain(ROWS.liaison.mobile);
  });
});

describe('who sees and changes whose', () => {
  beforeEach(() => town.call(LIAISON, 'contacts.save', saving(0)));

  test('the office and the county read it with its numbers, and cannot change it', async () => {
    for (const as of [OFFICE, COUNTY]) {
      const seen = await town.call(as, 'contacts.get', { unitId: VILLAGE.id });
      expect(seen).toMatchObject({ mayEdit: false, rows: { liaison: { mobile: ROWS.liaison.mobile } } });
      expect((await rowOf(as))?.people[0]).toEqual({
        role: 'liaison',
        roleLabel: '联络员',
        name: '联络某',
        phone: ROWS.liaison.mobile,
      });
    }
    expectRefusal(await town.ask(OFFICE, 'contacts.save', saving(1)), 'RECORD_NOT_OWN');
  });

  test('leaders see who is there and whose is missing, and no number', async () => {
    const row = await rowOf(LEADER);
    expect(row).toMatchObject({ state: 'complete' });
    expect(row?.people.map(({ name, phone }) => [name, phone])).toContainEqual(['联络某', null]);
    expect(JSON.stringify(await listed(LEADER))).not.toMatch(/1380000/);
    expect(await town.ask(LEADER, 'contacts.get', { unitId: VILLAGE.id })).toMatchObject({ code: 'UNKNOWN_PROCEDURE' });
    expect(await town.ask(LEADER, 'contacts.export', {})).toMatchObject({ code: 'UNKNOWN_PROCEDURE' });
  });

  test('another village, a grid worker and a resident see nothing of it', async () => {
    expectRefusal(await town.ask(OTHER, 'contacts.get', { unitId: VILLAGE.id }), 'NOT_FOUND');
    expectRefusal(await town.ask(OTHER, 'contacts.save', saving(1)), 'NOT_FOUND');
    expectRefusal(await town.ask(OTHER, 'contacts.export', { unitId: VILLAGE.id }), 'NOT_FOUND');
    for (const as of [personAt('罗家潭村', 'gridWorker'), 'resident-1'])
      expect(await town.ask(as, 'contacts.get', { unitId: VILLAGE.id })).toMatchObject({ code: 'UNKNOWN_PROCEDURE' });
  });

  test('who has left the post has left the list too', async () => {
    await town.call(OFFICE, 'people.endPost', {
      requestId: newRequest(),
      memberId: LIAISON,
      unitId: VILLAGE.id,
      role: 'liaison',
      reason: 'moved',
    });
    expect(await town.ask(LIAISON, 'contacts.get', { unitId: VILLAGE.id })).toMatchObject({ ok: false });
  });
});

describe('the office’s list', () => {
  test('every unit of the town once, missing ones first, page by page, with numbers to call', async () => {
    await town.call(OTHER, 'contacts.save', { ...saving(0), unitId: unitCalled('崆峒村').id });
    const all = await listed();
    expect(all).toHaveLength(31 + 8 + 1);
    expect(new Set(all.map(({ unit }) => unit.id)).size).toBe(40);
    expect(all.at(-1)).toMatchObject({ unit: { name: '崆峒村' }, state: 'complete' });
    const small = [];
    for (let cursor: string | undefined; ;) {
      const page = await town.call(OFFICE, 'contacts.list', { limit: 7, cursor });
      expect(page.counts).toEqual({ missing: 39, stale: 0, complete: 1 });
      small.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(small).toEqual(all);
    const missing = await rowOf();
    expect(missing).toMatchObject({ state: 'missing', confirmedAt: null });
    expect(missing?.people.map(({ role }) => role)).toEqual(['liaison', 'unitHead', 'supervisingLeader']);
    expect(missing?.people[0]?.phone).toMatch(/^1380000/);
  });

  test('one state alone', async () => {
    await town.call(LIAISON, 'contacts.save', saving(0));
    expect((await listed(OFFICE, 'complete')).map(({ unit }) => unit.name)).toEqual(['罗家潭村']);
    expect(await listed(OFFICE, 'stale')).toEqual([]);
    expect(await listed(OFFICE, 'missing')).toHaveLength(39);
  });

  test('an unreadable cursor is refused', async () => {
    expectRefusal(await town.ask(OFFICE, 'contacts.list', { cursor: '../x' }), 'INVALID_INPUT');
  });
});
