import { randomUUID } from 'node:crypto';
import { CloudError, invalidParam } from '../errors';
import { timerEvent } from '../functions/timers';
import { commitBulk } from '../store/bulk';
import { type Doc, isPlainObject } from '../types';
import type { Consent } from '../wechat/mailbox';
import { findTemplate } from '../wechat/templates';
import { MB, parseJson, readBody, sendJson } from './http';
import type { CloudParts } from './parts';
import type { Route, Visit } from './router';

const BULK_BYTES = 256 * MB;
const CALL_BYTES = 10 * MB;

/** Doors for scripts and testers. They exist on this machine only: nothing of them is in the product. */
export function doorRoutes(parts: CloudParts): Route[] {
  const { store, host, town, mailbox, stats, faults, clock } = parts;
  const time = () => ({ now: new Date(clock.now()).toISOString() });
  const get = (path: RegExp, answer: (visit: Visit) => unknown): Route => ({
    method: 'GET',
    path,
    handle: async (visit) => sendJson(visit.response, 200, await answer(visit)),
  });
  const post = (path: RegExp, answer: (body: Doc) => unknown, maxBytes = CALL_BYTES): Route => ({
    method: 'POST',
    path,
    handle: async ({ request, response }) => sendJson(response, 200, await answer(await jsonBody(request, maxBytes))),
  });
  return [
    {
      method: 'GET',
      path: /^\/healthz$/,
      handle: ({ response }) => sendJson(response, parts.isReady() ? 200 : 503, { ok: parts.isReady() }),
    },
    get(/^\/local\/people$/, () => town.people.map((person) => town.describe(person))),
    post(/^\/local\/call$/, (body) => callAs(parts, body)),
    post(/^\/local\/tick$/, async () => {
      const result = await host.invoke('jobs', timerEvent('by-hand', clock.now()), {
        kind: 'timer',
        trigger: 'by-hand',
      });
      return JSON.parse(result) as unknown;
    }),
    get(/^\/local\/time$/, time),
    post(/^\/local\/time$/, ({ now }) => {
      const instant = now === null ? null : Date.parse(String(now));
      if (Number.isNaN(instant)) throw invalidParam('now: an ISO date with time, or null for the machine’s own time');
      clock.set(instant);
      return time();
    }),
    get(/^\/local\/fault$/, () => faults.list()),
    post(/^\/local\/fault$/, (body) => {
      if (body.clear === true) faults.clear();
      else faults.arm(body);
      return faults.list();
    }),
    get(/^\/local\/stats$/, () => stats.summary(store)),
    get(/^\/local\/stats\/calls$/, () => stats.calls()),
    post(/^\/local\/stats\/reset$/, () => {
      stats.reset(store);
      return { ok: true };
    }),
    post(/^\/local\/bulk$/, (body) => commitBulk(store, body), BULK_BYTES),
    get(/^\/local\/messages$/, ({ query }) =>
      shownMessages(parts, query.get('person'), Number(query.get('limit') ?? 200)),
    ),
    post(/^\/local\/wechat\/subscribe$/, ({ openid, personId, templateId, result = 'accept' }) => {
      const to = openid ?? town.find(personId)?.openid;
      if (typeof to !== 'string') throw new CloudError('LOCAL_UNKNOWN_PERSON', 'openid or personId is required');
      if (!['accept', 'reject', 'ban'].includes(String(result))) throw invalidParam('result: accept, reject or ban');
      if (!findTemplate(String(templateId))) throw invalidParam('unknown templateId');
      mailbox.consent(to, String(templateId), result as Consent);
      return { ok: true, credits: mailbox.credits(to, String(templateId)) };
    }),
  ];
}

async function callAs({ town, host }: CloudParts, body: Doc): Promise<unknown> {
  const person = town.find(body.as);
  if (!person)
    throw new CloudError('LOCAL_UNKNOWN_PERSON', `"as" names nobody: ${String(body.as)}; see GET /local/people`);
  if (typeof body.procedure !== 'string') throw invalidParam('"procedure" must be a text');
  const requestId = randomUUID();
  const event = { procedure: body.procedure, input: body.input };
  return JSON.parse(await host.invoke('api', event, { kind: 'phone', openid: person.openid }, requestId)) as unknown;
}

export function shownMessages({ town, mailbox }: CloudParts, personId: string | null, limit: number) {
  const person = personId === null ? undefined : town.find(personId);
  if (personId !== null && !person) throw new CloudError('LOCAL_UNKNOWN_PERSON', `nobody is called ${personId}`);
  return mailbox.messages(person?.openid ?? null, Math.min(Math.max(limit || 0, 1), 1000)).map((message) => {
    const to = town.withOpenid(message.openid);
    const template = findTemplate(message.templateId);
    return {
      id: message.id,
      at: new Date(message.at).toISOString(),
      person: to?.id ?? null,
      name: to?.name ?? null,
      templateId: message.templateId,
      title: template?.title ?? '',
      page: message.page,
      data: message.data,
      lines: Object.entries(message.data).map(([key, value]) => ({
        label: template?.fields[key]?.label ?? key,
        value,
      })),
    };
  });
}

async function jsonBody(request: Visit['request'], maxBytes: number): Promise<Doc> {
  // A page of another origin can post text without asking, but not JSON.
  if (!(request.headers['content-type'] ?? '').startsWith('application/json'))
    throw invalidParam('send application/json');
  const body = await readBody(request, maxBytes);
  if (!body) throw new CloudError('TOO_LARGE', `the body is larger than ${maxBytes / MB} MB`);
  if (body.length === 0) return {};
  const parsed = parseJson(body);
  if (!parsed.ok || !isPlainObject(parsed.value)) throw invalidParam('the body is not a JSON object');
  return parsed.value;
}
