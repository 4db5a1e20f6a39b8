import { build } from 'esbuild';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.mjs';

/** Bundles one TypeScript file (packages stay outside) and returns the path of the result. */
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
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  return outfile;
}

export async function loadTs(entry) {
  const file = await bundleTs(path.normalize(entry));
  return import(pathToFileURL(file).href);
}
