/** Shanghai has had no daylight saving since 1991: a fixed shift is exact. */
const SHANGHAI_MS = 8 * 3_600_000;

const RANGES = [
  [0, 59],
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
  [1970, 2099],
] as const;

export type CronMatcher = (epochMs: number) => boolean;

/** CloudBase's timer expression: second minute hour day month weekday year, on UTC+8. */
export function parseCron(expression: string): CronMatcher {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== RANGES.length) throw new Error(`a timer needs 7 fields: "${expression}"`);
  const allowed = fields.map((field, i) => parseField(field, RANGES[i] ?? [0, 0], expression));
  return (epochMs) => {
    const local = new Date(epochMs + SHANGHAI_MS);
    const now = [
      local.getUTCSeconds(),
      local.getUTCMinutes(),
      local.getUTCHours(),
      local.getUTCDate(),
      local.getUTCMonth() + 1,
      local.getUTCDay(),
      local.getUTCFullYear(),
    ];
    return now.every((value, i) => allowed[i]?.has(value) ?? false);
  };
}

function parseField(field: string, [min, max]: readonly [number, number], expression: string): Set<number> {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(\*|\d+)(?:-(\d+))?(?:\/([1-9]\d*))?$/.exec(part);
    if (!match) throw new Error(`the timer "${expression}" uses "${part}", which local/ does not know`);
    const [, first = '*', last, step] = match;
    const from = first === '*' ? min : Number(first);
    const to = last !== undefined ? Number(last) : first === '*' || step !== undefined ? max : from;
    if (from < min || to > max || from > to) throw new Error(`the timer "${expression}" is out of range at "${part}"`);
    for (let value = from; value <= to; value += Number(step ?? 1)) values.add(value);
  }
  return values;
}
