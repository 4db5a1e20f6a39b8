import type { LocalClock } from '../clock';
import type { FunctionHost } from '../functions/host';
import type { Store } from '../store/store';
import type { Town } from '../town';
import type { Mailbox } from '../wechat/mailbox';
import type { Faults } from './faults';
import type { Stats } from './stats';

/** What the doors and pages need of the running cloud. */
export interface CloudParts {
  store: Store;
  host: FunctionHost;
  town: Town;
  mailbox: Mailbox;
  stats: Stats;
  faults: Faults;
  clock: LocalClock;
  dist: string;
  isReady: () => boolean;
}
