import { inFreshTown } from '../support/fresh-town';
import { companies, keyDesk, MONTH } from '../support/key-desk';
import { expectRefusal } from '../support/refusal';
import { COUNTY, LEADER, newRequest, OFFICE, OFFICE_2, type Town, unitCalled } from '../support/town';

/** 附件2 from draft to issue (F1), and without what an office may not know (C2). */
const MARKET = unitCalled('镇市监所').id;
const OFFICE_UNIT = unitCalled('镇处非办').id;

let town: Town;
inFreshTown((running) => (town = running));
const { record, step, key, make, next, issued, printed, at } = keyDesk(() => town);
beforeEach(() => at('2026-06-10T10:00:00'));

describe('a month’s table', () => {
  test('holds the key leads alone, riskiest first, and prints 9.99 under three of 33,333 元', async () => {
    await record('没有标重点的店');
    await key('甲店');
    await key('乙店', { facts: { unpaidYuan: 600_000 } });
    await key('丙店');
    const table = await make(OFFICE);
    expect(companies(table)).toEqual(['乙店', '甲店', '丙店']);
    expect(table).toMatchObject({ state: 'draft', edition: 1, title: '桃花江镇（乡）、行业领域重点风险线索统计表' });
    const lines = await printed(OFFICE, table.tableId);
    expect(lines[8]?.slice(5, 8)).toEqual(['9.99', '9.00', '66.66']);
    expect(lines.at(-1)?.[0]).toBe('截至 2026-06-10 10:00（北京时间），草稿，还没有核对');
  });

  test('is drafted, checked by another, issued; the foot names them and the number of the office', async () => {
    const person = { name: '专干甲', mobile: '', landline: '0737-0000000' };
    await town.call(OFFICE, 'contacts.save', {
      requestId: newRequest(),
      unitId: OFFICE_UNIT,
      version: 0,
      rows: { supervisingLeader: person, unitHead: person, liaison: person },
    });
    await key('甲店');
    const table = await issued(OFFICE, OFFICE_2);
    expect(table.foot).toMatchObject({ phone: '0737-0000000', date: '2026-06-10' });
    expect(table.foot.filledBy).not.toBe(table.foot.head);
    expect(table.stamp).toBe('截至 2026-06-10 10:00（北京时间）');
    expect((await town.call(LEADER, 'keyTable.get', { tableId: table.tableId })).rows).toEqual(table.rows);
  });

  test('once issued never changes: later edits make the next edition, which names the one it replaces', async () => {
    const leadId = await key('甲店');
    const first = await issued(OFFICE);
    const file = await town.call(OFFICE, 'keyTable.export', { tableId: first.tableId });
    at('2026-06-12T10:00:00');
    await town.call(COUNTY, 'lead.updateFacts', { ...(await step(leadId)), facts: { amountYuan: 50_000 } });
    await key('乙店');
    expect((await town.call(OFFICE, 'keyTable.get', { tableId: first.tableId })).rows).toEqual(first.rows);
    expect(await town.call(OFFICE, 'keyTable.export', { tableId: first.tableId })).toEqual(file);
    for (const procedure of ['keyTable.check', 'keyTable.issue'] as const)
      expectRefusal(
        await town.ask(OFFICE, procedure, { requestId: newRequest(), tableId: first.tableId, version: first.version }),
        'KEY_TABLE_STEP',
      );
    const second = await make(OFFICE);
    expect(second).toMatchObject({ edition: 2, replaces: first.tableId, monthBeforeId: null });
    const { differences } = await town.call(OFFICE, 'keyTable.compare', {
      tableId: second.tableId,
      earlierId: first.tableId,
    });
    expect(differences).toMatchObject([
      { kind: 'added', company: '乙店' },
      { kind: 'changed', company: '甲店', changes: [{ label: '涉及金额', before: '3.33', after: '5.00' }] },
    ]);
    const { items } = await town.call(LEADER, 'keyTable.list', {});
    expect(items.map(({ edition, state }) => [edition, state])).toEqual([
      [2, 'draft'],
      [1, 'issued'],
    ]);
  });

  test('every edition can be compared with the month before, not with itself alone', async () => {
    const leadId = await key('甲店');
    const june = await issued(OFFICE);
    at('2026-07-10T10:00:00');
    await town.call(COUNTY, 'lead.updateFacts', { ...(await step(leadId)), facts: { amountYuan: 70_000 } });
    const july = { requestId: newRequest(), month: '2026-07' };
    const first = await town.call(OFFICE, 'keyTable.make', july);
    expect(first).toMatchObject({ edition: 1, replaces: null, monthBeforeId: june.tableId });
    for (const procedure of ['keyTable.check', 'keyTable.issue'] as const) {
      const { version } = await town.call(OFFICE, 'keyTable.get', { tableId: first.tableId });
      await town.call(OFFICE, procedure, { requestId: newRequest(), tableId: first.tableId, version });
    }
    const second = await town.call(OFFICE, 'keyTable.make', { ...july, requestId: newRequest() });
    expect(second).toMatchObject({ edition: 2, replaces: first.tableId, monthBeforeId: june.tableId });
    const compared = { tableId: second.tableId, earlierId: june.tableId };
    expect((await town.call(OFFICE, 'keyTable.compare', compared)).differences).toMatchObject([
      { kind: 'changed', company: '甲店', changes: [{ label: '涉及金额', after: '7.00' }] },
    ]);
  });

  test('a draft is made again in its place; the same request twice is one step; a step by an old look is refused', async () => {
    await key('甲店');
    const draft = await make(OFFICE);
    await key('乙店');
    const requestId = newRequest();
    const again = await town.call(OFFICE, 'keyTable.make', { requestId, month: MONTH });
    expect(again).toMatchObject({ tableId: draft.tableId, version: 2 });
    expect(companies(again)).toHaveLength(2);
    expect((await town.call(OFFICE, 'keyTable.make', { requestId, month: MONTH })).version).toBe(2);
    expectRefusal(
      await town.ask(OFFICE, 'keyTable.check', { requestId: newRequest(), tableId: draft.tableId, version: 1 }),
      'RECORD_CHANGED_MEANWHILE',
    );
    expectRefusal(
      await town.ask(OFFICE, 'keyTable.make', { requestId: newRequest(), month: '2026-07' }),
      'INVALID_INPUT',
    );
    expect(town.documents('keyTables')).toHaveLength(1);
  });

  test('the county reads a town’s table once it is issued, and has its own of all towns', async () => {
    await key('甲店');
    const draft = await make(OFFICE);
    expectRefusal(await town.ask(COUNTY, 'keyTable.get', { tableId: draft.tableId }), 'NOT_FOUND');
    expect((await town.call(COUNTY, 'keyTable.list', { node: '430922112' })).items).toEqual([]);
    const { tableId } = await next(OFFICE, 'keyTable.issue', await next(OFFICE, 'keyTable.check', draft));
    expect(companies(await town.call(COUNTY, 'keyTable.get', { tableId }))).toEqual(['甲店']);
    expect((await town.call(COUNTY, 'keyTable.list', { node: '430922112' })).items).toHaveLength(1);
    expect((await make(COUNTY)).rows).toMatchObject([{ company: '甲店', note: '桃花江镇' }]);
    expect((await town.call(COUNTY, 'keyTable.list', {})).towns).toEqual([{ code: '430922112', name: '桃花江镇' }]);
  });
});

