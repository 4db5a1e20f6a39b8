import type { Calendars } from '@/shared/time/workdays';
import type { TemplateKey } from '@/shared/tables/templates';
import type { Directory } from '../directory';
import type { Sealer } from '../security/sealing';
import type { Keys } from '../security/keys';
import type { Store } from './store';

export interface Clock {
  now(): Date;
}

/** Random ids that say nothing about order or number. */
export interface Ids {
  random(): string;
}

export interface Files {
  put(path: string, content: Buffer): Promise<string>;
  /** The whole file. There is no way to make a link: a link opens for whoever has it (D1). */
  read(path: string): Promise<Buffer>;
  /** Files that are gone already do not matter. */
  remove(paths: readonly string[]): Promise<void>;
}

/** What WeChat answered to one subscribe message; `code` is its errcode, 0 for success. */
export interface SendResult {
  code: number;
}

export interface Messages {
  send(message: {
    openid: string;
    templateId: string;
    page: string;
    fields: Record<string, string>;
  }): Promise<SendResult>;
}

/** WeChat's own word for whose phone this is. */
export interface Phones {
  /** The number behind the phone button's one-time code; null when WeChat does not know the code (any more). */
  numberOf(code: string): Promise<string | null>;
}

/** Calls another function of this product from inside the cloud. */
export interface Functions {
  invoke(name: 'vault', event: Record<string, unknown>): Promise<unknown>;
}

export interface Log {
  info(event: string, detail: Readonly<Record<string, unknown>>): void;
  error(event: string, detail: Readonly<Record<string, unknown>>, error?: unknown): void;
}

/** Everything the core needs from the outside world; `cloudbase/` supplies the real ones. */
export interface Ports {
  clock: Clock;
  ids: Ids;
  keys: Keys;
  sealer: Sealer;
  store: Store;
  directory: Directory;
  files: Files;
  messages: Messages;
  phones: Phones;
  functions: Functions;
  calendars: Calendars;
  /** WeChat's template ids; a template without an id is not asked for and not sent. */
  templateIds: Partial<Record<TemplateKey, string>>;
  log: Log;
}
