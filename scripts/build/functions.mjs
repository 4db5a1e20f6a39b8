import { build } from 'esbuild';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { discard, scratchFolder, swapIn } from '../lib/swap.mjs';
import { loadTs } from '../lib/ts.mjs';

const TARGET = 'dist/cloudfunctions';
const COLLECTIONS = 'cloudfunctions/core/collections/index.ts';
const NAMES = ['api', 'jobs', 'vault'];
const entryOf = (name) => `cloudfunctions/${name}/index.ts`;

/** One file with the SDK inside; not minified, so a stack trace in the cloud's log can be read. */
export const functionBundle = (entry, outfile) => ({
  absWorkingDir: inRoot(),
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  logLevel: 'silent',
});

async function buildFunction(name, folder) {
  await build(functionBundle(entryOf(name), path.join(folder, name, 'index.js')));
  const manifest = { name, version: '1.0.0', main: 'index.js', dependencies: {} };
  writeFileSync(inRoot(folder, name, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The collections and their indexes, as data for the local store and for deployment. */
async function writeCollections() {
  const { COLLECTIONS: collections } = await loadTs(COLLECTIONS);
  writeFileSync(inRoot('dist/collections.json'), `${JSON.stringify(collections, null, 2)}\n`);
}

const names = NAMES.filter((name) => existsSync(inRoot(entryOf(name))));
const hasCollections = existsSync(inRoot(COLLECTIONS));

export const functions = {
  name: 'functions',
  inputs: ['cloudfunctions', 'src/shared'],
  outputs: [...names.map((name) => `${TARGET}/${name}/index.js`), ...(hasCollections ? ['dist/collections.json'] : [])],
  exists: names.length > 0,
  async build() {
    const folder = scratchFolder('cloudfunctions');
    try {
      await Promise.all(names.map((name) => buildFunction(name, folder)));
      swapIn(folder, TARGET);
    } finally {
      discard(folder);
    }
    if (hasCollections) await writeCollections();
  },
};
