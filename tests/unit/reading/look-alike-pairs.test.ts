import { compareFeatures } from '@/shared/domain/look-alike/compare';
import { featuresOf } from '@/shared/domain/look-alike/features';
import { likeKeys } from '@/shared/domain/look-alike/keys';
import { coreOf } from '@/shared/domain/look-alike/names';
import { evaluate, loadPairs } from '../../support/look-alike-pairs';

const pairs = loadPairs();
const place = { company: null, divisionCode: '430922112235', receivedAt: new Date('2026-06-10T02:00:00Z') };
const read = (text: string) => featuresOf({ text, ...place });

test('the labelled pairs are what they say: at least 200, half of them tempting ones that are not the same', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(200);
  expect(pairs.filter(({ same }) => !same).length).toBe(pairs.length / 2);
  for (const part of ['tuning', 'heldOut'])
    expect(pairs.filter((pair) => pair.part === part)).toHaveLength(pairs.length / 2);
});

test('look-alikes are found no worse than the decision note says, also in the half nothing was tuned with', () => {
  const heldOut = evaluate(pairs.filter(({ part }) => part === 'heldOut'));
  expect(heldOut.precision).toBeGreaterThanOrEqual(0.87);
  expect(heldOut.recallWithKeys).toBeGreaterThanOrEqual(0.64);
  const tuning = evaluate(pairs.filter(({ part }) => part === 'tuning'));
  expect(tuning.precision).toBeGreaterThanOrEqual(0.88);
  expect(tuning.recallWithKeys).toBeGreaterThanOrEqual(0.76);
});

test.each([
  ['桃江县金桂园养老服务有限公司', '金桂园'],
  ['罗家潭村种养专业合作社', ''],
  ['桃溪悦龄养老公寓', '桃溪悦龄'],
])('%s without place and kind of business is “%s”', (name, core) => {
  expect(coreOf(name)).toBe(core);
});

test('neither a village nor a sum is taken for a person both texts name', () => {
  const [one, other] = [
    '罗家潭村有人收两万块订床位，老板叫谢国富，管账的是陆建国。',
    '罗家潭那边也有人来收五万块订金，谢国富出面的。',
  ].map(read);
  if (!one || !other) throw new Error('two texts');
  const persons = compareFeatures(one, other).reasons.filter(({ kind }) => kind === 'person');
  expect(persons.map(({ own }) => own)).toEqual(['谢国富']);
  expect(one.persons).toContain('陆建国');
  expect([...one.persons, ...other.persons]).not.toContain('罗家潭');
  expect([...one.persons, ...other.persons]).not.toContain('万块订');
});

test('which of two is asked about only swaps the words', () => {
  for (const { a, b } of pairs.slice(0, 40)) {
    const [forth, back] = [compareFeatures(read(a.text), read(b.text)), compareFeatures(read(b.text), read(a.text))];
    expect(back.score).toBeCloseTo(forth.score, 5);
  }
});

test('every reason is in the words of the texts', () => {
  for (const { a, b } of pairs)
    for (const { own, other } of compareFeatures(read(a.text), read(b.text)).reasons.filter(
      ({ kind }) => kind === 'words',
    )) {
      expect(a.text).toContain(own);
      expect(b.text).toContain(other);
    }
});

test.each(['', '😀😀', '啊'.repeat(5000), '1'.repeat(5000), '(((“”', 'x'.repeat(3000)])(
  'odd text is compared, too',
  (text) => {
    expect(compareFeatures(read(text), read(text)).score).not.toBeNaN();
    expect(likeKeys(read(text)).length).toBeLessThanOrEqual(10);
  },
);
