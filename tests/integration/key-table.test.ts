import { read, utils } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import type { Input, Output } from '../../src/shared/contract';
import { filledSheet } from '../support/filled-sheet';
import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';
import { allLeads, COUNTY, LEADER, newRequest, OFFICE, OFFICE_2, type Town, unitCalled } from '../support/town';

/** 附件2 from draft to issue, and from paper (F1). */
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const MARKET = unitCalled('镇市监所').id;
const OFFICE_UNIT = unitCalled('镇处非办').id;
const MONTH = '2026-06';

let town: Town;
inFreshTown((running) => (town = running));
const at = (moment: string) => town.local.parts.clock.set(Date.parse(`${moment}+08:00`));
beforeEach(() => at('2026-06-10T10:00:00'));

const record = async (company: string, more: Partial<Input<'lead.record'>> = {}): Promise<string> => {
  const made = await town.call(OFFICE, 'lead.record', {
    requestId: newRequest(),
    channel: 'phone',
    text: `有人反映${company}收钱。`,
    divisionCode: VILLAGE,
    ...more,
    facts: { company, amountYuan: 33_333, people: 3, unpaidYuan: 33_333, ...more.facts },
  });
  return made.kind === 'lead' ? made.leadId : '';
};
const versionOf = async (leadId: string) => (await town.call(COUNTY, 'lead.get', { leadId })).version;
const step = async (leadId: string) => ({ leadId, version: await versionOf(leadId), requestId: newRequest() });
const mark = async (leadId: string) =>
  town.call(COUNTY, 'lead.markKey', { ...(await step(leadId)), reason: '金额大、人多' });
const key = async (company: string, more: Partial<Input<'lead.record'>> = {}) => {
  const leadId = await record(company, more);
  await mark(leadId);
  return leadId;
};
const make = (as: string, month = MONTH) => town.call(as, 'keyTable.make', { requestId: newRequest(), month });
const next = (
  as: string,
  procedure: 'keyTable.check' | 'keyTable.issue',
  { tableId, version }: Output<'keyTable.get'>,
) => town.call(as, procedure, { requestId: newRequest(), tableId, version });
const issued = async (as: string, checker = as) =>
  next(as, 'keyTable.issue', await next(checker, 'keyTable.check', await make(as)));
const companies = ({ rows }: Output<'keyTable.get'>) => rows.map(({ company }) => company);
const printed = async (as: string, tableId: string) => {
  const { contentBase64 } = await town.call(as, 'keyTable.export', { tableId });
  const sheet = read(contentBase64, { type: 'base64' }).Sheets['附件2'] ?? {};
  return utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', raw: false });
};

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
    expect(second).toMatchObject({ edition: 2, replaces: first.tableId, earlierId: first.tableId });
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

