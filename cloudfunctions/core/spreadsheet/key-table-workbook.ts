import writeWorkbook, { type Cell, type Feature, type SheetData } from 'write-excel-file/universal';
import { COLUMNS } from '@/shared/domain/key-table/columns';
import {
  ATTACHMENT,
  bodyCells,
  type Foot,
  footCells,
  type FormCell,
  HEAD_GROUPS,
  NOTES,
  totalCells,
  UNIT_LINE,
} from '@/shared/domain/key-table/form';
import type { KeyRow } from '@/shared/domain/key-table/row';
import { withoutTimes } from './without-times';

export interface PrintedTable {
  title: string;
  rows: readonly KeyRow[];
  foot: Foot;
  /** 截至 and state, under the foot. */
  stamp: string;
}

type Style = Exclude<Cell, string | number | boolean | Date | null | undefined>;
const FONT = '宋体';
const NUMBER_FORMAT = '0.00';

/** Always text: what begins with = + - @ is what somebody wrote, never a formula (B6). */
const text = (value: string, style: Style = {}): Cell => ({
  alignVertical: 'center',
  wrap: true,
  ...style,
  ...(value === '' ? {} : { value, type: String }),
});
const wide = (value: string, style: Style = {}): Cell[] => [text(value, { columnSpan: COLUMNS.length, ...style })];

const FRAME = { borderStyle: 'thin', alignVertical: 'center', wrap: true } as const;
const HEAD = { ...FRAME, align: 'center', fontWeight: 'bold' } as const;

/** The upper row of the head: groups over their columns, 序号 and 备注 over both rows. */
const groupRow = (): Cell[] =>
  HEAD_GROUPS.flatMap(({ label, columns, single }) => [
    text(label, { ...HEAD, ...(single ? { rowSpan: 2 } : { columnSpan: columns }) }),
    ...Array<null>(columns - 1).fill(null),
  ]);
const labelRow = (): Cell[] => COLUMNS.map(({ label, group }) => (group === null ? null : text(label, HEAD)));

const framed = (cell: FormCell, column: number): Cell => {
  const about = COLUMNS[column];
  const align = about?.kind === 'text' ? about.align : 'center';
  if (cell === null || typeof cell === 'string') return text(cell ?? '', { ...FRAME, align });
  return { ...FRAME, align: 'right', value: cell.hundredths / 100, type: Number, format: NUMBER_FORMAT };
};

/** Columns each word of the foot takes. */
const FOOT_SPANS = [4, 4, 3, 3] as const;
const footRow = (foot: Foot): Cell[] =>
  footCells(foot).flatMap((word, index) => [
    text(word, { align: 'left', columnSpan: FOOT_SPANS[index] ?? 1, height: 30 }),
    ...Array<null>((FOOT_SPANS[index] ?? 1) - 1).fill(null),
  ]);

const dataOf = ({ title, rows, foot, stamp }: PrintedTable): SheetData => [
  wide(ATTACHMENT, { align: 'left', fontSize: 12 }),
  wide(title, { align: 'center', fontSize: 18, fontWeight: 'bold', height: 36 }),
  wide(UNIT_LINE, { align: 'right' }),
  groupRow(),
  labelRow(),
  ...[...bodyCells(rows), totalCells(rows)].map((cells) => cells.map(framed)),
  ...NOTES.map((note) => wide(note, { align: 'left' })),
  footRow(foot),
  wide(stamp, { align: 'left', fontSize: 9 }),
];

/** Rows above the first one of the body, printed again on every page. */
const HEAD_ROWS = '$4:$5';

/** A4 landscape, one page wide however many rows; written here because the library knows neither. */
const A4_LANDSCAPE: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) =>
          xml
            .replace(/<pageMargins[^>]*\/>|<pageSetup[^>]*\/>/g, '')
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(
              '</worksheet>',
              '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
                '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
            ),
      },
      'xl/workbook.xml': {
        transform: (xml: string) =>
          xml.replace(
            '</sheets>',
            `</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${ATTACHMENT}!${HEAD_ROWS}</definedName></definedNames>`,
          ),
      },
    },
  },
};

/** 附件2 as a workbook of one sheet; the same table gives the same bytes. */
export const keyTableWorkbook = async (table: PrintedTable): Promise<Buffer> => {
  const blob = await writeWorkbook(
    [{ sheet: ATTACHMENT, columns: COLUMNS.map(({ width }) => ({ width })), data: dataOf(table) }],
    { fontFamily: FONT, fontSize: 10, features: [A4_LANDSCAPE] },
  ).toBlob();
  return Buffer.from(withoutTimes(await blob.arrayBuffer()));
};
