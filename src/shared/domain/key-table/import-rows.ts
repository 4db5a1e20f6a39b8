import type { LeadFacts } from '../../contract/facts';
import { cleanText } from '../clean-text';
import type { TextField } from './columns';
import { COLUMNS } from './columns';
import {
  readCross,
  type Reading,
  readMode,
  readOnline,
  readPeople,
  readSector,
  readText,
  readWan,
} from './import-cells';

/** A filled 附件2 as it comes from paper: rows to take over, and what is wrong cell by cell (F1). */

/** A cell of the spreadsheet as it is shown there. */
export interface SheetCell {
  text: string;
  /** The cell is worked out by a formula: what it shows depends on other cells, so a person must write it. */
  isFormula: boolean;
}
/** Rows and columns from the first; missing entries are blank. */
export type Grid = readonly (readonly (SheetCell | undefined)[] | undefined)[];

type OwnWords = Record<Extract<TextField, 'measures' | 'recovery' | 'result' | 'bulletins' | 'note'>, string>;
export interface ImportedRow {
  /** As the spreadsheet numbers its rows. */
  row: number;
  facts: LeadFacts;
  words: OwnWords;
}
export interface CellError {
  row: number;
  /** The column's head; '' for the whole row or sheet. */
  column: string;
  message: string;
}
export interface ImportedSheet {
  rows: ImportedRow[];
  errors: CellError[];
}

export const IMPORT_ROWS_MAX = 400;
/** More errors than a person reads at once; the number of the rest is told. */
export const IMPORT_ERRORS_SHOWN = 100;
const HEAD_WITHIN = 20;
const WORDS_MAX = 500;
const COMPANY_MAX = 100;

const READERS = {
  company: readText(COMPANY_MAX),
  sector: readSector,
  mode: readMode,
  online: readOnline,
  amountYuan: readWan,
  people: readPeople,
  unpaidYuan: readWan,
  crossRegion: readCross,
  measures: readText(WORDS_MAX),
  recovery: readText(WORDS_MAX),
  result: readText(WORDS_MAX),
  bulletins: readText(WORDS_MAX),
  note: readText(WORDS_MAX),
} satisfies Record<string, (text: string) => Reading<unknown>>;
type Field = keyof typeof READERS;

const FIELDS = COLUMNS.flatMap((column) =>
  column.kind === 'serial' ? [] : [{ field: column.field, label: column.label }],
);

const textAt = (grid: Grid, row: number, column: number | undefined): string =>
  column === undefined ? '' : cleanText(grid[row]?.[column]?.text ?? '');
/** Heads are broken over lines on paper: 所属 / 行业. */
const headAt = (grid: Grid, row: number, column: number): string => textAt(grid, row, column).replace(/\s/g, '');

interface Head {
  /** The last row of the head. */
  row: number;
  places: Partial<Record<Field, number>>;
}

/** 备注 stands one row higher than the rest: its head covers both rows. */
const findHead = (grid: Grid): Head | null => {
  for (let row = 0; row < Math.min(grid.length, HEAD_WITHIN); row += 1) {
    const width = Math.max(grid[row]?.length ?? 0, grid[row - 1]?.length ?? 0);
    const labels = Array.from({ length: width }, (_, column) => [
      headAt(grid, row, column),
      row > 0 ? headAt(grid, row - 1, column) : '',
    ]);
    const places: Head['places'] = {};
    for (const { field, label } of FIELDS) {
      const at = labels.findIndex((words) => words.includes(label));
      if (at >= 0) places[field] = at;
    }
    if (labels.some(([own]) => own === '企业名称')) return { row, places };
  }
  return null;
};

