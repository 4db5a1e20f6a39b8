/** Without 0/O and 1/I, which look alike on paper and on small screens. 32 letters: five bits each. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const CODE_LENGTH = 10;

/** Ten letters from at least ten random or keyed bytes: 50 bits, too many to try out one call at a time. */
export const codeFrom = (seed: Uint8Array): string =>
  Array.from(seed.slice(0, CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** 'ABCDE FGHJK', the way it is shown, read aloud and written down. */
export const formatCode = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`;

/** The letters of what a person typed or scanned (small letters, full width, spaces, hyphens are fine); null: no code. */
export const parseCode = (typed: string): string | null => {
  const code = typed
    .normalize('NFKC')
    .replace(/[\s\-–—]/g, '')
    .toUpperCase();
  return code.length === CODE_LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
};
