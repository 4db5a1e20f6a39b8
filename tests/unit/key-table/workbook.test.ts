import { read, utils, type WorkSheet } from '@e965/xlsx';
import { keyTableWorkbook } from '../../../cloudfunctions/core/spreadsheet/key-table-workbook';
import type { KeyRow } from '../../../src/shared/domain/key-table/row';
import { blankRow } from '../../support/key-rows';

/** 附件2 written by the product, opened by another library, against the plan's paper as typed here by hand (F1). */
const FOOT = { filledBy: '专干甲', head: '主任乙', phone: '0737-0000000', date: '2026-11-23' };
const STAMP = '截至 2026-11-23 18:00（北京时间）';
const sheetOf = async (rows: readonly KeyRow[]): Promise<WorkSheet> => {
  const bytes = await keyTableWorkbook({
    title: '桃花江镇（乡）、行业领域重点风险线索统计表',
    rows,
    foot: FOOT,
    stamp: STAMP,
  });
  const book = read(bytes, { cellFormula: true, cellNF: true });
  expect(book.SheetNames).toEqual(['附件2']);
  return book.Sheets['附件2'] ?? {};
};
const shown = (sheet: WorkSheet) => utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', raw: false });
const alone = (text: string) => [text, ...Array<string>(13).fill('')];

const HEAD = [
  alone('附件2'),
  alone('桃花江镇（乡）、行业领域重点风险线索统计表'),
  alone('单位：人、万元'),
  ['序号', '风险情况', '', '', '', '', '', '', '', '工作情况', '', '', '', '备注'],
  [
    '',
    '企业名称',
    '所属行业',
    '集资模式',
    '是否通过互联网',
    '涉及金额',
    '涉及人数',
    '未兑付资金',
    '是否跨省、市',
    '采取的工作措施',
    '资金清退情况',
    '处理结果',
    '省际间风险通报情况',
    '',
  ],
];
const NOTES = [
  '注：1．重点风险线索尽量控制在50条以内可继续向下复制表格。',
  '2．“是否通过互联网”根据实际填写线上、线上或线上线下相结合，“是否跨省、市”填写是或否',
  '3．“资金清退情况”填写正在清退或清退完毕，并写明清退比例。',
  '4．“处理结果”填写企业现状，如正在整改并正常营业、停业整改、移送公安等。',
  '5．所有数字均保留小数点后2位。',
  '6．合计栏标注“*”的项目需统计合计数。',
].map(alone);
const FOOT_ROW = [
  '填报人：专干甲',
  '',
  '',
  '',
  '负责人：主任乙',
  '',
  '',
  '',
  '电话：0737-0000000',
  '',
  '',
  '填报日期：2026年11月23日',
  '',
  '',
];
const END = [...NOTES, FOOT_ROW, alone(STAMP)];
const LONG_NAME = '桃江县某某某某'.repeat(14);

/** Three rows: everything known, nothing known, and text that would like to be a formula. */
const ROWS = [
  blankRow('a', {
    company: '某养老公寓',
    sector: '养老服务',
    mode: '商品回购、寄存代售',
    online: '线上线下相结合',
    amountYuan: 1_234_567,
    people: 45,
    unpaidYuan: 500_050,
    crossRegion: '是',
    measures: '2026年6月1日提请县处非办责令停止',
    recovery: '正在清退，清退比例35.20%',
    result: '停业整改',
    bulletins: '2026年6月2日向某省处非办发出通报',
    note: '+86',
  }),
  blankRow('b'),
  blankRow('c', {
    company: '=HYPERLINK("http://x","点我")',
    measures: '@SUM(A1)',
    result: '-1',
    amountYuan: 0,
    people: 0,
    unpaidYuan: 0,
  }),
];

test('cell for cell: head, rows, total, notes, foot', async () => {
  const sheet = await sheetOf(ROWS);
  expect(shown(sheet)).toEqual([
    ...HEAD,
    [
      '1',
      '某养老公寓',
      '养老服务',
      '商品回购、寄存代售',
      '线上线下相结合',
      '123.46',
      '45.00',
      '50.01',
      '是',
      '2026年6月1日提请县处非办责令停止',
      '正在清退，清退比例35.20%',
      '停业整改',
      '2026年6月2日向某省处非办发出通报',
      '+86',
    ],
    ['2', '', '', '', '', '', '', '', '', '', '', '', '', ''],
    ['3', '=HYPERLINK("http://x","点我")', '', '', '', '0.00', '0.00', '0.00', '', '@SUM(A1)', '', '-1', '', ''],
    ['合计', '', '', '', '', '123.46', '45.00', '50.01', '', '', '', '', '', '金额1条、人数1条、未兑付1条不详，未计入'],
    ...END,
  ]);
});

