import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sdkEnv } from '../../local/cloud-env';
import { makeSecrets } from '../../local/secrets';
import type { FillRequest } from './fill-store';
import { runToEnd } from './child';
import { benchLoadTime, buildBareSdk } from './load-time';
import { benchKeyTable } from './key-table';
import { benchPackageSize } from './package-size';
import { benchClocks, benchReminders } from './reminders';
import { say, type Entry } from './report';
import { buildTools, bundleHelper, inRoot } from './repository';
import { benchRequests, benchSecrecy, totalLeads } from './requests';
import { benchScale } from './scale';
import { benchScreens } from './screens';
import { BenchTown, type Programs } from './town';

const SMALL = 10_000;
const LARGE = { full: 1_000_000, quick: 100_000 };
const DIRTY = 30;
const DUE = 500;
const DUE_CLOCKS = 1000;

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const large = values.quick ? LARGE.quick : LARGE.full;
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const towns: BenchTown[] = [];
const began = Date.now();
const seconds = (): number => Math.round((Date.now() - began) / 1000);

const tools = await buildTools();

const programs = async (): Promise<Programs & { sdk: Awaited<ReturnType<typeof buildBareSdk>> }> => {
  await runToEnd(inRoot('scripts/build.mjs'), ['functions', 'weapp'], { nice: true });
  // A copy: a build during the bench would otherwise change what is measured.
  const dist = join(folder, 'dist');
  const functions = join(dist, 'cloudfunctions');
  cpSync(inRoot('dist/cloudfunctions'), functions, { recursive: true });
  const sdk = await buildBareSdk(tools, folder);
  const [fill, gateway, caller] = [
    await bundleHelper('scripts/bench/fill-store.ts'),
    await bundleHelper('scripts/bench/gateway.ts'),
    await bundleHelper('scripts/bench/caller.ts'),
  ];
  return { fill, gateway, caller, dist, functions, bareSdk: sdk.sameBuild, sdk };
};

const openTown = async (files: Programs, request: FillRequest): Promise<BenchTown> => {
  mkdirSync(request.dataDir);
  const town = await BenchTown.start(files, request);
  towns.push(town);
  say(`${seconds()} s: ${request.kind} prepared`);
  return town;
};

/** Totals must be right before they are fast. */
const checkTotals = async (town: BenchTown, expected: number): Promise<void> => {
  const found = await totalLeads(town);
  if (found !== expected) throw new Error(`totals say ${found} leads instead of ${expected}`);
};

const bench = async (): Promise<Record<string, Entry>> => {
  const files = await programs();
  const [smallDir, largeDir] = [join(folder, 'small'), join(folder, 'large')];
  const small = await openTown(files, { kind: 'leads', dataDir: smallDir, leads: SMALL, dirty: DIRTY });
  const sizes = await benchPackageSize(tools, join(folder, 'blank'));
  const many = await openTown(files, {
    kind: 'multiply',
    from: smallDir,
    dataDir: largeDir,
    leads: SMALL,
    times: large / SMALL,
  });
  const backlog = await openTown(files, { kind: 'reminders', dataDir: join(folder, 'reminders'), due: DUE });
  const clocks = (name: string, open: number) =>
    openTown(files, { kind: 'duties', dataDir: join(folder, name), open, due: DUE_CLOCKS });
  const [fewClocks, manyClocks] = [await clocks('few-clocks', SMALL), await clocks('many-clocks', large)];
  await checkTotals(small, SMALL + DIRTY);
  await checkTotals(many, large + DIRTY);
  say(`${seconds()} s: measuring`);
  const scale = await benchScale(small, many);
  const requests = await benchRequests(small);
  const screens = await benchScreens(small);
  const secrecy = await benchSecrecy(small);
  const load = await benchLoadTime(files.functions, files.sdk, {
    ...sdkEnv('http://127.0.0.1:9'),
    ...(await makeSecrets()),
  });
  const keyTable = await benchKeyTable();
  const reminders = await benchReminders(backlog, DUE);
  const ticks = await benchClocks(fewClocks, manyClocks, DUE_CLOCKS);
  return { ...load, ...requests, ...screens, ...secrecy, ...scale, ...keyTable, ...reminders, ...ticks, ...sizes };
};

try {
  const entries = await bench();
  const report = {
    at: new Date().toISOString(),
    node: process.version,
    cpus: cpus().length,
    loadAverage: loadavg().map((value) => Number(value.toFixed(1))),
    leads: { small: SMALL, large },
    seconds: seconds(),
    entries,
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
} finally {
  await Promise.all(towns.map((town) => town.stop()));
  rmSync(folder, { recursive: true, force: true });
}
