import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, copyFileSync } from 'node:fs';
import type { ReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import type Libsql from 'libsql';
import { BUCKET, ENV_ID } from '../cloud-env';
import { CloudError, invalidParam } from '../errors';
import { mimeOf } from './mime';

const PREFIX = `cloud://${ENV_ID}.${BUCKET}/`;
/** The cloud's limit for one file sent with a plain PUT is far higher; this only keeps a mistake from filling the disk. */
const MAX_BYTES = 50 * 1024 * 1024;

export interface StoredFile {
  path: string;
  size: number;
  type: string;
}

/**
 * Files on disk. A file's name there is the hash of its cloud path, so no path a client invents can leave the folder;
 * the path itself, size and type are rows in the store's database.
 */
export class FileStore {
  constructor(
    private readonly folder: string,
    private readonly db: Libsql.Database,
    private readonly signingKey: string,
  ) {
    mkdirSync(folder, { recursive: true });
    db.exec(
      'CREATE TABLE IF NOT EXISTS local_files (key TEXT PRIMARY KEY, path TEXT NOT NULL, size INTEGER NOT NULL, type TEXT NOT NULL)',
    );
  }

  static fileId(path: string): string {
    return `${PREFIX}${path}`;
  }

  /** The cloud path in a file id; throws for ids of another environment and for paths that are none. */
  static pathOf(fileId: unknown): string {
    if (typeof fileId !== 'string' || !fileId.startsWith(PREFIX))
      throw invalidParam(`not a file id of this environment`);
    return checkedPath(fileId.slice(PREFIX.length));
  }

  find(path: string): StoredFile | null {
    return this.byKey(keyOf(path));
  }

  byKey(key: string): StoredFile | null {
    const row = this.db.prepare('SELECT path, size, type FROM local_files WHERE key = ?').raw().get(key) as
      [string, number, string] | undefined;
    return row && existsSync(this.diskPath(key)) ? { path: row[0], size: row[1], type: row[2] } : null;
  }

  async write(path: string, content: Readable): Promise<void> {
    const key = keyOf(checkedPath(path));
    const temporary = `${this.diskPath(key)}.${process.hrtime.bigint()}.part`;
    let size = 0;
    const counter = new Transform({
      transform(chunk: Buffer, _, done) {
        size += chunk.length;
        done(size > MAX_BYTES ? new CloudError('STORAGE_EXCEED_LIMIT', 'the file is too large') : null, chunk);
      },
    });
    try {
      await pipeline(content, counter, createWriteStream(temporary));
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    // The whole file appears at once or not at all.
    renameSync(temporary, this.diskPath(key));
    this.record(key, path, size);
  }

  read(key: string): ReadStream {
    return createReadStream(this.diskPath(key));
  }

  remove(path: string): void {
    const key = keyOf(path);
    this.db.prepare('DELETE FROM local_files WHERE key = ?').run(key);
    rmSync(this.diskPath(key), { force: true });
  }

  copy(from: string, to: string): void {
    const source = this.find(from);
    if (!source) throw new CloudError('STORAGE_FILE_NONEXIST', 'file not exist');
    const key = keyOf(checkedPath(to));
    copyFileSync(this.diskPath(keyOf(from)), this.diskPath(key));
    this.record(key, to, source.size);
  }

  /** Query of a link that is good until `expires` (epoch s) for one verb and one file. */
  sign(verb: 'get' | 'put', key: string, expires: number): string {
    return createHmac('sha256', this.signingKey).update(`${verb}\n${key}\n${expires}`).digest('hex');
  }

  isSigned(verb: 'get' | 'put', key: string, expires: number, signature: string): boolean {
    const expected = Buffer.from(this.sign(verb, key, expires));
    const given = Buffer.from(signature);
    return expires * 1000 > Date.now() && given.length === expected.length && timingSafeEqual(given, expected);
  }

  private record(key: string, path: string, size: number): void {
    this.db.prepare('INSERT OR REPLACE INTO local_files VALUES (?, ?, ?, ?)').run(key, path, size, mimeOf(path));
  }

  private diskPath(key: string): string {
    return join(this.folder, key);
  }
}

export const keyOf = (path: string): string => createHash('sha256').update(path).digest('hex');

/** The cloud refuses such paths, too. */
export function checkedPath(path: unknown): string {
  if (typeof path !== 'string' || path === '' || Buffer.byteLength(path) > 850)
    throw invalidParam('cloudPath is not valid');

  const bad = path.startsWith('/') || /[\x00-\x1f\\]/.test(path);
  if (bad || path.split('/').some((part) => part === '' || part === '.' || part === '..'))
    throw invalidParam('cloudPath is not valid');
  return path;
}
