import writeWorkbook, { type Cell, type Feature, type Sheet } from 'write-excel-file/universal';
import type { ContactForm } from '@/shared/domain/contacts/contact-form';
import { withoutTimes } from './without-times';

const WIDTHS = [11, 14, 18, 16, 16, 16];
const COLUMNS = WIDTHS.length;
const FONT = '宋体';
const ROW_HEIGHT = 36;

/** Always text: what begins with = + - @ is what somebody wrote, never a formula (B6). */
const text = (value: string, style: Exclude<Cell, string | number | boolean | Date | null | undefined> = {}): Cell => ({
  alignVertical: 'center',
  wrap: true,
  ...style,
  ...(value === '' ? {} : { value, type: String }),
});

const across = (value: string, style: Parameters<typeof text>[1]): Cell[] => [
  text(value, { columnSpan: COLUMNS, ...style }),
];

const framed = (value: string, isHead: boolean): Cell =>
  text(value, {
    align: 'center',
    borderStyle: 'thin',
    height: ROW_HEIGHT,
    ...(isHead ? { fontWeight: 'bold' as const } : {}),
  });

const sheetOf = (name: string, form: ContactForm): Sheet<Blob> => ({
  sheet: name,
  columns: WIDTHS.map((width) => ({ width })),
  data: [
    across(form.heading, { align: 'left', fontSize: 14 }),
    across(form.title, { align: 'center', fontSize: 20, fontWeight: 'bold', height: 48 }),
    across(form.unitLine, { align: 'left', height: 30 }),
    form.header.map((word) => framed(word, true)),
    ...form.rows.map((row) => row.map((value, column) => framed(value, column === 0))),
    across(form.note, { align: 'left', height: 40 }),
  ],
});

/** A4 upright, one page wide: the list is printed, stamped and sent in. */
const A4: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        insert: () =>
          '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
          '<pageSetup paperSize="9" orientation="portrait" scale="95"/>',
      },
    },
  },
};

/** Excel allows 31 characters, none of these signs, and no name twice. */
const sheetNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 24);
    let unique = plain;
    for (let number = 2; taken.has(unique); number += 1) unique = `${plain} ${number}`;
    taken.add(unique);
    return unique;
  });
};

/** A workbook with one sheet for each form; the same forms give the same bytes. */
export const contactWorkbook = async (forms: readonly { name: string; form: ContactForm }[]): Promise<Buffer> => {
  const names = sheetNames(forms.map(({ name }) => name));
  const sheets = forms.map(({ form }, index) => sheetOf(names[index] ?? '', form));
  const blob = await writeWorkbook(sheets, { fontFamily: FONT, fontSize: 12, features: [A4] }).toBlob();
  return Buffer.from(withoutTimes(await blob.arrayBuffer()));
};
