import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/** A folder to build into, so that a failed or interrupted build leaves what worked before. */
export function scratchFolder(name) {
  const folder = path.join('dist', '.scratch', `${name}-${process.pid}`);
  rmSync(inRoot(folder), { recursive: true, force: true });
  mkdirSync(inRoot(folder), { recursive: true });
  return folder;
}

/** Puts a finished folder in place of the old one. */
export function swapIn(built, target) {
  const retired = `${inRoot(built)}.old`;
  if (existsSync(inRoot(target))) renameSync(inRoot(target), retired);
  mkdirSync(path.dirname(inRoot(target)), { recursive: true });
  renameSync(inRoot(built), inRoot(target));
  rmSync(retired, { recursive: true, force: true });
}

export const discard = (folder) => rmSync(inRoot(folder), { recursive: true, force: true });
