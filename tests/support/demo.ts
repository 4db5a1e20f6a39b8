import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(__dirname, '../../dist/local/main.cjs');

/** The product as `npm start` runs it, with the demonstration town, on a free port and a folder of its own. */
export interface Demo {
  url: string;
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

export const startDemo = async (): Promise<Demo> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'demo-'));
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readyUrl(child);
  return {
    url,
    tick: async () => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${url}/local/tick`, { method: 'POST', headers, body: '{}' });
      if (!answer.ok) throw new Error(`the tick failed: ${await answer.text()}`);
    },
    stop: () => {
      child.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
      child.kill('SIGKILL');
    },
  };
};
