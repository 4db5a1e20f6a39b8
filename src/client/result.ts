import type { FieldError } from '@/shared/errors/app-error';
import type { ErrorCode } from '@/shared/errors/codes';

/** Everything a call may end with: the server's codes, and OFFLINE when no answer came. */
export type CallCode = ErrorCode | 'OFFLINE';

export interface Failure {
  ok: false;
  code: CallCode;
  /** Plain Chinese, ready to show. */
  message: string;
  fields?: readonly FieldError[];
  requestId: string;
}

export type CallResult<T> = { ok: true; data: T; requestId: string } | Failure;

export const OFFLINE_TEXT = '网络不通，您填的内容还在手机里，等有网再试。';

/** The server's message about one field, if there is one. */
export const fieldError = (failure: Failure | undefined, path: string): string | undefined =>
  failure?.fields?.find((field) => field.path === path)?.message;
