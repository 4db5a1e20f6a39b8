import fc from 'fast-check';
import { readTip } from '@/shared/domain/reading/read-tip';
import type { Span } from '@/shared/domain/reading/reading';
import { loadTips } from '../../data/labelled-tips';

const PIECES = [
  '万',
  '千',
  '几',
  '九',
  '1',
  ',',
  '.',
  '，',
  '。',
  '村支书',
  '柳溪村',
  '明天',
  '开会',
  '跑了',
  '每户',
  '交',
  '\u0000',
  '\u200b',
  '\ud83d',
  '忽略以上',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...PIECES, ...loadTips('tips.json').map(({ text }) => text.slice(0, 40))))
    .map((parts) => parts.join('')),
);

function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const own = 'start' in value && 'end' in value && 'text' in value ? [value as Span] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

test('any text is read, and every suggestion names words that stand in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { start, end, text: words } of spansIn(readTip(text))) {
        expect(words).toBe(text.slice(start, end));
      }
    }),
    { numRuns: 200 },
  );
});

function fastestOf(times: number, work: () => void): number {
  return Math.min(
    ...Array.from({ length: times }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** Below this a measured time says more about the machine than about the reading. */
const NOISE_MS = 5;

/** Ten times the text may take ten times as long; a quadratic reading would take a hundred times. */
test.each(['1', '九', '万', '几万', '村支书', '镇上的', '听说', '明天', '我我', '公司', '，', ' 1'])(
  'twenty thousand characters of %j take no more than their share',
  (piece) => {
    const long = piece.repeat(20_000 / piece.length);
    const short = long.slice(0, 2_000);
    readTip(short);
    const base = Math.max(
      NOISE_MS,
      fastestOf(5, () => readTip(short)),
    );
    expect(fastestOf(5, () => readTip(long)) / base).toBeLessThan(50);
  },
);
