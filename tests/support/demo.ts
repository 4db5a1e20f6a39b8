import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(__dirname, '../../dist/local/main.cjs');

/** The product as `npm start` runs it, with the demonstration town, on a free port and a folder of its own. */
export interface Demo {
  url: string;
  /** As a phone of that person would. @throws for a refusal */
  call(as: string, procedure: string, input: object): Promise<unknown>;
  /** Sets the town's time; the phones' is their own. */
  goTo(now: Date): Promise<void>;
  /** Runs the timer's tick now instead of waiting for the minute. */
  tick(): Promise<void>;
  stop(): void;
}

const readyUrl = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /Ready: (http:\/\/[^/]+)\//.exec(printed)?.[1];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the local cloud ended with ${code}: ${printed}`)));
  });

const run = async (dataDir: string) => {
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, url: await readyUrl(child) };
};

const post = (url: string, body: object): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** @returns whether work was left for the next one */
const tickOnce = async (url: string): Promise<boolean> => {
  const answer = await post(`${url}/local/tick`, {});
  if (!answer.ok) throw new Error(`the tick failed: ${await answer.text()}`);
  return ((await answer.json()) as { more: boolean }).more;
};

/**
 * The demonstration town as the first start of the product makes it: half a year of leads take half a minute, so one start
 * of a test run makes it, reminds of all that is overdue by then, and the others begin with a copy of its data folder.
 */
const seededFolder = async (): Promise<string> => {
  const templates = process.env.TEST_TEMPLATES;
  if (templates === undefined) throw new Error('TEST_TEMPLATES is set by tests/support/global-setup.cjs');
  const seeded = join(templates, 'demo');
  if (existsSync(seeded)) return seeded;
  const own = mkdtempSync(join(templates, 'demo-'));
  const { child, url } = await run(own);
  while (await tickOnce(url));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  if (existsSync(seeded)) return own;
  renameSync(own, seeded);
  return seeded;
};

export const startDemo = async (): Promise<Demo> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'demo-'));
  cpSync(await seededFolder(), dataDir, { recursive: true });
  const { child, url } = await run(dataDir);
  return {
    url,
    call: async (as, procedure, input) => {
      const reply = (await (await post(`${url}/local/call`, { as, procedure, input })).json()) as {
        ok: boolean;
        data: unknown;
      };
      if (!reply.ok) throw new Error(`${procedure} was refused: ${JSON.stringify(reply)}`);
      return reply.data;
    },
    goTo: async (now) => {
      if (!(await post(`${url}/local/time`, { now: now.toISOString() })).ok) throw new Error('the time was not taken');
    },
    tick: async () => {
      await tickOnce(url);
    },
    stop: () => {
      child.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
      child.kill('SIGKILL');
    },
  };
};
