import { build } from 'esbuild';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { discard, scratchFolder, swapIn } from '../lib/swap.mjs';
import { loadTs } from '../lib/ts.mjs';
import { lazySdk } from './lazy-sdk.mjs';

const TARGET = 'dist/cloudfunctions';
const COLLECTIONS = 'cloudfunctions/core/collections/index.ts';
const NAMES = ['api', 'jobs', 'vault'];
const entryOf = (name) => `cloudfunctions/${name}/index.ts`;

const XLSX = '@e965/xlsx/dist/xlsx.mini.min.js';

/** Needed by the first import of a filled table alone: a file beside the bundle, so that no cold start compiles it. */
const xlsxBeside = {
  name: 'xlsx-beside',
  setup({ initialOptions, onResolve, onEnd }) {
    let isUsed = false;
    onResolve({ filter: /xlsx\.mini\.min\.js$/ }, () => {
      isUsed = true;
      return { path: './xlsx.js', external: true };
    });
    onEnd(() => {
      if (isUsed)
        copyFileSync(inRoot('node_modules', XLSX), path.join(path.dirname(initialOptions.outfile), 'xlsx.js'));
    });
  },
};

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
  plugins: [lazySdk, xlsxBeside],
  legalComments: 'none',
  logLevel: 'silent',
});

const writeJson = (file, value) => writeFileSync(inRoot(file), `${JSON.stringify(value, null, 2)}\n`);

/** WeChat's developer tools read timer and permissions from a config.json beside the code; the CLI reads cloudbaserc.json. */
function weChatConfig(name) {
  const { functions: declared } = JSON.parse(readFileSync(inRoot('cloudbaserc.json'), 'utf8'));
  const { triggers, permissions } = declared.find((each) => each.name === name) ?? {};
  return { triggers: triggers ?? [], permissions: permissions ?? { openapi: [] } };
}

async function buildFunction(name, folder) {
  await build(functionBundle(entryOf(name), path.join(folder, name, 'index.js')));
  const manifest = { name, version: '1.0.0', main: 'index.js', dependencies: {} };
  writeJson(path.join(folder, name, 'package.json'), manifest);
  writeJson(path.join(folder, name, 'config.json'), weChatConfig(name));
}

/** The collections and their indexes, as data for the local store and for deployment. */
async function writeCollections() {
  const { COLLECTIONS: collections } = await loadTs(COLLECTIONS);
  writeJson('dist/collections.json', collections);
}

const names = NAMES.filter((name) => existsSync(inRoot(entryOf(name))));
const hasCollections = existsSync(inRoot(COLLECTIONS));

export const functions = {
  name: 'functions',
  inputs: ['cloudfunctions', 'src/shared', 'cloudbaserc.json'],
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
