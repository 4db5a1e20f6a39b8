// C0/C1 controls except tab and newline, bidirectional overrides, zero-width marks, BOM.
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What is stored of a free text: line ends unified, invisible characters gone, ends trimmed; words untouched (B6). */
export const cleanText = (raw: string): string =>
  raw.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').replace(LONE_SURROGATE, '\ufffd').trim();
