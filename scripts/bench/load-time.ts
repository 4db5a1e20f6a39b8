import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { interleave, median, spread } from './measure';
import { atMost, reported, say, type Entry } from './report';
import type { BuildTools } from './repository';

const ROUNDS = 15;
const BARE_SDK = 'scripts/bench/bare-sdk.ts';
const TIMED_REQUIRE = `
const began = process.hrtime.bigint();
require(process.argv[1]);
process.stdout.write(String(Number(process.hrtime.bigint() - began) / 1e6));
process.exit(0);`;

type Name = 'api' | 'jobs' | 'vault';

const run = promisify(execFile);

const loadMs = async (file: string, env: Readonly<Record<string, string>>): Promise<number> => {
  const { stdout } = await run(process.execPath, ['-e', TIMED_REQUIRE, file], { env: { ...process.env, ...env } });
  return Number(stdout);
};

/** Bundles of the SDK alone: with the product's own build settings, and as esbuild makes it by itself. */
export const buildBareSdk = async ({ functionBundle }: BuildTools, folder: string) => {
  const sameBuild = join(folder, 'bare-sdk/index.js');
  const plain = join(folder, 'plain-sdk/index.js');
  await build(functionBundle(BARE_SDK, sameBuild));
  await build({ ...functionBundle(BARE_SDK, plain), plugins: [] });
  return { sameBuild, plain };
};

/** Cold start: each function's file against the SDK alone, every load in a fresh process. */
export const benchLoadTime = async (
  functions: string,
  sdk: { sameBuild: string; plain: string },
  env: Readonly<Record<string, string>>,
): Promise<Record<string, Entry>> => {
  say('load time of the bundles');
  const file = (name: string): string => join(functions, name, 'index.js');
  const load = (path: string) => () => loadMs(path, env);
  const times = await interleave(ROUNDS, {
    api: load(file('api')),
    jobs: load(file('jobs')),
    vault: load(file('vault')),
    sdk: load(sdk.sameBuild),
    plainSdk: load(sdk.plain),
  });
  const ratio = (name: Name, to: 'plainSdk' | 'sdk') => median(times[name]) / median(times[to]);
  const detail = (name: Name) => ({
    ...spread(times[name]),
    bareSdk: spread(times.plainSdk),
    kilobytes: Math.round(statSync(file(name)).size / 1024),
  });
  const unit = '× bare SDK bundle';
  return {
    'load.api': atMost(1.3, ratio('api', 'plainSdk'), unit, detail('api')),
    'load.jobs': reported(ratio('jobs', 'plainSdk'), unit, detail('jobs')),
    'load.vault': reported(ratio('vault', 'plainSdk'), unit, detail('vault')),
    // The harder question: what our own code adds, when the SDK alone is built with its seldom used parts set aside, too.
    'load.api.toLazySdk': reported(ratio('api', 'sdk'), '× bare SDK in the same build', spread(times.sdk)),
  };
};