describe('an office kept out of a lead', () => {
  test('does not have its row: not in its table, not in one written before, and nothing is missing in the numbering', async () => {
    const secret = await key('甲店', { facts: { amountYuan: 900_000 } });
    await key('乙店');
    const before = await issued(OFFICE);
    expect(companies(before)).toEqual(['甲店', '乙店']);
    await town.call(COUNTY, 'lead.keepOut', { ...(await step(secret)), unitId: OFFICE_UNIT, reason: '牵涉本办' });
    for (const as of [OFFICE, LEADER]) {
      const seen = await town.call(as, 'keyTable.get', { tableId: before.tableId });
      expect(companies(seen)).toEqual(['乙店']);
      const lines = await printed(as, before.tableId);
      expect(lines[5]?.slice(0, 2)).toEqual(['1', '乙店']);
      expect(lines[6]?.slice(0, 6)).toEqual(['合计', '', '', '', '', '3.33']);
    }
    expect(companies(await make(OFFICE))).toEqual(['乙店']);
    expect(companies(await make(COUNTY))).toEqual(['甲店', '乙店']);
  });

  test('a person of the office with a post in a unit kept out reads the office’s table without that row', async () => {
    const secret = await key('甲店', { conflictUnitIds: [MARKET] });
    await town.ports.store.collection('members').insert({
      _id: 'both',
      openid: 'openid-both',
      name: '两头任职',
      phone: '',
      posts: [
        { role: 'office', unitId: OFFICE_UNIT, divisionCode: '430922112' },
        { role: 'liaison', unitId: MARKET, divisionCode: '430922112' },
      ],
      unitIds: [OFFICE_UNIT, MARKET],
    });
    const table = await make(OFFICE);
    expect(companies(table)).toEqual(['甲店']);
    const origin = { kind: 'phone', openid: 'openid-both' } as const;
    for (const [procedure, input] of [
      ['keyTable.get', { tableId: table.tableId }],
      ['keyTable.make', { requestId: newRequest(), month: MONTH }],
    ] as const) {
      const reply = await town.local.parts.host.invoke('api', { procedure, input }, origin);
      expect(JSON.parse(reply)).toMatchObject({ ok: true, data: { rows: [] } });
      expect(reply).not.toContain(secret);
    }
    expect(companies(await town.call(OFFICE, 'keyTable.get', { tableId: table.tableId }))).toEqual(['甲店']);
  });
});
