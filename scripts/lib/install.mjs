import { existsSync, statSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run, runNode } from './run.mjs';

const MINIMUM_NODE = 20;
/** npm writes this file at the end of a complete installation. */
const INSTALLED = inRoot('node_modules', '.package-lock.json');

export function requireNode() {
  const [major] = process.versions.node.split('.');
  if (Number(major) >= MINIMUM_NODE) return;
  console.error(`Node.js ${MINIMUM_NODE} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

const isInstalled = () =>
  existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs;

/** Installs exactly what package-lock.json says, if that has not been done since it last changed. */
export async function installIfNeeded() {
  if (isInstalled()) return;
  console.log('Installing packages (once, about a minute) …');
  const npm = process.env.npm_execpath;
  const { ok, output, seconds } = npm ? await runNode(npm, ['ci']) : await run('npm', ['ci']);
  if (!ok) {
    console.error(output.trim());
    console.error('The packages could not be installed: is the npm registry reachable?');
    process.exit(1);
  }
  console.log(`Packages installed in ${seconds} s`);
}
