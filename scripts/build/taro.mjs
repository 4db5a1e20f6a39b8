import { createRequire } from 'node:module';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { runNode } from '../lib/run.mjs';
import { discard, scratchFolder, swapIn } from '../lib/swap.mjs';

const TARO = path.join(path.dirname(createRequire(import.meta.url).resolve('@tarojs/cli/package.json')), 'bin/taro');

/** Taro keeps a settings folder in the home directory; this one stands in, so that a build changes nothing there. */
const HOME = inRoot('dist', '.taro-home');

/** Always the production build; the user's global Taro plugins and settings stay out of it. */
async function taro(type, target) {
  const folder = scratchFolder(type);
  try {
    const { ok, output } = await runNode(TARO, ['build', '--type', type, '--disable-global-config'], {
      env: {
        NODE_ENV: 'production',
        OUTPUT_ROOT: folder,
        FORCE_COLOR: '0',
        HOME,
        USERPROFILE: HOME,
      },
    });
    if (!ok) throw new Error(output.trim());
    swapIn(folder, target);
  } finally {
    discard(folder);
  }
}

const part = (name, target, marker) => ({
  name,
  inputs: ['src', 'config', 'babel.config.js', 'package.json', 'project.config.json'],
  outputs: [`${target}/${marker}`],
  exists: true,
  build: () => taro(name, target),
});

export const h5 = part('h5', 'dist/h5', 'index.html');
export const weapp = part('weapp', 'dist/miniapp', 'app.json');
