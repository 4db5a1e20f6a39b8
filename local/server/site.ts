import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { CloudError, invalidParam } from '../errors';
import { mimeOf } from '../files/mime';
import { type Person, isPlainObject } from '../types';
import { MB, parseJson, readBody, send, sendHtml, sendJson } from './http';
import type { CloudParts } from './parts';
import type { Route, Visit } from './router';

/** WeChat lets a call carry about this much. */
const MAX_CALL = 6 * MB;
const MAX_TEMPLATES = 3;

/** The H5 mini-program, opened as one of the seeded people: the address says who. */
export function siteRoutes(parts: CloudParts): Route[] {
  const as = (
    method: Route['method'],
    rest: string,
    handle: (person: Person, visit: Visit) => Promise<void> | void,
  ) => ({
    method,
    path: new RegExp(`^/as/([^/]+)${rest}$`),
    handle: (visit: Visit) => {
      const person = parts.town.find(visit.parts[0]);
      if (!person) throw new CloudError('LOCAL_UNKNOWN_PERSON', `nobody is called ${visit.parts[0] ?? ''}`);
      return handle(person, visit);
    },
  });
  return [
    as('POST', '/call', (person, visit) => call(parts, person, visit)),
    as('POST', '/subscribe', (person, visit) => subscribe(parts, person, visit)),
    as('GET', '', (person, { response }) => {
      response.writeHead(302, { location: `/as/${encodeURIComponent(person.id)}/` });
      response.end();
    }),
    as('GET', '/(.*)', (_, visit) => staticFile(join(parts.dist, 'h5'), visit)),
  ];
}

async function call({ host }: CloudParts, person: Person, { request, response }: Visit): Promise<void> {
  const requestId = randomUUID();
  const body = await readBody(request, MAX_CALL);
  if (!body) {
    return sendJson(response, 200, {
      ok: false,
      code: 'TOO_LARGE',
      message: '内容太大了，请减少照片或分几次提交。',
      requestId,
    });
  }
  const event = parseJson(body);
  if (!event.ok) throw invalidParam('the body is not JSON');
  try {
    const result = await host.invoke('api', event.value, { kind: 'phone', openid: person.openid }, requestId);
    send(response, 200, 'application/json; charset=utf-8', result);
  } catch (error) {
    // On a phone wx.cloud.callFunction rejects here; an answer that is not JSON makes the browser's call fail alike.
    send(response, 502, 'text/plain; charset=utf-8', error instanceof Error ? error.message : String(error));
  }
}

/** Stands in for WeChat's consent sheet: everything asked for is accepted. */
async function subscribe({ mailbox }: CloudParts, person: Person, { request, response }: Visit): Promise<void> {
  const parsed = parseJson((await readBody(request, MB)) ?? Buffer.alloc(0));
  const ids: unknown = parsed.ok && isPlainObject(parsed.value) ? parsed.value.templateIds : undefined;
  if (
    !Array.isArray(ids) ||
    ids.length === 0 ||
    ids.length > MAX_TEMPLATES ||
    !ids.every((id) => typeof id === 'string')
  )
    throw invalidParam(`templateIds: 1 to ${MAX_TEMPLATES} ids`);
  for (const id of ids) mailbox.consent(person.openid, id, 'accept');
  sendJson(response, 200, Object.fromEntries(ids.map((id) => [id, 'accept'])));
}

function staticFile(root: string, { response, parts }: Visit): void {
  const name = parts[1] || 'index.html';
  const file = normalize(join(root, name));
  const inside = file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile();
  if (inside) return send(response, 200, mimeOf(file), readFileSync(file));
  if (existsSync(join(root, 'index.html')))
    return sendJson(response, 404, { code: 'LOCAL_NO_SUCH_PAGE', message: name });
  response.statusCode = 503;
  sendHtml(
    response,
    '<!doctype html><meta charset="utf-8"><p>H5 尚未构建，请先运行 <code>node scripts/build.mjs h5</code>。</p>',
  );
}
