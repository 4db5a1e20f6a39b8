import { build } from 'esbuild';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.mjs';

const { resolve } = createRequire(import.meta.url);

/** Data inside a package comes along: Node 20 imports JSON only with an attribute, which TypeScript's sources lack. */
const jsonInside = {
  name: 'json-inside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./].*\.json$/ }, ({ path: specifier }) => ({ path: resolve(specifier) })),
};

/** Bundles one TypeScript file (code of packages stays outside) and returns the path of the result. */
export async function bundleTs(entry) {
  const outfile = inRoot('dist', 'scripts', `${entry.replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-')}.mjs`);
  await build({
    absWorkingDir: inRoot(),
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    plugins: [jsonInside],
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  return outfile;
}

export async function loadTs(entry) {
  const file = await bundleTs(path.normalize(entry));
  return import(pathToFileURL(file).href);
}
