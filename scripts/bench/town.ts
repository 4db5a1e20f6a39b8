import type { Reply } from '@/shared/contract';
import { Child } from './child';
import type { CallerRequest, Timed } from './caller';
import type { FillRequest } from './fill-store';
import type { GatewayRequest } from './gateway';

/** Files of the helper processes and of the bundles under test. */
export interface Programs {
  fill: string;
  gateway: string;
  caller: string;
  /** Folder that holds `cloudfunctions/`. */
  dist: string;
  functions: string;
  bareSdk: string;
}

/** A filled store behind a gateway, and a process that runs the functions against it. */
export class BenchTown {
  private constructor(
    private readonly gateway: Child,
    private readonly caller: Child,
    readonly rollUps: number,
  ) {}

  static async start(programs: Programs, request: FillRequest): Promise<BenchTown> {
    const filler = Child.start(programs.fill);
    const rollUps = await filler.ask<number>(request).finally(() => filler.stop());
    const gateway = Child.start(programs.gateway);
    const start: GatewayRequest = { kind: 'start', dataDir: request.dataDir, dist: programs.dist };
    const env = await gateway.ask<Record<string, string>>(start);
    const caller = Child.start(programs.caller, env);
    const load: CallerRequest = { kind: 'load', functions: programs.functions, bareSdk: programs.bareSdk };
    await caller.ask(load);
    return new BenchTown(gateway, caller, rollUps);
  }

  /** @throws Error when the procedure refuses. */
  async api<T>(openid: string, procedure: string, input: object): Promise<Timed<T>> {
    const request: CallerRequest = { kind: 'api', openid, procedure, input };
    const { ms, result } = await this.caller.ask<Timed<Reply<T>>>(request);
    if (!result.ok) throw new Error(`${procedure} was refused: ${JSON.stringify(result)}`);
    return { ms, result: result.data };
  }

  /** A call that must be refused with this code; its milliseconds. */
  async refused(openid: string, procedure: string, input: object, code: string): Promise<number> {
    const request: CallerRequest = { kind: 'api', openid, procedure, input };
    const { ms, result } = await this.caller.ask<Timed<Reply<unknown>>>(request);
    if (result.ok || result.code !== code) throw new Error(`${procedure} answered ${JSON.stringify(result)}`);
    return ms;
  }

  keptOut(): Promise<{ leadId: string; unitId: string }> {
    const request: GatewayRequest = { kind: 'keptOut' };
    return this.gateway.ask(request);
  }

  docGet(collection: string, id: string): Promise<Timed> {
    const request: CallerRequest = { kind: 'docGet', collection, id };
    return this.caller.ask<Timed>(request);
  }

  /** So many updates at the same moment, by the SDK alone. */
  docUpdates(collection: string, ids: string[], to: object): Promise<Timed> {
    const request: CallerRequest = { kind: 'docUpdates', collection, update: { ids, to } };
    return this.caller.ask<Timed>(request);
  }

  tick<T>(): Promise<Timed<T>> {
    const request: CallerRequest = { kind: 'tick' };
    return this.caller.ask<Timed<T>>(request);
  }

  /** Database calls since the last question. */
  databaseCalls(): Promise<{ calls: number; actions: Record<string, number> }> {
    const request: GatewayRequest = { kind: 'calls' };
    return this.gateway.ask(request);
  }

  messages(): Promise<number> {
    const request: GatewayRequest = { kind: 'messages' };
    return this.gateway.ask<number>(request);
  }

  async stop(): Promise<void> {
    await Promise.all([this.caller.stop(), this.gateway.stop()]);
  }
}
