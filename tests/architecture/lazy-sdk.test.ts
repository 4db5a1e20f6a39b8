/** The function bundles load some parts of the SDK at their first use (scripts/build/lazy-sdk.mjs). They must still work. */
import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../support/imports';

const NO_SUCH_KEY =
  '<Error><Code>NoSuchKey</Code><Message>gone</Message><RequestId>r</RequestId><TraceId>t</TraceId></Error>';

const answerTo = (request: IncomingMessage, origin: string) =>
  request.url?.includes('/store')
    ? { status: 403, body: NO_SUCH_KEY }
    : {
        status: 200,
        body: JSON.stringify({
          requestId: 'r',
          data: {
            url: `${origin}/store`,
            token: 't',
            authorization: 'a',
            fileId: 'f',
            cosFileId: 'c',
            response_data: '{}',
          },
        }),
      };

const folder = mkdtempSync(path.join(tmpdir(), 'lazy-sdk-'));
const gateway = createServer((request, response) => {
  const { port } = gateway.address() as AddressInfo;
  const { status, body } = answerTo(request, `http://127.0.0.1:${port}`);
  request.resume().on('end', () => response.writeHead(status).end(body));
});

beforeAll(() => new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  gateway.close();
  rmSync(folder, { recursive: true, force: true });
});

const SCRIPT = `
  const { build } = await import('esbuild');
  const { functionBundle } = await import('./scripts/build/functions.mjs');
  const [outfile, gateway] = process.argv.slice(1);
  await build(functionBundle('tests/support/sdk-probe.ts', outfile));
  const { default: { main } } = await import(outfile);
  console.log(JSON.stringify(await main(gateway)));
`;

test('tickets, models, AI, failed uploads and proxies work although they are loaded late', async () => {
  const origin = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', SCRIPT, path.join(folder, 'probe.cjs'), origin],
    {
      cwd: ROOT,
      env: { ...process.env, TENCENTCLOUD_RUNENV: 'SCF', TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${origin}/admin` }) },
    },
  );
  expect(JSON.parse(stdout)).toEqual({
    ticket: expect.stringMatching(/^key\/@@\/[\w-]+\.[\w-]+\.[\w-]+$/) as string,
    models: 'function',
    ai: 'function',
    upload: expect.stringContaining('[NoSuchKey]: gone') as string,
    proxied: 'answered',
  });
}, 30_000);
