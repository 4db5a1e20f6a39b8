export type PositionProblem = 'NOT_ALLOWED' | 'FAILED';

/** Thrown by `currentPosition`. */
export class PositionError extends Error {
  constructor(readonly problem: PositionProblem) {
    super(problem);
    this.name = 'PositionError';
  }
}

export const POSITION_PROBLEM_TEXT = {
  NOT_ALLOWED: '没有得到使用位置的许可，就没有附上。不附位置也一样能举报。',
  FAILED: '没有取到位置，可以再试一次。不附位置也一样能举报。',
} as const satisfies Record<PositionProblem, string>;
