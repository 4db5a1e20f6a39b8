import { answer, loadTips } from '../../data/labelled-tips';

const TIPS = loadTips('tips.json');

describe('the labelled tips reach the right unit', () => {
  test('the table holds all twenty', () => {
    expect(new Set(TIPS.map(({ id }) => id)).size).toBe(20);
  });

  test.each(TIPS.map((tip) => [tip.id, tip.expected.leadUnit, tip] as const))('%s: lead unit %s', (_id, unit, tip) => {
    expect(answer(tip).leadUnit).toBe(unit);
  });

  test.each(TIPS.map((tip) => [tip.id, tip] as const))('%s: who must not see it', (_id, tip) => {
    expect(answer(tip).excluded).toEqual([...tip.expected.excluded].sort());
  });

  test.each(TIPS.map((tip) => [tip.id, tip.expected.urgent, tip] as const))('%s: urgent is %s', (_id, urgent, tip) => {
    expect(answer(tip).urgent).toBe(urgent);
  });
});
