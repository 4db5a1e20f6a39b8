/** One line of the bench's JSON. `target` null: reported only; then `ok` is null, too. */
export interface Entry {
  value: number;
  unit: string;
  target: number | null;
  ok: boolean | null;
  detail?: Readonly<Record<string, unknown>>;
}

const round = (value: number): number => Number(value.toPrecision(4));

/** A measured number that must not be larger than its target. */
export const atMost = (target: number, value: number, unit: string, detail?: Entry['detail']): Entry => ({
  value: round(value),
  unit,
  target,
  ok: value <= target,
  ...(detail ? { detail } : {}),
});

export const reported = (value: number, unit: string, detail?: Entry['detail']): Entry => ({
  value: round(value),
  unit,
  target: null,
  ok: null,
  ...(detail ? { detail } : {}),
});

/** Progress goes to stderr: stdout carries the JSON and nothing else. */
export const say = (line: string): void => void process.stderr.write(`bench: ${line}\n`);
