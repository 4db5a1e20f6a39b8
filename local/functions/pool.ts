import { existsSync, statSync } from 'node:fs';
import { CloudError } from '../errors';
import type { FunctionSpec } from './config';
import { FunctionWorker, type Invocation, type WorkerOptions } from './worker';

/** Instances per function: the cloud starts as many as needed; here enough to show every race there is. */
const SIZES: Record<string, number> = { api: 4, jobs: 2, vault: 1 };

export interface PoolOptions {
  spec: FunctionSpec;
  file: string;
  clock: SharedArrayBuffer;
  log: (line: string) => void;
  /** Environment of the worker with this number. */
  envFor: (workerKey: string) => Record<string, string>;
}

/** The instances of one function. Calls beyond their number wait in line. */
export class FunctionPool {
  private readonly workers = new Map<string, FunctionWorker>();
  private readonly queue: (() => void)[] = [];
  private builtAt = 0;
  private born = 0;
  /** The next call dies in the middle, for the fault switch. */
  crashNext = false;

  constructor(private readonly options: PoolOptions) {}

  async invoke(invocation: Invocation): Promise<string> {
    if (!existsSync(this.options.file))
      throw new CloudError('FUNCTION_NOT_FOUND', `${this.options.spec.name} is not built (${this.options.file})`);
    const worker = await this.freeWorker(invocation.requestId);
    try {
      const answer = worker.call(invocation, this.options.spec.timeout);
      if (this.crashNext) this.crash(worker);
      return await answer;
    } finally {
      this.queue.shift()?.();
    }
  }

  /** Request id of the call a worker is running, by the key it was given in its gateway address. */
  currentOf(workerKey: string): string | null {
    return this.workers.get(workerKey)?.current ?? null;
  }

  has(workerKey: string): boolean {
    return this.workers.has(workerKey);
  }

  /** Kills the instance that runs a call now, or the next one that will. */
  crashOne(): void {
    const busy = [...this.workers.values()].find((worker) => worker.current !== null);
    if (busy) this.crash(busy);
    else this.crashNext = true;
  }

  close(): void {
    for (const worker of this.workers.values()) worker.die(new CloudError('FUNCTIONS_EXECUTE_FAIL', 'shutting down'));
    this.workers.clear();
  }

  /** An idle instance, taken at once so that nobody else gets it. */
  private async freeWorker(requestId: string): Promise<FunctionWorker> {
    for (;;) {
      this.dropOld();
      const idle = [...this.workers.values()].find((worker) => worker.idle);
      const worker = idle ?? (this.workers.size < (SIZES[this.options.spec.name] ?? 2) ? this.start() : undefined);
      if (worker) {
        worker.current = requestId;
        return worker;
      }
      await new Promise<void>((resolve) => this.queue.push(resolve));
    }
  }

  /** Removes dead instances, and idle ones of an older build. */
  private dropOld(): void {
    const builtAt = statSync(this.options.file).mtimeMs;
    const rebuilt = builtAt !== this.builtAt;
    this.builtAt = builtAt;
    if (rebuilt) this.stale = new Set(this.workers.values());
    for (const [key, worker] of this.workers) {
      if (this.stale.has(worker) && worker.idle) worker.die(new CloudError('FUNCTIONS_EXECUTE_FAIL', 'rebuilt'));
      if (worker.dead) this.workers.delete(key);
    }
  }

  private stale = new Set<FunctionWorker>();

  private start(): FunctionWorker {
    const { spec, file, clock, log, envFor } = this.options;
    this.born += 1;
    const key = `${spec.name}-${this.born}`;
    const options: WorkerOptions = { file, clock, log, env: envFor(key), memorySize: spec.memorySize };
    const worker = new FunctionWorker(options);
    this.workers.set(key, worker);
    return worker;
  }

  private crash(worker: FunctionWorker): void {
    this.crashNext = false;
    worker.die(new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the function crashed (fault switch)'));
  }
}
