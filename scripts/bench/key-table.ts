import { Child } from './child';
import type { KeyTableAnswer } from './key-table-child';
import { median } from './measure';
import { atMost, say, type Entry } from './report';
import { bundleHelper } from './repository';

const ROWS = 400;
const ROUNDS = 5;

/** 附件2 of 400 rows with long cells, each time in a fresh process: its time and the most memory it ever held (F1). */
export const benchKeyTable = async (): Promise<Record<string, Entry>> => {
  say('附件2 of 400 rows');
  const file = await bundleHelper('scripts/bench/key-table-child.ts');
  const answers: KeyTableAnswer[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = Child.start(file);
    answers.push(await child.ask<KeyTableAnswer>({ rows: ROWS }));
    await child.stop();
  }
  const detail = { rows: ROWS, kilobytes: Math.round((answers[0]?.bytes ?? 0) / 1024), samples: ROUNDS };
  return {
    'keyTable.export': atMost(1000, median(answers.map(({ ms }) => ms)), 'ms', detail),
    'keyTable.export.memory': atMost(
      150,
      median(answers.map(({ peakMb }) => peakMb)),
      'MB, peak of the process',
      detail,
    ),
  };
};
