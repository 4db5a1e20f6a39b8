import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { callContext, type Caller } from '../../local/functions/context';
import type { FunctionSpec } from '../../local/functions/config';
import { answer } from './child-side';
import { inRoot } from './repository';

export type CallerRequest =
  | { kind: 'load'; functions: string; bareSdk: string }
  | { kind: 'docGet'; collection: string; id: string }
  | { kind: 'docUpdates'; collection: string; update: { ids: string[]; to: object } }
  | { kind: 'api'; openid: string; procedure: string; input: object }
  | { kind: 'tick' };

export interface Timed<T = unknown> {
  ms: number;
  result: T;
}

type Main = (event: unknown, context: unknown) => Promise<unknown>;

const requireBuilt = createRequire(inRoot('package.json'));

/**
 * A process in which one instance of each function lives, as in the cloud: the built bundle, called with the context
 * the cloud would give. What is timed is the function's own time.
 */
const mains = new Map<string, Main>();
const SPEC: FunctionSpec = { name: 'api', timeout: 60, memorySize: 512, env: {}, triggers: [] };
/** Work left over from the last call (prepared keys, closing sockets) must not be charged to the next one. */
const SETTLE_MS = 4;

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

const timed = async (name: string, event: unknown, caller: Caller): Promise<Timed> => {
  const main = mains.get(name);
  if (!main) throw new Error(`${name} is not loaded`);
  const context = callContext(SPEC, randomUUID(), caller);
  await settle();
  const began = performance.now();
  const result = await main(event, context);
  return { ms: performance.now() - began, result };
};

answer<CallerRequest>(async (request) => {
  switch (request.kind) {
    case 'load':
      for (const name of ['api', 'jobs'])
        mains.set(name, (requireBuilt(join(request.functions, name, 'index.js')) as { main: Main }).main);
      mains.set('bareSdk', (requireBuilt(request.bareSdk) as { main: Main }).main);
      return null;
    case 'docGet':
    case 'docUpdates':
      return timed('bareSdk', request, { kind: 'phone', openid: '' });
    case 'api':
      return timed(
        'api',
        { procedure: request.procedure, input: request.input },
        { kind: 'phone', openid: request.openid },
      );
    case 'tick':
      return timed('jobs', {}, { kind: 'timer', trigger: 'bench' });
  }
});
