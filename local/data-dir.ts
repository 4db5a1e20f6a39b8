import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { StartError } from './start-error';

const MARKER = 'taohua-local-cloud';

/** Everything the server writes; wiping touches nothing else in the folder. */
const STORE_FILES = ['store.sqlite', 'store.sqlite-wal', 'store.sqlite-shm', 'files'];
const OTHER_FILES = ['secrets.json', 'seed-state', 'functions.log'];

type SeedState = 'none' | 'running' | 'done';

/** The folder with the data, checked before anything is started and held by one process at a time. */
export class DataDir {
  private readonly lock: Libsql.Database;

  constructor(readonly path: string) {
    const isOurs = existsSync(join(path, MARKER));
    try {
      mkdirSync(path, { recursive: true });
      if (!isOurs && readdirSync(path).length === 0) this.write(MARKER, '');
      this.write('.write-test', '');
      rmSync(join(path, '.write-test'));
    } catch (error) {
      throw new StartError(
        `数据目录不能写入：${path}`,
        `cannot write to the data folder (${error instanceof Error ? error.message : String(error)}); set DATA_DIR`,
      );
    }
    this.lock = this.hold();
  }

  /** A lock of SQLite's: the kernel drops it with the process, however that ends. */
  private hold(): Libsql.Database {
    const lock = new Libsql(join(this.path, 'lock'));
    try {
      lock.exec('PRAGMA busy_timeout = 0');
      lock.exec('BEGIN EXCLUSIVE');
      return lock;
    } catch {
      throw new StartError(`数据目录正被另一个进程使用：${this.path}`, 'another process uses this data folder');
    }
  }

  /** Removes our data, in a folder that is known to be ours. */
  wipe(): void {
    if (!existsSync(join(this.path, MARKER)))
      throw new StartError(
        `不清空：${this.path} 不是本程序的数据目录`,
        'refusing to wipe a folder this program did not create',
      );
    this.remove([...STORE_FILES, ...OTHER_FILES]);
  }

  /** A seeding that was cut short leaves half a town: start over. Secrets may stay. */
  dropHalfSeed(): void {
    if (this.seedState === 'running') this.remove([...STORE_FILES, 'seed-state']);
  }

  get seedState(): SeedState {
    const file = join(this.path, 'seed-state');
    return existsSync(file) ? (readFileSync(file, 'utf8') as SeedState) : 'none';
  }

  set seedState(state: SeedState) {
    this.write('seed-state', state);
  }

  private write(name: string, text: string): void {
    writeFileSync(join(this.path, name), text);
  }

  private remove(names: readonly string[]): void {
    for (const name of names) rmSync(join(this.path, name), { recursive: true, force: true });
  }
}
