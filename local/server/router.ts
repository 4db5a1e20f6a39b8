import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { CloudError } from '../errors';
import { isLocalHost, sendJson } from './http';

export interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  /** Groups of the route's pattern, decoded. */
  parts: string[];
  query: URLSearchParams;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT';
  path: RegExp;
  handle: (visit: Visit) => Promise<void> | void;
}

/** The HTTP server: finds the route, turns what it throws into a JSON error. HEAD is answered like GET, without body. */
export function serve(routes: readonly Route[]): Server {
  const server = createServer((request, response) => {
    handle(routes, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else if (error instanceof CloudError) sendJson(response, 400, { code: error.code, message: error.message });
      else sendJson(response, 500, { code: 'LOCAL_FAILURE', message: String(error) });
    });
  });
  // The SDK keeps sockets for 4.8 s; closing earlier (Node's default is 5 s) resets requests on their way.
  server.keepAliveTimeout = 15_000;
  server.headersTimeout = 20_000;
  return server;
}

async function handle(routes: readonly Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isLocalHost(request)) {
    sendJson(response, 421, { code: 'LOCAL_WRONG_HOST', message: 'only 127.0.0.1 and localhost are served' });
    return;
  }
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  for (const route of routes) {
    const match = route.method === method ? route.path.exec(url.pathname) : null;
    if (!match) continue;
    const parts = match.slice(1).map((part) => decode(part ?? ''));
    await route.handle({ request, response, parts, query: url.searchParams });
    return;
  }
  sendJson(response, 404, { code: 'LOCAL_NO_SUCH_PAGE', message: `${request.method ?? ''} ${url.pathname}` });
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new CloudError('INVALID_PARAM', 'malformed address');
  }
}

export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