test('heads span what the paper’s heads span', async () => {
  const merges = (await sheetOf(ROWS))['!merges']?.map((range) => utils.encode_range(range)).sort();
  expect(merges).toEqual(
    [
      ...['A1:N1', 'A2:N2', 'A3:N3', 'A4:A5', 'B4:I4', 'J4:M4', 'N4:N5'],
      ...[10, 11, 12, 13, 14, 15, 17].map((row) => `A${row}:N${row}`),
      ...['A16:D16', 'E16:H16', 'I16:K16', 'L16:N16'],
    ].sort(),
  );
});

test('numbers are numbers with two decimals, everything else is text, nothing is a formula, unknown is empty', async () => {
  const sheet = await sheetOf(ROWS);
  const cell = (address: string) => sheet[address] as { t: string; v?: unknown; z?: string; f?: string } | undefined;
  for (const [address, value] of [
    ['F6', 123.46],
    ['G6', 45],
    ['H6', 50.01],
    ['F8', 0],
    ['F9', 123.46],
    ['G9', 45],
    ['H9', 50.01],
  ] as const)
    expect([address, cell(address)]).toMatchObject([address, { t: 'n', v: value, z: '0.00' }]);
  for (const address of ['F7', 'G7', 'H7']) expect([undefined, 'z']).toContain(cell(address)?.t);
  for (const [address, each] of Object.entries(sheet).filter(([key]) => !key.startsWith('!'))) {
    const { t, f } = each as { t: string; f?: string };
    expect([address, f]).toEqual([address, undefined]);
    if (!/^[FGH][6-9]$/.test(address)) expect([address, ['s', 'z'].includes(t)]).toEqual([address, true]);
  }
});

test('three of 33,333 元 print 3.33 each and total 9.99', async () => {
  const rows = ['a', 'b', 'c'].map((id) => blankRow(id, { amountYuan: 33_333, unpaidYuan: 33_333, people: 1 }));
  const lines = shown(await sheetOf(rows)).slice(5, 9);
  expect(lines.map((line) => line.slice(5, 8))).toEqual([
    ['3.33', '1.00', '3.33'],
    ['3.33', '1.00', '3.33'],
    ['3.33', '1.00', '3.33'],
    ['9.99', '3.00', '9.99'],
  ]);
});

test('where no row knows a number, the total is blank and says so', async () => {
  const total = shown(await sheetOf([blankRow('a', { people: 3 })]))[6];
  expect(total).toEqual(['合计', '', '', '', '', '', '3.00', '', '', '', '', '', '', '金额1条、未兑付1条不详，未计入']);
});

test.each([0, 1, 50, 51, 400])('%i rows: numbered without a gap, total at the end, long names whole', async (count) => {
  const rows = Array.from({ length: count }, (_, index) =>
    blankRow(`lead-${index}`, { company: LONG_NAME, amountYuan: 10_000, people: 2, unpaidYuan: 5_000 }),
  );
  const lines = shown(await sheetOf(rows));
  expect(lines.slice(0, 5)).toEqual(HEAD);
  const body = lines.slice(5, 5 + count);
  expect(body.map(([serial]) => serial)).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)));
  expect(body.every(([, company]) => company === LONG_NAME)).toBe(true);
  const total = [`${count}.00`, `${count * 2}.00`, `${(count / 2).toFixed(2)}`];
  expect(lines[5 + count]).toEqual(['合计', '', '', '', '', ...total, '', '', '', '', '', '']);
  expect(lines.slice(6 + count)).toEqual(END);
});

test('the same table is the same file, laid out for A4 landscape one page wide', async () => {
  const table = { title: '标题', rows: ROWS, foot: FOOT, stamp: STAMP };
  const [first, second] = [await keyTableWorkbook(table), await keyTableWorkbook(table)];
  expect(first.equals(second)).toBe(true);
  const book = read(first, { bookFiles: true }) as unknown as { files: Record<string, { content: Uint8Array }> };
  const xml = Buffer.from(book.files['xl/worksheets/sheet1.xml']?.content ?? []).toString();
  expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(xml).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
  expect(Buffer.from(book.files['xl/workbook.xml']?.content ?? []).toString()).toContain('附件2!$4:$5');
});
