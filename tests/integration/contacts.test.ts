import { read, utils } from '@e965/xlsx';
import type { Input } from '../../src/shared/contract';
import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';
import { COUNTY, LEADER, newRequest, OFFICE, personAt, type Town, unitCalled } from '../support/town';

/** 附件1 (A4): every unit keeps its own, the office knows whose is missing and whom to call. */
const VILLAGE = unitCalled('罗家潭村');
const LIAISON = personAt('罗家潭村', 'liaison');
const HEAD = personAt('罗家潭村', 'unitHead');
const OTHER = personAt('崆峒村', 'liaison');
const OFFICE_UNIT = unitCalled('镇处非办').id;
const ROWS = {
  supervisingLeader: { name: '分管某', title: '村支部书记', mobile: '13800000091', note: '=1+1' },
  unitHead: { name: '负责某', title: '村委会主任', mobile: '13800000092', landline: '+86 0737-0000001' },
  liaison: { name: '联络某', title: '村会计', mobile: '13800000093', note: '@周一至周五' },
} as const;

let town: Town;
inFreshTown((running) => (town = running));

const at = (moment: string) => town.local.parts.clock.set(Date.parse(`${moment}+08:00`));
beforeEach(() => at('2026-06-10T10:00:00'));

const saving = (version: number, extra: object = {}): Input<'contacts.save'> => ({
  requestId: newRequest(),
  unitId: VILLAGE.id,
  version,
  rows: ROWS,
  ...extra,
});
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

/** As the plan prints it, typed from the paper; the names are this test's. */
const SHEET = [
  ['附件1', '', '', '', '', ''],
  ['桃花江镇处非工作联系人名单', '', '', '', '', ''],
  ['单位名称（盖章）：桃花江镇罗家潭村', '', '', '', '', ''],
  ['', '姓  名', '职  务', '手机号码', '座  机', '备  注'],
  ['分管领导', '分管某', '村支部书记', '13800000091', '', '=1+1'],
  ['负责人', '负责某', '村委会主任', '13800000092', '+86 0737-0000001', ''],
  ['联络员', '联络某', '村会计', '13800000093', '', '@周一至周五'],
  ['注：请于3月19日前报送至镇处非办，联系人：专干甲某，联系电话：0737-0000000。', '', '', '', '', ''],
];

describe('附件1 as a spreadsheet', () => {
  beforeEach(async () => {
    await town.call(LIAISON, 'contacts.save', saving(0));
    await town.call(OFFICE, 'contacts.save', {
      ...saving(0),
      unitId: OFFICE_UNIT,
      rows: { ...ROWS, liaison: { name: '专干甲某', landline: '0737-0000000' } },
    });
  });
  const opened = async (as: string, input: Input<'contacts.export'>) => {
    const { fileName, contentBase64 } = await town.call(as, 'contacts.export', input);
    return { fileName, book: read(contentBase64, { type: 'base64', cellFormula: true }) };
  };
  const cellsOf = (book: ReturnType<typeof read>, name: string) =>
    utils.sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1, defval: '', raw: true });

  test('one unit, cell for cell as the plan prints it, and every cell is text', async () => {
    const { fileName, book } = await opened(LIAISON, { unitId: VILLAGE.id });
    expect(fileName).toBe('附件1 处非工作联系人名单（罗家潭村）.xlsx');
    expect(book.SheetNames).toEqual(['罗家潭村']);
    expect(cellsOf(book, '罗家潭村')).toEqual(SHEET);
    const sheet = book.Sheets['罗家潭村'] ?? {};
    const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!'));
    for (const [address, cell] of cells as [string, { t: string; f?: string }][])
      expect([address, cell.f, ['s', 'z'].includes(cell.t)]).toEqual([address, undefined, true]);
    expect(sheet['!merges']?.map((range) => utils.encode_range(range))).toEqual(['A1:F1', 'A2:F2', 'A3:F3', 'A8:F8']);
  });

  test('the screen and the printed page show the same words', async () => {
    const { form } = await town.call(OFFICE, 'contacts.get', { unitId: VILLAGE.id });
    const wide = (text: string) => [text, '', '', '', '', ''];
    expect([
      wide(form.heading),
      wide(form.title),
      wide(form.unitLine),
      form.header,
      ...form.rows,
      wide(form.note),
    ]).toEqual(SHEET);
  });

  test('the whole town: a sheet for every unit, blank forms for those who have handed in nothing', async () => {
    const { fileName, book } = await opened(OFFICE, {});
    expect(fileName).toBe('附件1 处非工作联系人名单（桃花江镇）.xlsx');
    expect(book.SheetNames).toHaveLength(40);
    expect(cellsOf(book, '罗家潭村')).toEqual(SHEET);
    expect(cellsOf(book, '崆峒村')[4]).toEqual(['分管领导', '', '', '', '', '']);
  });

  test('the same list is the same file, whenever it is asked for', async () => {
    const first = await town.call(LIAISON, 'contacts.export', { unitId: VILLAGE.id });
    at('2026-06-12T15:00:00');
    expect(await town.call(LIAISON, 'contacts.export', { unitId: VILLAGE.id })).toEqual(first);
  });

  test('who took the numbers is in the log', async () => {
    await opened(OFFICE, {});
    await opened(OFFICE, {});
    await town.tick();
    const logged = town.documents('auditLog').filter(({ event }) => event.type === 'contacts.exported');
    expect(logged.map(({ event }) => event)).toMatchObject([
      { what: '430922112', actor: { kind: 'member', memberId: OFFICE } },
    ]);
  });

  test('the county takes one town at a time', async () => {
    const { book } = await opened(COUNTY, { node: '430922112' });
    expect((await town.call(COUNTY, 'contacts.list', {})).towns).toEqual([{ code: '430922112', name: '桃花江镇' }]);
    expect(book.SheetNames).toContain('罗家潭村');
    expectRefusal(await town.ask(OFFICE, 'contacts.export', { node: '430922101' }), 'NOT_FOUND');
    expectRefusal(await town.ask(LIAISON, 'contacts.export', { node: '430922112' }), 'NOT_FOUND');
  });
});
