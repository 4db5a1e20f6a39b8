import { build, type BuildOptions } from 'esbuild';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `run-ts.mjs` starts every script in the repository's root. */
const ROOT = process.cwd();
export const inRoot = (...parts: string[]): string => join(ROOT, ...parts);

const load = async <T>(file: string): Promise<T> => (await import(pathToFileURL(inRoot(file)).href)) as T;

/** Size of a built mini-program, as the gate counts it. */
export interface PackageSizes {
  main: number;
  total: number;
}

/** What the bench takes from the build scripts, so that it measures what they build and not a copy of their settings. */
export const buildTools = async () => {
  const [{ functionBundle }, { checkMiniapp }] = await Promise.all([
    load<{ functionBundle: (entry: string, outfile: string) => BuildOptions }>('scripts/build/functions.mjs'),
    load<{ checkMiniapp: (folder: string) => Promise<{ problems: string[]; sizes?: PackageSizes }> }>(
      'scripts/gate-miniapp.mjs',
    ),
  ]);
  return { functionBundle, checkMiniapp };
};
export type BuildTools = Awaited<ReturnType<typeof buildTools>>;

/** Bundles a helper process of the bench. CommonJS, because the work calendar is a JSON file inside a package. */
export const bundleHelper = async (entry: string): Promise<string> => {
  const outfile = inRoot('dist/.bench', `${basename(entry, '.ts')}.cjs`);
  await build({
    absWorkingDir: inRoot(),
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  return outfile;
};
