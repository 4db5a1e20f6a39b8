import type { Span } from './reading';

/**
 * The tip made easy to search: full-width letters and digits become plain, capitals small, spaces and invisible
 * characters disappear. Every character remembers where it came from, so a find still names a span of the original.
 */
export interface FoldedText {
  original: string;
  text: string;
  /** Index in the original of each folded character. */
  at: readonly number[];
}

const FULL_WIDTH_START = 0xff01;
const FULL_WIDTH_END = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Spaces, control characters, zero-width and direction marks, byte-order mark. */
function isInvisible(code: number): boolean {
  return (
    code <= 32 ||
    (code >= 0x7f && code <= 0xa0) ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function foldCode(code: number): number {
  const plain = code >= FULL_WIDTH_START && code <= FULL_WIDTH_END ? code - FULL_WIDTH_SHIFT : code;
  return plain >= 65 && plain <= 90 ? plain + 32 : plain;
}

const NEW_LINE = 10;
const SPACE = 32;

export function foldText(original: string): FoldedText {
  const codes: string[] = [];
  const at: number[] = [];
  let lastWasDigit = false;
  let gap = false;
  for (let index = 0; index < original.length; index += 1) {
    const code = foldCode(original.charCodeAt(index));
    if (code !== NEW_LINE && isInvisible(code)) {
      gap = true;
      continue;
    }
    // A space between two digits separates two numbers: a phone number must not swallow the sum after it.
    if (gap && lastWasDigit && isDigit(code)) {
      codes.push(String.fromCharCode(SPACE));
      at.push(index - 1);
    }
    gap = false;
    lastWasDigit = isDigit(code);
    codes.push(String.fromCharCode(code));
    at.push(index);
  }
  return { original, text: codes.join(''), at };
}

/** The span in the original for [start, end) of the folded text; `start < end` is expected. */
export function spanOf(folded: FoldedText, start: number, end: number): Span {
  const from = folded.at[start] ?? 0;
  const to = (folded.at[end - 1] ?? from) + 1;
  return { start: from, end: to, text: folded.original.slice(from, to) };
}
