import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { formatReceipt, parseReceipt, receiptFrom } from '../../../src/shared/domain/receipt';

const receipts = fc.uint8Array({ minLength: 16, maxLength: 32 }).map(receiptFrom);

test('what is written down can be typed back, with blanks, hyphens and wide digits', () => {
  fc.assert(
    fc.property(receipts, (digits) => {
      expect(digits).toMatch(/^\d{16}$/);
      const shown = formatReceipt(digits);
      expect(shown).toMatch(/^\d{4}( \d{4}){3}$/);
      const wide = shown.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
      for (const typed of [digits, shown, shown.replace(/ /g, '-'), ` ${shown} `, wide])
        expect(parseReceipt(typed)).toBe(digits);
    }),
  );
});

test('every single wrong digit is noticed', () => {
  fc.assert(
    fc.property(receipts, (digits) => {
      for (let at = 0; at < 16; at += 1)
        for (let wrong = 0; wrong < 10; wrong += 1) {
          if (String(wrong) === digits[at]) continue;
          expect(parseReceipt(digits.slice(0, at) + wrong + digits.slice(at + 1))).toBeNull();
        }
    }),
    { numRuns: 50 },
  );
});

test('every swap of two neighbours is noticed', () => {
  fc.assert(
    fc.property(receipts, (digits) => {
      for (let at = 0; at < 15; at += 1) {
        const [left = '', right = ''] = [digits[at], digits[at + 1]];
        if (left === right) continue;
        expect(parseReceipt(digits.slice(0, at) + right + left + digits.slice(at + 2))).toBeNull();
      }
    }),
  );
});

test.each(['', '1234', '12345678901234567', 'abcdabcdabcdabcd', '一二三四'])('%p is no receipt', (typed) => {
  expect(parseReceipt(typed)).toBeNull();
});

test('ten thousand receipts are ten thousand different ones, and do not follow one another', () => {
  const made = Array.from({ length: 10_000 }, () => receiptFrom(randomBytes(32)));
  expect(new Set(made).size).toBe(made.length);
  expect(new Set(made.map((digits) => digits.slice(0, 2))).size).toBe(100);
});
