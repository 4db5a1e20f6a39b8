import { Worker } from 'node:worker_threads';
import { CloudError } from '../errors';
import { WORKER_SOURCE } from './worker-source';

export interface Invocation {
  requestId: string;
  /** JSON text of the event. */
  event: string;
  context: Record<string, unknown>;
}

export interface WorkerOptions {
  file: string;
  env: Record<string, string>;
  memorySize: number;
  /** The cloud's clock, in shared memory. */
  clock: SharedArrayBuffer;
  log: (line: string) => void;
}

type Message =
  | { kind: 'ready' }
  | { kind: 'broken'; error: Described }
  | { kind: 'done'; id: string; result: string }
  | { kind: 'failed'; id: string; error: Described };

interface Described {
  message: string;
  stack: string;
}

/** The cloud's default limit for the start of an instance. */
const LOAD_SECONDS = 65;

const failed = (message: string): CloudError => new CloudError('FUNCTIONS_EXECUTE_FAIL', message);

/** One instance of a function: a thread that takes one call at a time. Dead ones stay dead; the pool replaces them. */
export class FunctionWorker {
  private readonly thread: Worker;
  private waiting: { resolve: (result: string) => void; reject: (error: Error) => void } | null = null;
  dead = false;
  private started!: () => void;
  /** Settles when the bundle is loaded, or will not be. */
  private readonly loaded = new Promise<void>((resolve) => {
    this.started = resolve;
  });
  /** Request id of the call running now. */
  current: string | null = null;

  constructor(private readonly options: WorkerOptions) {
    this.thread = new Worker(WORKER_SOURCE, {
      eval: true,
      workerData: { file: options.file, clock: options.clock },
      env: options.env,
      resourceLimits: { maxOldGenerationSizeMb: options.memorySize },
      stdout: true,
      stderr: true,
    });
    this.thread.on('message', (message: Message) => this.receive(message));
    this.thread.on('error', (error) => this.die(failed(error.message)));
    this.thread.on('exit', () => this.die(failed('the function ended before it answered')));
    this.thread.stdout.on('data', (chunk: Buffer) => options.log(chunk.toString('utf8')));
    this.thread.stderr.on('data', (chunk: Buffer) => options.log(chunk.toString('utf8')));
    this.thread.unref();
  }

  get idle(): boolean {
    return !this.dead && this.current === null;
  }

  /** @returns the JSON text of the function's result. */
  async call(invocation: Invocation, timeoutSeconds: number): Promise<string> {
    this.current = invocation.requestId;
    const answer = new Promise<string>((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
    answer.catch(() => undefined);
    // Loading the bundle is the cold start; the declared time is for the call itself.
    let timer = this.limit(LOAD_SECONDS);
    await this.loaded;
    clearTimeout(timer);
    timer = this.limit(timeoutSeconds);
    this.thread.postMessage({ id: invocation.requestId, event: invocation.event, context: invocation.context });
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
      this.current = null;
    }
  }

  die(reason: Error): void {
    if (this.dead) return;
    this.dead = true;
    this.started();
    this.waiting?.reject(reason);
    this.waiting = null;
    void this.thread.terminate();
  }

  private limit(seconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      const message = `Invoking task timed out after ${seconds} seconds`;
      this.die(new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', message));
    }, seconds * 1000);
  }

  private receive(message: Message): void {
    if (message.kind === 'ready') return this.started();
    if (message.kind === 'broken') {
      this.options.log(message.error.stack);
      this.die(failed(`the function could not be loaded: ${message.error.message}`));
      return;
    }
    if (message.id !== this.current) return;
    const waiting = this.waiting;
    this.waiting = null;
    if (message.kind === 'done') waiting?.resolve(message.result);
    else {
      this.options.log(message.error.stack);
      waiting?.reject(failed(message.error.message));
    }
  }
}
