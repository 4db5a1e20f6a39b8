/** `npm start`: from a bare clone to the running town. `npm start -- --fresh` begins with empty data. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installIfNeeded, requireNode } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

requireNode();
await installIfNeeded();
const built = await runNode(inRoot('scripts/build.mjs'), ['functions', 'local', 'h5'], { echo: true });
const main = inRoot('dist/local/main.cjs');
if (!built.ok || !existsSync(main)) {
  console.error('The build did not finish, so nothing was started.');
  process.exit(1);
}

const server = spawn(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // Ctrl-C in a terminal reaches the server by itself; a second one would cut its shutdown short.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal);
  });
}

// npm passes a signal to its shell, and the shell dies of it without a word to us: being left alone is the message.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && server.kill('SIGTERM'), 200).unref();
}
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
