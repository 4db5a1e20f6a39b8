import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sdkEnv } from './cloud-env';
import type { FunctionSpec } from './functions/config';
import { FunctionHost } from './functions/host';
import { runDatabaseAction } from './operations/database';
import { type Service, handleAdmin } from './server/admin';
import { Faults } from './server/faults';
import { type Route, listen, serve } from './server/router';
import { Stats } from './server/stats';
import { Store } from './store/store';
import type { CollectionSpec, Person, UnitName } from './types';

export interface CloudOptions {
  dataDir: string;
  /** 0 takes any free port. */
  port: number;
  collections: readonly CollectionSpec[];
  people: readonly Person[];
  units: readonly UnitName[];
  functions: readonly FunctionSpec[];
  /** Folder with the built functions, the H5 site and the mini-program. */
  dist: string;
  refuseScans?: boolean;
  log?: (line: string) => void;
}

/** The whole local CloudBase in this process. */
export class LocalCloud {
  ready = false;
  private constructor(
    readonly url: string,
    readonly store: Store,
    readonly host: FunctionHost,
    readonly stats: Stats,
    readonly faults: Faults,
    private readonly shut: () => Promise<void>,
  ) {}

  static async start(options: CloudOptions): Promise<LocalCloud> {
    mkdirSync(join(options.dataDir, 'files'), { recursive: true });
    const store = new Store({
      file: join(options.dataDir, 'store.sqlite'),
      collections: options.collections,
      refuseScans: options.refuseScans,
    });
    const stats = new Stats();
    const faults = new Faults();
    const log = options.log ?? (() => undefined);
    const bundles = join(options.dist, 'cloudfunctions');
    const host = new FunctionHost({ specs: options.functions, bundles, stats, faults, log });
    const database: Service = (action, params) => runDatabaseAction({ store, now: Date.now }, action, params);
    const services = [database, host.service];
    const routes: Route[] = [
      {
        method: 'POST',
        path: /^\/admin(?:\/([\w-]+))?$/,
        handle: ({ request, response, parts }) =>
          handleAdmin({ services, stats, faults, invocationOf: () => host.invocationOf(parts[0] ?? '') }, request, response),
      },
    ];
    const server = serve(routes);
    const port = await listen(server, options.port);
    const url = `http://127.0.0.1:${port}`;
    host.setGateway(`${url}/admin`);
    return new LocalCloud(url, store, host, stats, faults, async () => {
      host.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    });
  }

  /** Environment for a process whose SDK shall talk to this cloud. */
  get env(): Record<string, string> {
    return sdkEnv(`${this.url}/admin`);
  }

  stop(): Promise<void> {
    return this.shut();
  }
}
