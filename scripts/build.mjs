/**
 * Builds what is stale: `node scripts/build.mjs [functions|local|h5|weapp|all] ...`.
 * Everything lands in dist/; the mini-program is checked by the gate after each build.
 */
import { functions } from './build/functions.mjs';
import { local } from './build/local.mjs';
import { h5, weapp } from './build/taro.mjs';
import { checkMiniapp } from './gate-miniapp.mjs';
import { withLock } from './lib/lock.mjs';
import { secondsSince } from './lib/run.mjs';
import { inputHash, isFresh, writeStamp } from './lib/stale.mjs';

const PARTS = { functions, local, h5, weapp };

/** Whoever asks for the same part meanwhile waits and finds it done: a second build at once would only slow both. */
async function buildPart(part) {
  if (!part.exists) {
    console.log(`${part.name}: no sources yet`);
    return true;
  }
  return withLock(part.name, () => buildIfStale(part));
}

async function buildIfStale(part) {
  const began = Date.now();
  const hash = inputHash(part.inputs);
  if (isFresh(part.name, hash, part.outputs)) {
    console.log(`${part.name}: up to date`);
    return true;
  }
  try {
    await part.build();
    writeStamp(part.name, hash);
    console.log(`${part.name}: built in ${secondsSince(began)} s`);
    return true;
  } catch (error) {
    console.error(`${part.name}: FAILED after ${secondsSince(began)} s\n${error.message}`);
    return false;
  }
}

async function gate() {
  const { problems, summary } = await checkMiniapp();
  console.log(
    problems.length === 0 ? `gate: ${summary}` : `gate: FAILED\n${problems.map((p) => `  - ${p}`).join('\n')}`,
  );
  return problems.length === 0;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => name !== 'all' && !(name in PARTS));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}, all`);
  process.exit(1);
}
const names = asked.length === 0 || asked.includes('all') ? Object.keys(PARTS) : asked;
const results = await Promise.all(names.map((name) => buildPart(PARTS[name])));
if (names.includes('weapp') && results[names.indexOf('weapp')]) results.push(await gate());
process.exit(results.every(Boolean) ? 0 : 1);
