import { existsSync, readFileSync } from 'node:fs';

interface AppJson {
  pages?: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
}

/** Pages of the built mini-program, with those of its subpackages; null while it is not built. */
export function readAppPages(file: string): ReadonlySet<string> | null {
  if (!existsSync(file)) return null;
  const app = JSON.parse(readFileSync(file, 'utf8')) as AppJson;
  const packages = app.subPackages ?? app.subpackages ?? [];
  const below = packages.flatMap(({ root, pages }) => pages.map((page) => `${root.replace(/\/$/, '')}/${page}`));
  return new Set([...(app.pages ?? []), ...below]);
}
