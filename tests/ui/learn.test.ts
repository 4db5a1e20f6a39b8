import { adviceFor, SELF_CHECK, type SelfCheckAnswers } from '@/features/learn/content';

/** Answers yes to the first `count` questions and no to the others. */
const yesTo = (count: number): SelfCheckAnswers =>
  Object.fromEntries(SELF_CHECK.map((question, index) => [question.id, index < count ? 'yes' : 'no']));

describe('the self-check', () => {
  test('says nothing before every question has an answer', () => {
    expect(adviceFor({ promise: 'yes' })).toBeUndefined();
  });

  test('warns more the more signs there are', () => {
    expect([0, 1, 2, 3, 5].map((count) => adviceFor(yesTo(count))?.tone)).toEqual([
      'primary',
      'warn',
      'warn',
      'danger',
      'danger',
    ]);
  });

  test('never judges and never promises money back', () => {
    const words = [0, 1, 3].map((count) => JSON.stringify(adviceFor(yesTo(count)))).join();
    expect(words).not.toMatch(/就是非法集资|一定能|追回|退钱/);
  });
});
