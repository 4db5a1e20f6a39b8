import { answer, loadTips, type LabelledTip, type Labels } from '../../data/labelled-tips';

/** Right answers among the 51 tips set aside for measuring. Raise when a better reading earns it. */
const HELD_OUT_FLOOR: Readonly<Record<keyof Labels, number>> = {
  leadUnit: 49,
  excluded: 51,
  urgent: 50,
  amountYuan: 47,
  people: 51,
  online: 47,
  sector: 47,
  crossRegion: 48,
};
const FIELDS = Object.keys(HELD_OUT_FLOOR) as (keyof Labels)[];

function right(tips: readonly LabelledTip[], field: keyof Labels): number {
  return tips.filter((tip) => JSON.stringify(answer(tip)[field]) === JSON.stringify(tip.expected[field])).length;
}

const TIPS = loadTips('tips-extra.json');
const TUNED = TIPS.filter(({ heldOut }) => heldOut === false);
const HELD_OUT = TIPS.filter(({ heldOut }) => heldOut === true);

describe('tips set aside for measuring', () => {
  test('the set is large enough to say something', () => {
    expect(HELD_OUT.length).toBe(51);
    expect(TUNED.length + HELD_OUT.length).toBe(TIPS.length);
  });

  test.each(FIELDS)('%s is right about as often as on the day the floor was measured', (field) => {
    expect(right(HELD_OUT, field)).toBeGreaterThanOrEqual(HELD_OUT_FLOOR[field]);
  });

  afterAll(() => {
    const rows = FIELDS.map((field) => {
      const share = (tips: readonly LabelledTip[]): string => `${right(tips, field)}/${tips.length}`;
      return `${field.padEnd(12)} tuned ${share(TUNED)}  held out ${share(HELD_OUT)}`;
    });
    process.stdout.write(`${rows.join('\n')}\n`);
  });
});
