import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sdkEnv } from '../cloud-env';
import type { LocalClock } from '../clock';
import { CloudError } from '../errors';
import type { Params, Reply } from '../operations/params';
import { text } from '../operations/params';
import type { Origin } from '../server/admin';
import type { Faults } from '../server/faults';
import { playFault } from '../server/play-fault';
import type { Stats } from '../server/stats';
import { isPlainObject } from '../types';
import type { FunctionSpec } from './config';
import { type Caller, callContext } from './context';
import { FunctionPool } from './pool';

export interface HostOptions {
  specs: readonly FunctionSpec[];
  /** Folder with `<function>/index.js`. */
  bundles: string;
  stats: Stats;
  faults: Faults;
  clock: LocalClock;
  log: (line: string) => void;
}

/** Runs the built functions as the cloud does. */
export class FunctionHost {
  private readonly pools = new Map<string, FunctionPool>();
  private gatewayUrl = '';

  constructor(private readonly options: HostOptions) {
    for (const spec of options.specs) {
      const file = join(options.bundles, spec.name, 'index.js');
      const envFor = (key: string): Record<string, string> => ({
        ...sdkEnv(`${this.gatewayUrl}/${key}`),
        PATH: process.env.PATH ?? '',
        TZ: 'UTC',
        ...spec.env,
      });
      const log = (line: string): void => options.log(`[${spec.name}] ${line.trimEnd()}`);
      this.pools.set(spec.name, new FunctionPool({ spec, file, clock: options.clock.shared, log, envFor }));
    }
  }

  /** Must be known before the first call: workers get it in their environment. */
  setGateway(url: string): void {
    this.gatewayUrl = url;
  }

  /** @returns the JSON text of the result. */
  async invoke(name: string, event: unknown, caller: Caller, requestId: string = randomUUID()): Promise<string> {
    const target = `function:${name}`;
    const duplicate = this.options.faults.take(target, 'before');
    if (duplicate?.kind === 'duplicate') void this.run(name, event, caller, randomUUID()).catch(() => undefined);
    else if (duplicate?.kind === 'crash') this.pool(name).crashOne();
    else if (duplicate) await playFault({ take: () => duplicate }, target, 'before');
    const result = await this.run(name, event, caller, requestId);
    await playFault(this.options.faults, target, 'after');
    return result;
  }

  /** Request id of the call running in the worker that has this key. */
  invocationOf(workerKey: string): string | null {
    for (const pool of this.pools.values()) if (pool.has(workerKey)) return pool.currentOf(workerKey);
    return null;
  }

  /** `functions.invokeFunction` of the SDK. */
  readonly service = async (action: string, params: Params, origin: Origin): Promise<Reply | null> => {
    if (action !== 'functions.invokeFunction') return null;
    const event: unknown = params.request_data ? JSON.parse(String(params.request_data)) : {};
    const source = origin.source.split(',').filter(Boolean).join(',') || 'scf';
    const result = await this.invoke(text(params, 'function_name'), event, { kind: 'function', source });
    return { data: { response_data: result } };
  };

  specs(): readonly FunctionSpec[] {
    return this.options.specs;
  }

  close(): void {
    for (const pool of this.pools.values()) pool.close();
  }

  private async run(name: string, event: unknown, caller: Caller, requestId: string): Promise<string> {
    const pool = this.pool(name);
    const spec = this.options.specs.find((item) => item.name === name) as FunctionSpec;
    const procedure = isPlainObject(event) && typeof event.procedure === 'string' ? event.procedure : null;
    this.options.stats.begin(requestId, name, procedure);
    try {
      return await pool.invoke({
        requestId,
        event: JSON.stringify(event),
        context: callContext(spec, requestId, caller),
      });
    } finally {
      this.options.stats.end(requestId);
    }
  }

  private pool(name: string): FunctionPool {
    const pool = this.pools.get(name);
    if (!pool) throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName ${name} could not be found`);
    return pool;
  }
}
