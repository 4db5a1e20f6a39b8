import { DUTY_STANDINGS, TASK_STANDINGS } from '@/shared/domain/duty/state';

test('what a joint meeting gave is done, never handed in: its standings speak of 完成 and not of 报', () => {
  for (const words of Object.values(TASK_STANDINGS)) expect(words).toMatch(/完成|不用办/);
  for (const words of Object.values(TASK_STANDINGS)) expect(words).not.toContain('报');
  expect(TASK_STANDINGS.waiting).toBe('待完成');
  expect(DUTY_STANDINGS.waiting).toBe('待报');
});
