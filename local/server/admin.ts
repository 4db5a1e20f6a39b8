import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudError, invalidParam, unsupported } from '../errors';
import type { Params, Reply } from '../operations/params';
import { isPlainObject } from '../types';
import { parseMultipart } from '../wire/multipart';
import type { Faults } from './faults';
import { MB, parseJson, readBody, send, sendJson } from './http';
import { playFault } from './play-fault';
import type { Stats } from './stats';

/** Where one request of the SDK comes from. */
export interface Origin {
  /** Request id of the function invocation it was made in, if any. */
  invocation: string | null;
  /** `X-TCB-Source`, e.g. ',scf'. */
  source: string;
}

/** Answers one family of actions; null when the action is not its own. Bytes are sent as they are. */
export type Service = (action: string, params: Params, origin: Origin) => Promise<Reply | Buffer | null>;

export interface AdminParts {
  services: readonly Service[];
  stats: Stats;
  faults: Faults;
  invocationOf: (request: IncomingMessage) => string | null;
}

const MAX_BODY = 10 * MB;

/** `POST /admin`: the one address the SDK talks to. Errors are HTTP 200 with a `code`, as in the cloud. */
export async function handleAdmin(
  parts: AdminParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = randomUUID();
  try {
    const params = await readParams(request);
    const action = String(params.action ?? '');
    const origin: Origin = {
      invocation: parts.invocationOf(request),
      source: String(request.headers['x-tcb-source'] ?? ''),
    };
    parts.stats.countAction(action, origin.invocation);
    await playFault(parts.faults, action, 'before');
    const reply = await dispatch(parts.services, action, params, origin);
    await playFault(parts.faults, action, 'after');
    if (Buffer.isBuffer(reply)) send(response, 200, 'application/octet-stream', reply);
    else sendJson(response, 200, { requestId, ...reply });
  } catch (error) {
    sendJson(response, 200, { requestId, ...describe(error) });
  }
}

async function dispatch(services: readonly Service[], action: string, params: Params, origin: Origin) {
  for (const service of services) {
    const reply = await service(action, params, origin);
    if (reply !== null) return reply;
  }
  throw unsupported(`the action ${JSON.stringify(action)}`);
}

async function readParams(request: IncomingMessage): Promise<Params> {
  const body = await readBody(request, MAX_BODY);
  if (!body) throw new CloudError('EXCEED_REQUEST_LIMIT', 'the request is larger than 10 MB');
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return parseMultipart(body, type);
  const parsed = parseJson(body);
  if (!parsed.ok || !isPlainObject(parsed.value)) throw invalidParam('the body must be a JSON object');
  return parsed.value;
}

function describe(error: unknown): { code: string; message: string } {
  if (error instanceof CloudError) return { code: error.code, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  // mingo throws plain errors for operands MongoDB refuses, too.
  if (/unknown|unregistered/i.test(message) && message.includes('$')) return { code: 'LOCAL_UNSUPPORTED', message };
  return { code: 'DATABASE_REQUEST_FAILED', message };
}
