import type * as z from 'zod/mini';
import { CONTRACT, type ProcedureName, type Reply } from '@/shared/contract';
import { AppError, type FieldError } from '@/shared/errors/app-error';
import type { ErrorCode } from '@/shared/errors/codes';
import { MESSAGES } from '@/shared/errors/messages';
import type { Ports } from '../ports';
import { createCaller, postsAllowed } from './caller';
import { createRateLimit } from './rate-limit';
import type { Handlers } from './handler';

/** What arrives: anything at all. */
export interface Call {
  event: unknown;
  openid: string;
  requestId: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isProcedure = (name: unknown): name is ProcedureName => typeof name === 'string' && Object.hasOwn(CONTRACT, name);

const fieldsOf = (issues: readonly z.core.$ZodIssue[]): FieldError[] =>
  issues.slice(0, 20).map((issue) => ({
    path: issue.path.join('.'),
    message: CHINESE.test(issue.message) ? issue.message : (WORDS[issue.code] ?? '这一项填得不对'),
  })) satisfies FieldError[];

const CHINESE = /[\u4e00-\u9fff]/;
/** zod's own English wording replaced where the schema gave none of its own. */
const WORDS: Partial<Record<string, string>> = {
  invalid_type: '这一项没有填或格式不对',
  unrecognized_keys: '有不认识的内容',
  invalid_union: '这一项格式不对',
  invalid_value: '请从给出的选项里选择',
  invalid_key: '这一项格式不对',
};

/** An over-long text and too many photos have codes of their own: people meet them, and can do something. */
const inputCode = (issues: readonly z.core.$ZodIssue[]): ErrorCode => {
  const tooBig = issues.find((issue) => issue.code === 'too_big');
  const field = String(tooBig?.path.at(-1) ?? '');
  if (field === 'contentBase64') return 'FILE_TOO_LARGE';
  if (field === 'attachments') return 'TOO_MANY_ATTACHMENTS';
  if (tooBig && 'origin' in tooBig && tooBig.origin === 'string') return 'TEXT_TOO_LONG';
  return 'INVALID_INPUT';
};

const refusal = (code: ErrorCode, requestId: string, fields?: readonly FieldError[]): Reply<never> => ({
  ok: false,
  code,
  message: MESSAGES[code],
  ...(fields && fields.length > 0 ? { fields } : {}),
  requestId,
});

/** Turns calls into replies: finds the procedure, decides the rights, checks the input, runs the use case, never throws. */
export const createDispatch = (ports: Ports, handlers: Handlers) => {
  const limitRate = createRateLimit(ports);
  return async ({ event, openid, requestId }: Call): Promise<Reply<unknown>> => {
    try {
      const name = isObject(event) ? event.procedure : undefined;
      if (!isProcedure(name) || openid === '') return refusal('UNKNOWN_PROCEDURE', requestId);
      const procedure = CONTRACT[name];
      const caller = createCaller(ports, openid);
      const allowed = await postsAllowed(procedure.allow, caller);
      // Same answer as for a name that does not exist: a procedure one may not use is not there.
      if (allowed === null) return refusal('UNKNOWN_PROCEDURE', requestId);
      const parsed = procedure.input.safeParse((isObject(event) ? event.input : undefined) ?? {});
      if (!parsed.success) return refusal(inputCode(parsed.error.issues), requestId, fieldsOf(parsed.error.issues));
      const now = ports.clock.now();
      const { perHour } = procedure;
      if (perHour) await limitRate({ ownerKey: caller.ownerKey, procedure: name, perHour, now });
      const context = { ports, caller, now, ...(allowed === 'anyone' ? {} : { staff: allowed }) };
      // The table's type pairs each name with its own context and input; through a variable name that pairing is lost.
      const run = (await handlers[name]()) as (context: object, input: unknown) => Promise<unknown>;
      const data: unknown = procedure.output.parse(await run(context, parsed.data));
      return { ok: true, data, requestId };
    } catch (error) {
      if (error instanceof AppError) {
        ports.log.info('refused', { requestId, code: error.code, detail: error.detail });
        return refusal(error.code, requestId, error.fields);
      }
      ports.log.error('unexpected', { requestId }, error);
      return refusal('UNEXPECTED', requestId);
    }
  };
};
