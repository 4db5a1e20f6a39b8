/** `npm run eval:lookalikes`: how well look-alikes are told from those that only look so; `-- --show` lists the mistakes of the tuning half. */
import { evaluate, loadPairs, type Part } from '../tests/support/look-alike-pairs';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const pairs = loadPairs();
for (const part of ['tuning', 'heldOut'] satisfies Part[]) {
  const result = evaluate(pairs.filter((pair) => pair.part === part));
  console.log(
    `${part}: ${result.pairs} pairs, precision ${percent(result.precision)}, recall ${percent(result.recall)}` +
      ` (with the keys ${percent(result.recallWithKeys)}); ${result.wrong.length} mistakes`,
  );
  if (part === 'tuning' && process.argv.includes('--show'))
    for (const { pair, score, reasons } of result.wrong) {
      console.log(`\n${pair.same ? 'MISSED' : 'WRONG '} ${pair.id} ${score.toFixed(2)} ${pair.why}`);
      console.log(`  ${pair.a.text}\n  ${pair.b.text}`);
      console.log(
        `  ${reasons.map(({ kind, own, other, points }) => `${kind} ${own}|${other} ${points.toFixed(2)}`).join('  ')}`,
      );
    }
}
