import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/**
 * Runs a program and keeps its output for the case that something goes wrong.
 * @returns {Promise<{ok: boolean, output: string, seconds: number}>}
 */
export function run(command, args, { env = {}, echo = false } = {}) {
  const began = Date.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: echo ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    const end = (ok) => resolve({ ok, output, seconds: secondsSince(began) });
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Runs a program of node_modules with this same Node, without a shell and without npx. */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);

export const secondsSince = (began) => Math.round((Date.now() - began) / 100) / 10;
