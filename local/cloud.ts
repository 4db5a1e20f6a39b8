import type { Server } from 'node:http';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LocalClock } from './clock';
import { sdkEnv } from './cloud-env';
import { FileStore } from './files/file-store';
import { fileRoutes } from './files/routes';
import { storageService } from './files/service';
import type { FunctionSpec } from './functions/config';
import { FunctionHost } from './functions/host';
import { runDatabaseAction } from './operations/database';
import { pageRoutes } from './pages/routes';
import { type Service, handleAdmin } from './server/admin';
import { doorRoutes } from './server/doors';
import { Faults } from './server/faults';
import type { CloudParts } from './server/parts';
import { type Route, listen, serve } from './server/router';
import { siteRoutes } from './server/site';
import { Stats } from './server/stats';
import { Store } from './store/store';
import { Town } from './town';
import type { CollectionSpec, Person, UnitName } from './types';
import { readAppPages } from './wechat/app-pages';
import { Mailbox } from './wechat/mailbox';
import { weChatService } from './wechat/service';

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
  /** Key of the signed file links. */
  signingKey: string;
  /** A query that no declared index serves fails instead of being counted. */
  refuseScans?: boolean;
  transactionMs?: number;
  log?: (line: string) => void;
}

/** The whole local CloudBase in this process: gateway, store, functions, files, WeChat double and pages. */
export class LocalCloud {
  private constructor(
    readonly url: string,
    readonly parts: CloudParts,
    private readonly server: Server,
    private readonly state: { ready: boolean },
  ) {}

  static async start(options: CloudOptions): Promise<LocalCloud> {
    mkdirSync(options.dataDir, { recursive: true });
    const { dataDir, dist, collections, refuseScans, transactionMs } = options;
    const store = new Store({ file: join(dataDir, 'store.sqlite'), collections, refuseScans, transactionMs });
    const state = { ready: false };
    const stats = new Stats();
    const faults = new Faults();
    const clock = new LocalClock();
    const town = new Town(options.people, options.units);
    const mailbox = new Mailbox(store.db);
    const files = new FileStore(join(dataDir, 'files'), store.db, options.signingKey);
    const bundles = join(dist, 'cloudfunctions');
    const log = options.log ?? silent;
    const host = new FunctionHost({ specs: options.functions, bundles, stats, faults, clock, log });
    const parts: CloudParts = { store, host, town, mailbox, stats, faults, clock, dist, isReady: () => state.ready };

    let url = '';
    const services: Service[] = [
      (action, params) => runDatabaseAction({ store, now: clock.now }, action, params),
      host.service,
      storageService(files, () => url),
      weChatService({
        people: options.people,
        mailbox,
        now: clock.now,
        usedPhoneCodes: new Set(),
        pages: () => readAppPages(join(dist, 'miniapp/app.json')),
      }),
    ];
    const routes = [adminRoute(services, parts), ...fileRoutes(files), ...doorRoutes(parts), ...siteRoutes(parts)];
    const server = serve([...routes, ...pageRoutes(town)]);
    try {
      url = `http://127.0.0.1:${await listen(server, options.port)}`;
    } catch (error) {
      store.close();
      throw error;
    }
    host.setGateway(`${url}/admin`);
    return new LocalCloud(url, parts, server, state);
  }

  /** From now on `/healthz` says so. */
  markReady(): void {
    this.state.ready = true;
  }

  /** Environment for a process whose SDK shall talk to this cloud. */
  get env(): Record<string, string> {
    return sdkEnv(`${this.url}/admin`);
  }

  async stop(): Promise<void> {
    this.parts.host.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    this.parts.store.close();
  }
}

/** Each function instance has a gateway address of its own, which tells whose call a request belongs to. */
function adminRoute(services: readonly Service[], { stats, faults, host }: CloudParts): Route {
  return {
    method: 'POST',
    path: /^\/admin(?:\/([\w-]+))?$/,
    handle: ({ request, response, parts: [workerKey = ''] }) =>
      handleAdmin({ services, stats, faults, invocationOf: () => host.invocationOf(workerKey) }, request, response),
  };
}

const silent = (): void => undefined;