describe('a filled table from paper', () => {
  const preview = (contentBase64: string) => town.call(OFFICE, 'keyTable.preview', { contentBase64 });
  const GOOD = [
    '某养老公寓',
    '养老服务',
    '委托理财、融资租赁',
    '线上线下相结合',
    12.5,
    30,
    '3.3333',
    '是',
    '已约谈',
    '正在清退',
    '停业整改',
  ];

  test('becomes key leads, once however often it is sent, and stands in the next table', async () => {
    const contentBase64 = filledSheet([GOOD, ['=某公司', '三农', '', '线上', '', '', '', '否']]);
    expect(await preview(contentBase64)).toMatchObject({
      errors: [],
      rows: [{ row: 6, amountYuan: 125_000 }, { row: 7 }],
    });
    const input = { requestId: newRequest(), contentBase64, node: VILLAGE };
    expect(await town.call(OFFICE, 'keyTable.import', input)).toEqual({ made: 2, skipped: 0 });
    expect(await town.call(OFFICE, 'keyTable.import', input)).toEqual({ made: 2, skipped: 0 });
    await town.tick();
    expect(await allLeads(town, OFFICE)).toHaveLength(2);
    expect((await make(OFFICE)).rows).toMatchObject([
      {
        company: '某养老公寓',
        sector: '养老服务',
        amountYuan: 125_000,
        people: 30,
        unpaidYuan: 33_333,
        result: '停业整改',
      },
      { company: '=某公司', sector: '三农', amountYuan: null, crossRegion: '否' },
    ]);
  });

  test('what is wrong is told cell by cell, and nothing at all is taken over', async () => {
    const contentBase64 = filledSheet([
      GOOD,
      ['乙店', '种菜', '', '网上', '三十万', 2.5, { f: '1+1' }, '可能'],
      ['', '三农'],
      ['某养老公寓'],
    ]);
    const { errors } = await preview(contentBase64);
    expect(errors.map(({ row, column, message }) => [row, column, message.slice(0, 12)])).toEqual([
      [7, '所属行业', '要填其中一个：养老服务；'],
      [7, '是否通过互联网', '要填线上、线下或线上线下'],
      [7, '涉及金额', '要填数字，单位是万元，这'],
      [7, '涉及人数', '人数要是整数，这里写的是'],
      [7, '未兑付资金', '这一格是公式，请改成直接'],
      [7, '是否跨省、市', '要填是或否，这里写的是“'],
      [8, '企业名称', '要填企业名称'],
      [9, '企业名称', '和第 6 行是同一个企业'],
    ]);
    const counts = town.counts();
    expectRefusal(
      await town.ask(OFFICE, 'keyTable.import', { requestId: newRequest(), contentBase64 }),
      'INVALID_INPUT',
    );
    expect(town.counts()).toEqual(counts);
  });

  test('a company that is there already is shown and left out, unless it is chosen', async () => {
    const leadId = await key('桃江县某养老公寓有限公司');
    const contentBase64 = filledSheet([GOOD, ['丙店']]);
    const { rows } = await preview(contentBase64);
    expect(rows.map(({ known }) => known?.leadId)).toEqual([leadId, undefined]);
    const send = (alsoRows: number[]) =>
      town.call(OFFICE, 'keyTable.import', { requestId: newRequest(), contentBase64, alsoRows });
    expect(await send([])).toEqual({ made: 1, skipped: 1 });
    expect(await send([6])).toEqual({ made: 1, skipped: 1 });
  });

  test('400 rows are taken over at once; one more is refused', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => [`第${index}号店`, '三农', '', '', 1]);
    expect((await preview(filledSheet(rows(401)))).errors).toMatchObject([{ row: 0 }]);
    const contentBase64 = filledSheet(rows(400));
    expect(await town.call(OFFICE, 'keyTable.import', { requestId: newRequest(), contentBase64 })).toEqual({
      made: 400,
      skipped: 0,
    });
    const table = await make(OFFICE);
    expect(table.rows).toHaveLength(400);
    expect(table.warnings[0]).toContain('400 条');
    const lines = await printed(OFFICE, table.tableId);
    expect(lines[405]?.slice(0, 8)).toEqual(['合计', '', '', '', '', '400.00', '', '']);
  }, 60_000);

  test.each([
    ['no workbook at all', Buffer.from('你好').toString('base64')],
    [
      'a zip bomb',
      Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<c/>'.repeat(4_000_000)) })).toString('base64'),
    ],
    ['a zip without a table', Buffer.from(zipSync({ 'a.txt': strToU8('a') })).toString('base64')],
  ])('%s is refused plainly and at once', async (_name, contentBase64) => {
    const began = performance.now();
    expectRefusal(await town.ask(OFFICE, 'keyTable.preview', { contentBase64 }), 'SHEET_UNREADABLE');
    expect(performance.now() - began).toBeLessThan(3000);
  });

  test('another table is not taken for 附件2', async () => {
    const sheet = utils.aoa_to_sheet([['姓名', '电话']]);
    const { write } = await import('@e965/xlsx');
    const contentBase64 = write({ SheetNames: ['a'], Sheets: { a: sheet } }, { type: 'base64' }) as string;
    expect((await preview(contentBase64)).errors).toMatchObject([{ row: 0, column: '' }]);
  });
});
