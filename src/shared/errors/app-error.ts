import type { ErrorCode } from './codes';

/** One wrong field of an input: `path` as in the input ("facts.amountYuan"), `message` in plain Chinese. */
export interface FieldError {
  path: string;
  message: string;
}

/** The one error the product throws on purpose. `detail` is for the log only and never leaves the server. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: Readonly<Record<string, unknown>> = {},
    readonly fields?: readonly FieldError[],
  ) {
    super(code);
    this.name = 'AppError';
  }
}
