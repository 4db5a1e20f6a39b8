import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/** Inputs every part depends on: a new dependency or compiler setting makes all of it stale. */
const COMMON_INPUTS = ['package-lock.json', 'tsconfig.json', 'scripts/build', 'scripts/build.mjs'];

function* filesUnder(target) {
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) {
    yield target;
    return;
  }
  for (const name of readdirSync(target).sort()) yield* filesUnder(path.join(target, name));
}

/** Hash of the contents, not of the dates: a fresh checkout changes every date and no content. */
export function inputHash(inputs) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const input of [...COMMON_INPUTS, ...inputs]) {
    for (const file of filesUnder(inRoot(input))) {
      hash.update(path.relative(inRoot(), file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

const stampFile = (part) => inRoot('dist', '.stamps', part);

export const isFresh = (part, hash, outputs) =>
  existsSync(stampFile(part)) &&
  readFileSync(stampFile(part), 'utf8') === hash &&
  outputs.every((output) => existsSync(inRoot(output)));

export function writeStamp(part, hash) {
  mkdirSync(path.dirname(stampFile(part)), { recursive: true });
  writeFileSync(stampFile(part), hash);
}
