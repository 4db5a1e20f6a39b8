import { fork, spawn, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';

/** A helper process that answers one question after the other. */
export class Child {
  private constructor(private readonly process: ChildProcess) {}

  /** @param file JavaScript that calls `answer()` from `child-side.ts`. */
  static start(file: string, env: Readonly<Record<string, string>> = {}): Child {
    const child = fork(file, [], {
      env: { ...process.env, ...env },
      execArgv: ['--enable-source-maps'],
      serialization: 'advanced',
      // The functions log to stdout, which belongs to the JSON here.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return new Child(child);
  }

  ask<T>(question: object): Promise<T> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null): void => reject(new Error(`a helper process ended (${String(code)})`));
      this.process.once('exit', ended);
      this.process.once('message', (reply: { error: string } | { result: T }) => {
        this.process.off('exit', ended);
        if ('error' in reply) reject(new Error(reply.error));
        else resolve(reply.result);
      });
      this.process.send(question);
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      if (this.process.exitCode !== null || this.process.signalCode !== null) return resolve();
      this.process.once('exit', () => resolve());
      this.process.kill('SIGKILL');
    });
  }
}

export interface RunOptions {
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  /** For work that is not measured: leaves the machine to others. */
  nice?: boolean;
}

/** Runs a program to its end; its output is shown as progress. @throws Error when it fails. */
export const runToEnd = (file: string, args: readonly string[], { cwd, env = {}, nice }: RunOptions = {}) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', process.stderr, process.stderr],
    });
    if (nice && child.pid) setPriority(child.pid, 10);
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${file} failed (${String(code)})`))));
  });
