import { utils } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { filledSheet } from '../support/filled-sheet';
import { inFreshTown } from '../support/fresh-town';
import { keyDesk, VILLAGE } from '../support/key-desk';
import { expectRefusal } from '../support/refusal';
import { allLeads, newRequest, OFFICE, type Town } from '../support/town';

/** 附件2 that a unit filled in on paper or as a spreadsheet, taken over row by row (F1). */
let town: Town;
inFreshTown((running) => (town = running));
const { key, make, printed, at } = keyDesk(() => town);
beforeEach(() => at('2026-06-10T10:00:00'));

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
