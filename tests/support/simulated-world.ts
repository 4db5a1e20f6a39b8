import { createDirectory } from '../../cloudfunctions/core/directory';
import { createDispatch } from '../../cloudfunctions/core/dispatch/dispatch';
import type { Ports } from '../../cloudfunctions/core/ports';
import type { Store } from '../../cloudfunctions/core/ports/store';
import { createKeys } from '../../cloudfunctions/core/security/keys';
import { HANDLERS } from '../../cloudfunctions/core/usecases';
import type { Input, Output, ProcedureName } from '../../src/shared/contract';
import { calendars } from '../../src/shared/time/published-calendars';
import { Outage } from './failing-store';

export interface SimulatedWorld {
  ports: Ports;
  ask: <P extends ProcedureName>(openid: string, procedure: P, input: Input<P>) => Promise<Output<P>>;
}

/**
 * The whole backend over a store in memory, at a time the test sets. What the database's failures leave in the log is
 * expected; anything else that is logged as an error ends the test.
 */
export const simulatedWorld = (store: Store, now: () => number, send: Ports['messages']['send']): SimulatedWorld => {
  const clock = { now: () => new Date(now()) };
  const outside: Partial<Ports> = {
    store,
    clock,
    calendars,
    keys: createKeys(Buffer.alloc(32, 9).toString('base64')),
    directory: createDirectory(store, clock),
    functions: { invoke: () => Promise.resolve(null) },
    messages: { send },
    templateIds: { deadline: 'deadline-template' },
    log: {
      info: () => undefined,
      error: (event, detail, error) => {
        if (error instanceof Outage) return;
        throw error instanceof Error ? error : new Error(`${event} ${JSON.stringify(detail)}`);
      },
    },
  };
  const ports = outside as Ports;
  const dispatch = createDispatch(ports, HANDLERS);
  return {
    ports,
    ask: async (openid, procedure, input) => {
      const reply = await dispatch({ event: { procedure, input }, openid, requestId: 'r' });
      if (!reply.ok) throw new Error(`${procedure}: ${JSON.stringify(reply)}`);
      return reply.data as never;
    },
  };
};
