import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';

const MAIN = 'local/main.ts';
const SEED = 'scripts/seed.ts';

/** Worker threads need files of their own: every `*.worker.ts` below local/ becomes one. */
const workers = () =>
  existsSync(inRoot('local'))
    ? readdirSync(inRoot('local'), { recursive: true })
        .filter((file) => file.endsWith('.worker.ts'))
        .map((file) => path.join('local', file))
    : [];

const entries = () => [MAIN, SEED, ...workers()].filter((file) => existsSync(inRoot(file)));
const outputOf = (entry) => `dist/local/${path.basename(entry, '.ts')}.cjs`;

export const local = {
  name: 'local',
  inputs: ['local', 'scripts/seed.ts', 'scripts/seed', 'src/shared', 'cloudfunctions'],
  outputs: entries().map(outputOf),
  exists: existsSync(inRoot(MAIN)),
  async build() {
    await build({
      absWorkingDir: inRoot(),
      entryPoints: entries().map((entry) => ({ in: entry, out: path.basename(entry, '.ts') })),
      outdir: 'dist/local',
      outExtension: { '.js': '.cjs' },
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      packages: 'external',
      sourcemap: 'inline',
      logLevel: 'silent',
    });
  },
};
