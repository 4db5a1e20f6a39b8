/**
 * Receipts (B2): 15 digits that follow no sequence and a Damm check digit, which finds every single wrong digit and
 * every swap of two neighbours.
 */
const DAMM: readonly (readonly number[])[] = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

const damm = (digits: string): number => [...digits].reduce((state, digit) => DAMM[state]?.[Number(digit)] ?? 0, 0);

const PLAIN_DIGITS = 15n;

/** Digits of a receipt from at least 16 random or keyed bytes. */
export const receiptFrom = (seed: Uint8Array): string => {
  const number = seed.slice(0, 16).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) % 10n ** PLAIN_DIGITS;
  const plain = number.toString().padStart(Number(PLAIN_DIGITS), '0');
  return `${plain}${damm(plain)}`;
};

/** '1234 5678 9012 3456', the way it is shown and written down. */
export const formatReceipt = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

/** The 16 digits of what a person typed (full-width digits, spaces, hyphens are fine); null when they cannot be right. */
export const parseReceipt = (typed: string): string | null => {
  const digits = typed.normalize('NFKC').replace(/[\s\-–—]/g, '');
  return /^\d{16}$/.test(digits) && damm(digits) === 0 ? digits : null;
};
