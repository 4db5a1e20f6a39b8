import { send } from '../server/http';
import type { Route, Visit } from '../server/router';
import { type FileStore, keyOf } from './file-store';

/** Where uploads are PUT and signed links are read. */
export function fileRoutes(files: FileStore): Route[] {
  return [
    { method: 'PUT', path: /^\/files\/upload$/, handle: (visit) => upload(files, visit) },
    { method: 'GET', path: /^\/files\/get\/([0-9a-f]{64})$/, handle: (visit) => download(files, visit) },
  ];
}

async function upload(files: FileStore, { request, response, query }: Visit): Promise<void> {
  const path = query.get('path') ?? '';
  if (!files.isSigned('put', keyOf(path), Number(query.get('expires')), query.get('signature') ?? '')) {
    request.resume();
    return send(response, 403, 'application/xml', cosError('SignatureDoesNotMatch', 'the signature does not match'));
  }
  try {
    await files.write(path, request);
    send(response, 200, 'text/plain', '');
  } catch (error) {
    send(
      response,
      400,
      'application/xml',
      cosError('InvalidRequest', error instanceof Error ? error.message : 'failed'),
    );
  }
}

function download(files: FileStore, { request, response, parts, query }: Visit): void {
  const [key = ''] = parts;
  if (!files.isSigned('get', key, Number(query.get('expires')), query.get('signature') ?? ''))
    return send(response, 403, 'application/xml', cosError('AccessDenied', 'the link has expired'));
  const file = files.byKey(key);
  if (!file) return send(response, 404, 'application/xml', cosError('NoSuchKey', 'the file is gone'));
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file.size,
    'x-content-type-options': 'nosniff',
    // What people upload must never run as a page of this origin.
    'content-security-policy': "default-src 'none'; sandbox",
  });
  if (request.method === 'HEAD') response.end();
  else files.read(key).pipe(response);
}

/** Errors of the storage service are XML. */
const cosError = (code: string, message: string): string =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;
