import { invalidParam, requestFailed } from '../errors';
import type { Doc } from '../types';

/** One dotted path inside one document, ready to be read and changed. */
export interface Place {
  path: string;
  exists: boolean;
  value: unknown;
  set(value: unknown): void;
  remove(): void;
}

type Container = Doc | unknown[];

const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !(value instanceof RegExp);

export function placeOf(doc: Doc, path: string): Place {
  const parts = path.split('.');
  if (parts.some((part) => part === '' || part === '__proto__')) throw invalidParam(`the path '${path}' is not valid`);
  const last = parts[parts.length - 1] as string;
  const parent = walk(doc, parts.slice(0, -1));
  const has = isContainer(parent) && Object.hasOwn(parent, last);
  return {
    path,
    exists: has,
    value: has ? (parent as Doc)[last] : undefined,
    set: (value) => write(makeParents(doc, parts, path), last, value, path),
    remove: () => {
      if (!has) return;
      // MongoDB keeps the length of an array when one of its elements is unset.
      if (Array.isArray(parent)) parent[Number(last)] = null;
      else delete parent[last];
    },
  };
}

function walk(doc: Doc, parts: string[]): unknown {
  let here: unknown = doc;
  for (const part of parts) here = isContainer(here) && Object.hasOwn(here, part) ? (here as Doc)[part] : undefined;
  return here;
}

function makeParents(doc: Doc, parts: string[], path: string): Container {
  let here: Container = doc;
  for (const part of parts.slice(0, -1)) {
    if (!Object.hasOwn(here, part)) write(here, part, {}, path);
    const next: unknown = (here as Doc)[part];
    if (!isContainer(next)) throw requestFailed(`Cannot create field in element {${part}} for path '${path}'`);
    here = next;
  }
  return here;
}

function write(container: Container, key: string, value: unknown, path: string): void {
  if (!Array.isArray(container)) {
    container[key] = value;
    return;
  }
  if (!/^\d{1,6}$/.test(key)) throw requestFailed(`Cannot create field '${key}' in an array for path '${path}'`);
  while (container.length < Number(key)) container.push(null);
  container[Number(key)] = value;
}
