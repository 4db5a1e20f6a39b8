import { read } from '@e965/xlsx/dist/xlsx.mini.min.js';
import { unzipSync, zipSync } from 'fflate';
import { type Grid, IMPORT_ROWS_MAX, type SheetCell } from '@/shared/domain/key-table/import-rows';

/** What is unpacked of a workbook at most: a table of 400 rows has a tenth of it, a zip bomb a thousand times. */
const UNPACKED_MAX = 8 * 1024 * 1024;
const FILES_MAX = 200;
/** Head and foot beside the rows themselves. */
const SHEET_ROWS_MAX = IMPORT_ROWS_MAX + 60;
const SHEET_COLUMNS_MAX = 40;
/** Nothing else of a workbook is looked at: no pictures, no macros, no printer's settings. */
const NEEDED = /\.(xml|rels)$/;

/** The workbook again with the needed files only, each no longer than it said; null: not one, or too large. */
const bounded = (bytes: Uint8Array): Uint8Array | null => {
  let [size, files] = [0, 0];
  let isTooLarge = false;
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      files += 1;
      if (files > FILES_MAX) isTooLarge = true;
      if (isTooLarge || !NEEDED.test(name)) return false;
      size += originalSize;
      if (size > UNPACKED_MAX) isTooLarge = true;
      return !isTooLarge;
    },
  });
  return isTooLarge ? null : zipSync(unpacked, { level: 0 });
};

interface ReadCell {
  t?: string;
  v?: string | number | boolean | Date;
  w?: string;
  f?: unknown;
}

const cellOf = ({ t, v, w, f }: ReadCell): SheetCell => ({
  // What a number cell shows depends on its format; what counts is the number.
  text: t === 'n' ? String(v) : t === 's' ? String(v ?? '') : (w ?? ''),
  isFormula: f !== undefined,
});

/** First sheet of a workbook as rows of cells; null when it is none, or larger than a table of this kind can be. */
export const readSheet = (bytes: Uint8Array): Grid | null => {
  try {
    const small = bounded(bytes);
    if (!small) return null;
    const book = read(small, { type: 'array', sheets: 0, sheetRows: SHEET_ROWS_MAX, dense: true, cellFormula: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] as { '!data'?: (ReadCell | undefined)[][] } | undefined;
    return (sheet?.['!data'] ?? []).map((row) =>
      Array.from({ length: Math.min(row?.length ?? 0, SHEET_COLUMNS_MAX) }, (_, column) => {
        const cell = row[column];
        return cell && cellOf(cell);
      }),
    );
  } catch {
    // The libraries throw whatever comes to hand at a file that is no workbook.
    return null;
  }
};
