import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../local/store/store';

/** Every town begins with the same units, rules and people: the first one of a test run writes them, the others take a copy. */
const fileIn = (folder: string): string => join(folder, 'store.sqlite');
const template = (): string | null => {
  const folder = process.env.TEST_TEMPLATES;
  return folder === undefined ? null : fileIn(folder);
};

/** @returns whether the folder now holds a seeded store; the store must not be open yet */
export function copyTemplate(dataDir: string): boolean {
  const from = template();
  if (from === null || !existsSync(from) || existsSync(fileIn(dataDir))) return false;
  copyFileSync(from, fileIn(dataDir));
  return true;
}

/** Two test files may do so at once: each writes a file of its own, and the last one stays. */
export function keepTemplate(store: Store): void {
  const to = template();
  if (to === null) return;
  const own = `${to}.${process.pid}`;
  store.db.exec(`VACUUM INTO '${own}'`);
  renameSync(own, to);
}
