import { read, utils } from '@e965/xlsx';
import type { Input } from '../../src/shared/contract';
import { ROWS, saving } from '../support/contact-rows';
import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';
import { COUNTY, OFFICE, personAt, type Town, unitCalled } from '../support/town';

/** 附件1 as paper has it, opened again by another library (A4). */
const VILLAGE = unitCalled('罗家潭村');
const LIAISON = personAt('罗家潭村', 'liaison');
const OFFICE_UNIT = unitCalled('镇处非办').id;

let town: Town;
inFreshTown((running) => (town = running));

const at = (moment: string) => town.local.parts.clock.set(Date.parse(`${moment}+08:00`));
beforeEach(() => at('2026-06-10T10:00:00'));

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
