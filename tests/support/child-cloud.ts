import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Libsql from 'libsql';
import type { CollectionName, Documents } from '../../cloudfunctions/core/collections/documents';
import { parseEjsonObject } from '../../local/wire/ejson';
import type { Reply } from '../../src/shared/contract';

const MAIN = join(__dirname, '../../dist/local/main.cjs');

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/**
 * The whole local cloud as `npm start` runs it, in a process of its own that may be killed at any moment and is started
 * again at once, with the same folder and port, as a supervisor would.
 */
export class ChildCloud {
  private child: ChildProcess | null = null;
  private stopping = false;
  /** How often the process was killed, by itself or from outside. */
  deaths = 0;
  /** Set when the process gave up by itself: starting it again would only give up again. */
  private failure: Error | null = null;

  private constructor(
    readonly dataDir: string,
    readonly url: string,
  ) {}

  static async prepare(): Promise<ChildCloud> {
    return new ChildCloud(mkdtempSync(join(tmpdir(), 'child-cloud-')), `http://127.0.0.1:${await freePort()}`);
  }

  start(): void {
    const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
      env: {
        PATH: process.env.PATH,
        PORT: new URL(this.url).port,
        DATA_DIR: this.dataDir,
        LOCAL_REFUSE_SCANS: '1',
        LOCAL_SEED: '0',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.child = child;
    child.once('exit', (code) => {
      if (this.stopping) return;
      if (code !== null) {
        this.failure = new Error(`the local cloud ended with ${code}`);
        return;
      }
      this.deaths += 1;
      this.start();
    });
  }

  /** `kill -9`: no handler runs, nothing is flushed. */
  kill(): void {
    this.child?.kill('SIGKILL');
  }

  async ready(): Promise<void> {
    for (let attempt = 0; attempt < 600; attempt += 1) {
      if (this.failure) throw this.failure;
      const isReady = await fetch(`${this.url}/healthz`).then(
        (response) => response.ok,
        () => false,
      );
      if (isReady) return;
      await pause(50);
    }
    throw new Error('the local cloud did not come up');
  }

  /** @param patienceMs a tick alone may work for 40 seconds, longer on a busy machine */
  async door(path: string, body: object, patienceMs = 15_000): Promise<unknown> {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    return response.json();
  }

  /** What the phone gets; throws when the network or the function died under the call. */
  async call(as: string, procedure: string, input: object): Promise<Reply<unknown>> {
    const answer = (await this.door('/local/call', { as, procedure, input })) as Partial<Reply<unknown>>;
    if (typeof answer.ok !== 'boolean') throw new Error(JSON.stringify(answer));
    return answer as Reply<unknown>;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await exited;
  }

  /** Rows of the store's file; only while the process is stopped. */
  read<T>(sql: string): T[] {
    const db = new Libsql(join(this.dataDir, 'store.sqlite'));
    try {
      return db.prepare(sql).raw().all() as T[];
    } finally {
      db.close();
    }
  }

  documents<N extends CollectionName>(name: N): Documents[N][] {
    return this.read<[string]>(`SELECT doc FROM "c_${name}"`).map(
      ([text]) => parseEjsonObject(text) as unknown as Documents[N],
    );
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
