import { spawn } from 'node:child_process';
import { StartError } from './start-error';

/** Runs the product's own seeding against the gateway, in a process of its own. */
export function runSeed(file: string, env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', file], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(new StartError('示例数据没有写完', `seeding the town failed (${signal ?? `exit code ${code ?? ''}`})`));
    });
  });
}
