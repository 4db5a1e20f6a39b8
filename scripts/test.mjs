/**
 * `npm test`: installs what is missing, builds, then runs every check, also when one of them fails.
 * `npm test -- --only unit,sources` runs just those. The last line is `N passed, N failed`.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installIfNeeded, requireNode } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode, secondsSince } from './lib/run.mjs';

const require = createRequire(import.meta.url);
const binary = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

/** A check passes or fails as one. */
const check = (script, args) => async () => {
  const { ok, output } = await runNode(script(), args);
  if (!ok) console.log(output.trim());
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
};
const jest = (projects, extra) => async () => (await import('./lib/jest.mjs')).runJest(projects, extra);

const SECTIONS = {
  build: check(() => inRoot('scripts/build.mjs'), ['functions', 'local', 'h5', 'weapp']),
  'mini-program': check(() => inRoot('scripts/gate-miniapp.mjs'), []),
  sources: check(() => inRoot('scripts/check-sources.mjs'), []),
  format: check(() => binary('prettier', 'bin/prettier.cjs'), ['--check', '.', '--log-level', 'warn']),
  unit: jest(['unit']),
  ui: jest(['ui']),
  integration: jest(['integration'], ['--maxWorkers=2']),
  // One browser at a time: two cores are enough for one journey beside the rest, not for several.
  journeys: jest(['journeys'], ['--runInBand']),
};

/** One stage after the other; in a stage the lanes run side by side, what is in a lane one after the other. */
const STAGES = [
  // Two cores: what reads the sources beside what builds and runs them.
  [
    ['sources', 'format'],
    ['build', 'mini-program', 'unit', 'ui'],
  ],
  // A browser waits half of its time.
  [['integration'], ['journeys']],
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only?.split(',') ?? Object.keys(SECTIONS);
const unknown = chosen.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(`Unknown section: ${unknown.join(', ')}. Sections: ${Object.keys(SECTIONS).join(', ')}`);
  process.exit(1);
}

requireNode();
await installIfNeeded();
const total = { passed: 0, failed: 0, skipped: 0 };
const start = Date.now();
const runSection = async (name) => {
  const began = Date.now();
  const result = await SECTIONS[name]();
  for (const key of Object.keys(total)) total[key] += result[key];
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
  console.log(`${name}: ${result.passed} passed, ${result.failed} failed${skipped} (${secondsSince(began)} s)`);
};
const runLane = async (names) => {
  for (const name of names.filter((each) => chosen.includes(each))) await runSection(name);
};
for (const lanes of STAGES) await Promise.all(lanes.map(runLane));
console.log(`Everything together: ${secondsSince(start)} s${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