const readRow = (grid: Grid, row: number, places: Head['places']): ImportedSheet => {
  const errors: CellError[] = [];
  const valueOf = <F extends Field>(field: F, label: string) => {
    const at = places[field];
    if (at !== undefined && grid[row]?.[at]?.isFormula)
      errors.push({ row: row + 1, column: label, message: '这一格是公式，请改成直接写的数字或文字' });
    const reading = READERS[field](textAt(grid, row, at));
    if (!reading.ok) errors.push({ row: row + 1, column: label, message: reading.message });
    return reading.ok ? reading.value : null;
  };
  const values = Object.fromEntries(FIELDS.map(({ field, label }) => [field, valueOf(field, label)]));
  if (errors.every(({ column }) => column !== '企业名称') && values.company === null)
    errors.push({ row: row + 1, column: '企业名称', message: '要填企业名称' });
  const { measures, recovery, result, bulletins, note, ...facts } = values;
  const words = { measures, recovery, result, bulletins, note };
  return {
    rows: [
      {
        row: row + 1,
        facts: facts as LeadFacts,
        words: Object.fromEntries(Object.entries(words).map(([name, word]) => [name, word ?? ''])) as OwnWords,
      },
    ],
    errors,
  };
};

const isBlank = (grid: Grid, row: number, places: Head['places']): boolean =>
  Object.values(places).every((column) => textAt(grid, row, column) === '');

/** The table ends with its total or, where that is missing, with the notes or the foot under it. */
const isEnd = (grid: Grid, row: number): boolean => {
  const first = (grid[row] ?? []).map((_, column) => headAt(grid, row, column)).find((text) => text !== '') ?? '';
  return /^(合计|注[:：]|填报人)/.test(first);
};

const repeated = (rows: readonly ImportedRow[]): CellError[] => {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, facts }) => {
    const name = facts.company ?? '';
    const before = seen.get(name);
    if (name !== '' && before === undefined) seen.set(name, row);
    return before === undefined
      ? []
      : [{ row, column: '企业名称', message: `和第 ${before} 行是同一个企业，请合成一行` }];
  });
};

const ofSheet = (message: string): ImportedSheet => ({ rows: [], errors: [{ row: 0, column: '', message }] });

/** Reads the first sheet of a filled 附件2. Errors are sorted by row; with any of them nothing may be taken over. */
export const readImport = (grid: Grid): ImportedSheet => {
  const head = findHead(grid);
  if (!head) return ofSheet('没有找到表头“企业名称”，请用附件2原来的表格');
  const missing = FIELDS.filter(({ field }) => head.places[field] === undefined && field !== 'note');
  if (missing.length > 0)
    return ofSheet(`表头少了${missing.map(({ label }) => `“${label}”`).join('、')}，请用附件2原来的表格`);
  const rows: ImportedRow[] = [];
  const errors: CellError[] = [];
  for (let row = head.row + 1; row < grid.length && !isEnd(grid, row); row += 1) {
    if (isBlank(grid, row, head.places)) continue;
    if (rows.length === IMPORT_ROWS_MAX) return ofSheet(`一次最多导入 ${IMPORT_ROWS_MAX} 行，请分成几个表`);
    const read = readRow(grid, row, head.places);
    rows.push(...read.rows);
    errors.push(...read.errors);
  }
  if (rows.length === 0) return ofSheet('表里没有填内容');
  return { rows, errors: [...errors, ...repeated(rows)].sort((a, b) => a.row - b.row) };
};

/** What paper says of a row beyond its numbers goes into the lead's first words, as it is written there. */
export const wordsOfRow = ({ row, facts, words }: ImportedRow): string => {
  const parts: [string, string][] = [
    ['企业名称', facts.company ?? ''],
    ['采取的工作措施', words.measures],
    ['资金清退情况', words.recovery],
    ['处理结果', words.result],
    ['省际间风险通报情况', words.bulletins],
    ['备注', words.note],
  ];
  const said = parts.filter(([, text]) => text !== '').map(([label, text]) => `${label}：${text}`);
  return `纸质《重点风险线索统计表》第 ${row} 行。${said.join('。')}`;
};
