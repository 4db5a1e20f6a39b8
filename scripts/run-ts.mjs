/** Runs one TypeScript file: `node scripts/run-ts.mjs scripts/contract.ts [arguments]`. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRoot } from './lib/paths.mjs';
import { bundleTs } from './lib/ts.mjs';

const [entry, ...args] = process.argv.slice(2);
if (!entry || !existsSync(inRoot(entry))) {
  console.error(`No such file: ${entry ?? '(name a TypeScript file)'}`);
  process.exit(1);
}
const file = await bundleTs(entry);
const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], { cwd: inRoot(), stdio: 'inherit' });
child.on('exit', (code) => process.exit(code ?? 1));
