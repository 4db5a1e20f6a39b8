import { keysOf } from '../domain/keys-of';

/** How every field is called and said; undefined: nobody knows. */
export type Words<T> = Readonly<Record<keyof T, (facts: T) => [label: string, text: string | undefined]>>;

/** undefined: unknown. */
export const said = <T>(value: T | null, say: (known: T) => string): string | undefined =>
  value === null ? undefined : say(value);

/** 原来 → 现在, for every field that is another one now. */
export const changesInWords = <T extends object>(words: Words<T>, before: T, after: T): [string, string][] =>
  keysOf(words)
    .filter((field) => before[field] !== after[field])
    .map((field) => {
      const [label, now = '不清楚'] = words[field](after);
      const [, then = '不清楚'] = words[field](before);
      return [label, `${then} → ${now}`];
    });
