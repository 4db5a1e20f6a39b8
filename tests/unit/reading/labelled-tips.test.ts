import { answer, loadTips, type Labels } from '../../data/labelled-tips';

const READ_FIELDS = ['amountYuan', 'people', 'online', 'sector', 'crossRegion'] as const satisfies (keyof Labels)[];
const CASES = loadTips('tips.json').flatMap((tip) => READ_FIELDS.map((field) => [tip.id, field, tip] as const));

describe('what the reading help suggests for the labelled tips', () => {
  test.each(CASES)('%s: %s', (_id, field, tip) => {
    expect(answer(tip)[field]).toEqual(tip.expected[field]);
  });
});
