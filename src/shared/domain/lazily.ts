/** Makes a value at first use and keeps it: a function that never reads a tip must not pay for the word tables. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
