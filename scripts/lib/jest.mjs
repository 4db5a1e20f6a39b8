import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';

const JEST = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');

/**
 * Runs some of the projects of jest.config.cjs. A suite that does not even load counts as one failed test.
 * @returns {Promise<{passed: number, failed: number, skipped: number, seconds: number}>}
 */
export async function runJest(projects, extra = []) {
  const report = inRoot('dist', 'test-reports', `${projects.join('-')}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const args = ['--selectProjects', ...projects, '--passWithNoTests', '--json', `--outputFile=${report}`, ...extra];
  const { ok, seconds, output } = await runNode(JEST, args, { env: { NODE_ENV: 'test' } });
  if (!existsSync(report)) {
    console.log(output.trim());
    return { passed: 0, failed: ok ? 0 : 1, skipped: 0, seconds };
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  for (const suite of result.testResults.filter(({ status }) => status === 'failed')) console.log(suite.message);
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: ok ? failed : Math.max(failed, 1),
    skipped: result.numPendingTests + result.numTodoTests,
    seconds,
  };
}
