/** The value below which the given share of the samples lies. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (at === undefined) throw new RangeError('nothing was measured');
  return at;
};

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Median, quiet and bad end in milliseconds. A busy machine shows as a wide gap between them. */
export const spread = (samples: readonly number[]) => ({
  medianMs: Number(median(samples).toFixed(2)),
  p10Ms: Number(quantile(samples, 0.1).toFixed(2)),
  p90Ms: Number(quantile(samples, 0.9).toFixed(2)),
  samples: samples.length,
});

/**
 * Runs each task once per round, in a changing order, so that a slow moment of the machine hits all alike.
 * @returns what each task answered, round by round
 */
export const interleave = async <K extends string>(
  rounds: number,
  tasks: Readonly<Record<K, () => Promise<number>>>,
): Promise<Record<K, number[]>> => {
  const names = Object.keys(tasks) as K[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round) % names.length] as K;
      results[name].push(await tasks[name]());
    }
  }
  return results;
};
