import type { Input, Output, ProcedureName, Reply } from '@/shared/contract';
import { MESSAGES } from '@/shared/errors/messages';
import { type CallResult, OFFLINE_TEXT } from './result';
import { send } from './transport';

const isReply = (value: unknown): value is Reply<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

/** The one door to the server. Both outcomes are values: it never throws. */
export async function call<P extends ProcedureName>(procedure: P, input: Input<P>): Promise<CallResult<Output<P>>> {
  let answer: unknown;
  try {
    answer = await send({ procedure, input });
  } catch {
    return { ok: false, code: 'OFFLINE', message: OFFLINE_TEXT, requestId: '' };
  }
  // A gateway in between may answer something that is not ours, for instance an error page.
  if (!isReply(answer)) return { ok: false, code: 'UNEXPECTED', message: MESSAGES.UNEXPECTED, requestId: '' };
  return answer as Reply<Output<P>>;
}
