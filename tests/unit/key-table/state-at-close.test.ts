import { stateAtClose } from '@/shared/domain/lead/cleared';

/** 处理结果 of 附件2 follows from how a lead ended; whoever closes it does not write the same thing twice (F1). */
test('the end says what has become of the company, over what was known before', () => {
  expect(stateAtClose('suspended', null)).toBe('suspended');
  expect(stateAtClose('ceased', 'rectifying')).toBe('ceased');
  expect(stateAtClose('rectified', 'suspended')).toBe('operating');
});

test('what is known more exactly stays', () => {
  expect(stateAtClose('referredToPolice', 'filed')).toBe('filed');
  expect(stateAtClose('ceased', 'revoked')).toBe('revoked');
});

test('an end that says nothing of the company changes nothing', () => {
  expect(stateAtClose('outOfScope', null)).toBeNull();
  expect(stateAtClose('outOfScope', 'vanished')).toBe('vanished');
});
