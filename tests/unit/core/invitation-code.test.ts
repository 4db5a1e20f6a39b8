import fc from 'fast-check';
import { codeFrom, formatCode, parseCode } from '../../../src/shared/domain/people/invitation-code';

/** A code is read from paper and told over the phone; what people make of it must still be the code. */
const seeds = fc.uint8Array({ minLength: 10, maxLength: 32 });

test('a code has no letter that looks like another one', () => {
  fc.assert(fc.property(seeds, (seed) => /^[2-9A-HJ-NP-Z]{10}$/.test(codeFrom(seed))));
});

test('a code as it is shown, in small letters, full width or with hyphens is the same code', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const code = codeFrom(seed);
      const wide = code.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
      for (const typed of [
        formatCode(code),
        formatCode(code).toLowerCase(),
        wide,
        ` ${code.slice(0, 5)}-${code.slice(5)} `,
      ])
        expect(parseCode(typed)).toBe(code);
    }),
  );
});

test.each(['', 'ABCDE FGH2', 'ABCDE FGH234', 'OBCDE FGH23', 'ABCDE FGH21', '邀请码邀请码邀请码邀'])(
  '“%s” is no code',
  (typed) => {
    expect(parseCode(typed)).toBeNull();
  },
);

test('any text is a code or none, and never a fault', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => (parseCode(text)?.length ?? 10) === 10));
});
