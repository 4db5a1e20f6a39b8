import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '../..');
const ZONES = { UTC: 0, 'Asia/Shanghai': -480, 'America/New_York': 300 };

/**
 * What a piece of TypeScript answers on hosts set to different time zones.
 * @param contents imports from './src/…' and sets `answer`
 * @returns one answer per zone
 */
export const inZones = <T>(contents: string): T[] => {
  const folder = mkdtempSync(join(tmpdir(), 'zones-'));
  try {
    const outfile = join(folder, 'answer.cjs');
    const print = 'console.log(JSON.stringify({ offset: new Date(0).getTimezoneOffset(), answer }));';
    buildSync({
      absWorkingDir: ROOT,
      stdin: { contents: `${contents}\n${print}`, resolveDir: ROOT, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
    });
    return Object.entries(ZONES).map(([TZ, expected]) => {
      const text = execFileSync(process.execPath, [outfile], { env: { TZ }, encoding: 'utf8' });
      const { offset, answer } = JSON.parse(text) as { offset: number; answer: T };
      if (offset !== expected) throw new Error(`this host does not know the zone ${TZ}`);
      return answer;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
